using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Pipeline;
using MediatR;

namespace GrantsPortal.Features.Reporting;

/// <summary>An officer returns a submitted statement for another one, with the reason. Answers with the new version.</summary>
[Access(Roles.Officers)]
public sealed record ReturnStatementCommand(string Fain, int Number, int Version, string Reason) : ICommand<int>, IHasReason;

internal sealed class ReturnStatementValidator : AbstractValidator<ReturnStatementCommand>
{
    public ReturnStatementValidator() => this.Reasoned(c => c.Reason);
}

internal sealed class ReturnStatementHandler(GrantsDbContext db, Caller caller, OfficeClock clock) : IRequestHandler<ReturnStatementCommand, int>
{
    public async Task<int> Handle(ReturnStatementCommand command, CancellationToken cancellationToken)
    {
        var requirement = await db.LoadRequirementAsync(caller.User, command.Fain, command.Number, cancellationToken);
        requirement.ReturnStatement(command.Reason, clock.Today, clock.UtcNow, caller.User);
        await db.RefuseStaleAsync(requirement, command.Version, cancellationToken);
        return requirement.Version + 1;
    }
}
