using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.People;
using GrantsPortal.Pipeline;
using MediatR;

namespace GrantsPortal.Features.Awards;

/// <summary>Gives up an award that was never signed, with the reason; answers with the new version.</summary>
[Access(Roles.Officers)]
public sealed record CancelAwardCommand(string Fain, int Version, string Reason) : ICommand<int>, IHasReason;

internal sealed class CancelAwardValidator : AbstractValidator<CancelAwardCommand>
{
    public CancelAwardValidator()
    {
        RuleFor(c => c.Reason).NotEmpty().WithError(_ => AwardErrors.ReasonMissing());
        RuleFor(c => c.Reason).MaximumLength(Award.ReasonMaxLength).WithError(_ => AwardErrors.ReasonMissing());
    }
}

internal sealed class CancelAwardHandler(GrantsDbContext db, Caller caller, OfficeClock clock) : IRequestHandler<CancelAwardCommand, int>
{
    public async Task<int> Handle(CancelAwardCommand command, CancellationToken cancellationToken)
    {
        var award = await db.LoadAwardAsync(command.Fain, cancellationToken);
        award.Cancel(command.Reason, clock.UtcNow, caller.User);
        await db.RefuseStaleAsync(award, command.Version, cancellationToken);
        return award.Version + 1;
    }
}
