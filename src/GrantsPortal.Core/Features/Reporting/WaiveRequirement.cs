using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Pipeline;
using MediatR;

namespace GrantsPortal.Features.Reporting;

/// <summary>An officer spares the grantee a requirement, asked or not; an open request for a waiver is granted with it. Answers with the new version.</summary>
[Access(Roles.Officers)]
public sealed record WaiveRequirementCommand(string Fain, int Number, int Version, string Reason) : ICommand<int>, IHasReason;

internal sealed class WaiveRequirementValidator : AbstractValidator<WaiveRequirementCommand>
{
    public WaiveRequirementValidator() => this.Reasoned(c => c.Reason);
}

internal sealed class WaiveRequirementHandler(GrantsDbContext db, Caller caller, OfficeClock clock) : IRequestHandler<WaiveRequirementCommand, int>
{
    public async Task<int> Handle(WaiveRequirementCommand command, CancellationToken cancellationToken)
    {
        var requirement = await db.LoadRequirementAsync(caller.User, command.Fain, command.Number, cancellationToken);
        requirement.Waive(command.Reason, clock.Today, clock.UtcNow, caller.User);
        await db.RefuseStaleAsync(requirement, command.Version, cancellationToken);
        return requirement.Version + 1;
    }
}
