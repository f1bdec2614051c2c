using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Reporting.Closures;

/// <summary>A closure was called off: new dates do not count it any more, dates that were told stay. Answers with how many open requirements keep theirs.</summary>
[Access(Role.Administrator)]
public sealed record RemoveClosureCommand(DateOnly Date, string Reason) : ICommand<int>, IHasReason;

internal sealed class RemoveClosureValidator : AbstractValidator<RemoveClosureCommand>
{
    public RemoveClosureValidator() =>
        RuleFor(c => c.Reason).Must(r => !string.IsNullOrWhiteSpace(r) && r.Length <= FederalClosure.ReasonMaxLength).WithError(_ => ClosureErrors.ReasonMissing());
}

internal sealed class RemoveClosureHandler(GrantsDbContext db, Caller caller, OfficeClock clock) : IRequestHandler<RemoveClosureCommand, int>
{
    public async Task<int> Handle(RemoveClosureCommand command, CancellationToken cancellationToken)
    {
        var closure = await db.FederalClosures.SingleOrDefaultAsync(c => c.Date == command.Date, cancellationToken) ?? throw ClosureErrors.NotFound();
        closure.Remove(command.Reason, clock.UtcNow, caller.User);
        return await db.MovedBy(command.Date).Where(m => m.IsOpen).CountAsync(cancellationToken);
    }
}
