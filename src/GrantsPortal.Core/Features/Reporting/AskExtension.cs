using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Pipeline;
using MediatR;

namespace GrantsPortal.Features.Reporting;

/// <summary>The grantee asks for a later due date, with the date it wishes and the reason. Answers with the new version.</summary>
[Access(Roles.Grantees)]
public sealed record AskExtensionCommand(string Fain, int Number, int Version, DateOnly? Due, string Reason) : ICommand<int>, IHasReason;

internal sealed class AskExtensionValidator : AbstractValidator<AskExtensionCommand>
{
    public AskExtensionValidator()
    {
        RuleFor(c => c.Due).NotNull().WithError(_ => RequirementErrors.DueMissing());
        this.Reasoned(c => c.Reason);
    }
}

internal sealed class AskExtensionHandler(GrantsDbContext db, Caller caller, OfficeClock clock) : IRequestHandler<AskExtensionCommand, int>
{
    public async Task<int> Handle(AskExtensionCommand command, CancellationToken cancellationToken)
    {
        var requirement = await db.LoadRequirementAsync(caller.User, command.Fain, command.Number, cancellationToken);
        requirement.AskExtension(command.Due!.Value, command.Reason, clock.Today, clock.UtcNow, caller.User);
        await db.RefuseStaleAsync(requirement, command.Version, cancellationToken);
        return requirement.Version + 1;
    }
}
