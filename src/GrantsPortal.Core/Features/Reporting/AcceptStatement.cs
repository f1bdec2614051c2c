using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Pipeline;
using MediatR;

namespace GrantsPortal.Features.Reporting;

/// <summary>An officer accepts a submitted statement. Answers with the new version.</summary>
[Access(Roles.Officers)]
public sealed record AcceptStatementCommand(string Fain, int Number, int Version) : ICommand<int>;

internal sealed class AcceptStatementValidator : AbstractValidator<AcceptStatementCommand>
{
    public AcceptStatementValidator() => RuleFor(c => c.Fain).NotEmpty();
}

internal sealed class AcceptStatementHandler(GrantsDbContext db, Caller caller, OfficeClock clock) : IRequestHandler<AcceptStatementCommand, int>
{
    public async Task<int> Handle(AcceptStatementCommand command, CancellationToken cancellationToken)
    {
        var requirement = await db.LoadRequirementAsync(caller.User, command.Fain, command.Number, cancellationToken);
        requirement.AcceptStatement(clock.Today, clock.UtcNow, caller.User);
        await db.RefuseStaleAsync(requirement, command.Version, cancellationToken);
        return requirement.Version + 1;
    }
}
