using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain.Audit;
using GrantsPortal.Domain.Jobs;
using GrantsPortal.Domain.People;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Jobs;

/// <summary>A dead run is not needed any more, or will never succeed.</summary>
[Access(Role.Administrator)]
public sealed record DiscardJobRunCommand(long Id) : ICommand<Unit>;

internal sealed class DiscardJobRunValidator : AbstractValidator<DiscardJobRunCommand>
{
    public DiscardJobRunValidator() => RuleFor(c => c.Id).GreaterThan(0);
}

internal sealed class DiscardJobRunHandler(GrantsDbContext db, AuditTrail trail, OfficeClock clock) : IRequestHandler<DiscardJobRunCommand, Unit>
{
    public async Task<Unit> Handle(DiscardJobRunCommand command, CancellationToken cancellationToken)
    {
        var run = await db.JobRuns.FirstOrDefaultAsync(r => r.Id == command.Id, cancellationToken) ?? throw JobErrors.NoSuchRun();
        run.Discard(clock.UtcNow);
        trail.Did(AuditOperation.Changed, nameof(JobRun), run.Id, run.Name);
        return Unit.Value;
    }
}
