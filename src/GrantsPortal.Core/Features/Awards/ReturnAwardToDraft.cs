using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.People;
using GrantsPortal.Pipeline;
using MediatR;

namespace GrantsPortal.Features.Awards;

/// <summary>Takes an offered award back for changes, with the reason; answers with the new version.</summary>
[Access(Roles.Officers)]
public sealed record ReturnAwardToDraftCommand(string Fain, int Version, string Reason) : ICommand<int>, IHasReason;

internal sealed class ReturnAwardToDraftValidator : AbstractValidator<ReturnAwardToDraftCommand>
{
    public ReturnAwardToDraftValidator()
    {
        RuleFor(c => c.Reason).NotEmpty().WithError(_ => AwardErrors.ReasonMissing());
        RuleFor(c => c.Reason).MaximumLength(Award.ReasonMaxLength).WithError(_ => AwardErrors.ReasonMissing());
    }
}

internal sealed class ReturnAwardToDraftHandler(GrantsDbContext db, Caller caller, OfficeClock clock) : IRequestHandler<ReturnAwardToDraftCommand, int>
{
    public async Task<int> Handle(ReturnAwardToDraftCommand command, CancellationToken cancellationToken)
    {
        var award = await db.LoadAwardAsync(command.Fain, cancellationToken);
        award.ReturnToDraft(command.Reason, clock.UtcNow, caller.User);
        await db.RefuseStaleAsync(award, command.Version, cancellationToken);
        return award.Version + 1;
    }
}
