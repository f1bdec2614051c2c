using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Pipeline;
using MediatR;

namespace GrantsPortal.Features.Awards;

/// <summary>A grants officer changes how often a signed award reports. What is submitted stays, what is still due follows. Answers with the new version.</summary>
[Access(Role.GrantsOfficer)]
public sealed record ChangeReportingTermsCommand(string Fain, int Version, ReportingFrequency Frequency, ReportingYear Year, bool KeepInterim, string Reason) : ICommand<int>, IHasReason;

internal sealed class ChangeReportingTermsValidator : AbstractValidator<ChangeReportingTermsCommand>
{
    public ChangeReportingTermsValidator()
    {
        RuleFor(c => c.Frequency).IsInEnum();
        RuleFor(c => c.Year).IsInEnum();
        RuleFor(c => c.Reason).NotEmpty().WithError(_ => AwardErrors.ReasonMissing());
        RuleFor(c => c.Reason).MaximumLength(Award.ReasonMaxLength).WithError(_ => AwardErrors.ReasonMissing());
    }
}

internal sealed class ChangeReportingTermsHandler(GrantsDbContext db, Caller caller, OfficeClock clock) : IRequestHandler<ChangeReportingTermsCommand, int>
{
    public async Task<int> Handle(ChangeReportingTermsCommand command, CancellationToken cancellationToken)
    {
        var award = await db.LoadAwardAsync(command.Fain, cancellationToken);
        award.ChangeReportingTerms(command.Frequency, command.Year, command.KeepInterim, command.Reason, clock.UtcNow, caller.User);
        await db.RefuseStaleAsync(award, command.Version, cancellationToken);
        return award.Version + 1;
    }
}
