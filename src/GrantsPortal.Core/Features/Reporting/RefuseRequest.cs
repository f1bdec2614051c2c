using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Pipeline;
using MediatR;

namespace GrantsPortal.Features.Reporting;

/// <summary>An officer refuses an open request for an extension or a waiver, with the reason. Answers with the new version.</summary>
[Access(Roles.Officers)]
public sealed record RefuseRequestCommand(string Fain, int Number, int Version, RequestKind Kind, string Reason) : ICommand<int>, IHasReason;

internal sealed class RefuseRequestValidator : AbstractValidator<RefuseRequestCommand>
{
    public RefuseRequestValidator()
    {
        RuleFor(c => c.Kind).IsInEnum();
        this.Reasoned(c => c.Reason);
    }
}

internal sealed class RefuseRequestHandler(GrantsDbContext db, Caller caller, OfficeClock clock) : IRequestHandler<RefuseRequestCommand, int>
{
    public async Task<int> Handle(RefuseRequestCommand command, CancellationToken cancellationToken)
    {
        var requirement = await db.LoadRequirementAsync(caller.User, command.Fain, command.Number, cancellationToken);
        requirement.RefuseRequest(command.Kind, command.Reason, clock.UtcNow, caller.User);
        await db.RefuseStaleAsync(requirement, command.Version, cancellationToken);
        return requirement.Version + 1;
    }
}
