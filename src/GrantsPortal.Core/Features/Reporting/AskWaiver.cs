using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Pipeline;
using MediatR;

namespace GrantsPortal.Features.Reporting;

/// <summary>The grantee asks to be spared a requirement, with the reason. Answers with the new version.</summary>
[Access(Roles.Grantees)]
public sealed record AskWaiverCommand(string Fain, int Number, int Version, string Reason) : ICommand<int>, IHasReason;

internal sealed class AskWaiverValidator : AbstractValidator<AskWaiverCommand>
{
    public AskWaiverValidator() => this.Reasoned(c => c.Reason);
}

internal sealed class AskWaiverHandler(GrantsDbContext db, Caller caller, OfficeClock clock) : IRequestHandler<AskWaiverCommand, int>
{
    public async Task<int> Handle(AskWaiverCommand command, CancellationToken cancellationToken)
    {
        var requirement = await db.LoadRequirementAsync(caller.User, command.Fain, command.Number, cancellationToken);
        requirement.AskWaiver(command.Reason, clock.UtcNow, caller.User);
        await db.RefuseStaleAsync(requirement, command.Version, cancellationToken);
        return requirement.Version + 1;
    }
}
