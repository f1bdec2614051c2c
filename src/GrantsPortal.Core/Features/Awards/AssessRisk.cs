using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.People;
using GrantsPortal.Pipeline;
using MediatR;

namespace GrantsPortal.Features.Awards;

/// <summary>An officer assesses the risk of a running award anew, which is due once a year (2 CFR 200.206(b), 200.208). Answers with the new version.</summary>
[Access(Roles.Officers)]
public sealed record AssessRiskCommand(string Fain, int Version, RiskLevel Level, DateOnly? On, string Reason) : ICommand<int>, IHasReason;

internal sealed class AssessRiskValidator : AbstractValidator<AssessRiskCommand>
{
    public AssessRiskValidator()
    {
        RuleFor(c => c.Level).IsInEnum();
        RuleFor(c => c.On).NotNull().WithError(_ => InputErrors.Missing(nameof(AssessRiskCommand.On), AwardField.RiskAssessedOn));
        RuleFor(c => c.Reason).NotEmpty().WithError(_ => AwardErrors.ReasonMissing());
        RuleFor(c => c.Reason).MaximumLength(Award.ReasonMaxLength).WithError(_ => AwardErrors.ReasonMissing());
    }
}

internal sealed class AssessRiskHandler(GrantsDbContext db, Caller caller, OfficeClock clock) : IRequestHandler<AssessRiskCommand, int>
{
    public async Task<int> Handle(AssessRiskCommand command, CancellationToken cancellationToken)
    {
        var award = await db.LoadAwardAsync(command.Fain, cancellationToken);
        award.AssessRisk(command.Level, command.On!.Value, command.Reason, clock.Today, clock.UtcNow, caller.User);
        await db.RefuseStaleAsync(award, command.Version, cancellationToken);
        return award.Version + 1;
    }
}
