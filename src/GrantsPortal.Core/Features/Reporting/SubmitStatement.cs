using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Pipeline;
using MediatR;

namespace GrantsPortal.Features.Reporting;

/// <summary>The certifier answers a certification or an ad hoc requirement in words of their own; nobody else prepares it, so one person does. Answers with the new version.</summary>
[Access(Role.GranteeCertifier)]
public sealed record SubmitStatementCommand(string Fain, int Number, int Version, string Statement, bool Certified) : ICommand<int>;

internal sealed class SubmitStatementValidator : AbstractValidator<SubmitStatementCommand>
{
    public SubmitStatementValidator()
    {
        RuleFor(c => c.Statement).NotEmpty().WithError(_ => RequirementErrors.StatementMissing());
        RuleFor(c => c.Statement).MaximumLength(Requirement.TextMaxLength).WithError(_ => RequirementErrors.StatementMissing());
        RuleFor(c => c.Certified).Equal(true).WithError(_ => RequirementErrors.NotCertified());
    }
}

internal sealed class SubmitStatementHandler(GrantsDbContext db, Caller caller, OfficeClock clock) : IRequestHandler<SubmitStatementCommand, int>
{
    public async Task<int> Handle(SubmitStatementCommand command, CancellationToken cancellationToken)
    {
        var requirement = await db.LoadRequirementAsync(caller.User, command.Fain, command.Number, cancellationToken);
        requirement.SubmitStatement(command.Statement, clock.Today, clock.UtcNow, caller.User);
        await db.RefuseStaleAsync(requirement, command.Version, cancellationToken);
        return requirement.Version + 1;
    }
}
