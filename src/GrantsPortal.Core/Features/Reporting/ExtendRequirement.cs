using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Pipeline;
using MediatR;

namespace GrantsPortal.Features.Reporting;

/// <summary>An officer grants a later due date, asked or not; an open request for one is granted with it. Answers with the new version.</summary>
[Access(Roles.Officers)]
public sealed record ExtendRequirementCommand(string Fain, int Number, int Version, DateOnly? Due, string Reason) : ICommand<int>, IHasReason;

internal sealed class ExtendRequirementValidator : AbstractValidator<ExtendRequirementCommand>
{
    public ExtendRequirementValidator()
    {
        RuleFor(c => c.Due).NotNull().WithError(_ => RequirementErrors.DueMissing());
        this.Reasoned(c => c.Reason);
    }
}

internal sealed class ExtendRequirementHandler(GrantsDbContext db, Caller caller, OfficeClock clock) : IRequestHandler<ExtendRequirementCommand, int>
{
    public async Task<int> Handle(ExtendRequirementCommand command, CancellationToken cancellationToken)
    {
        var requirement = await db.LoadRequirementAsync(caller.User, command.Fain, command.Number, cancellationToken);
        requirement.Extend(command.Due!.Value, command.Reason, clock.Today, clock.UtcNow, caller.User);
        await db.RefuseStaleAsync(requirement, command.Version, cancellationToken);
        return requirement.Version + 1;
    }
}
