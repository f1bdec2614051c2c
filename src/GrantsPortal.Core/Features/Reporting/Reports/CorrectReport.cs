using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Reporting.Reports;

/// <summary>Opens a correction of an accepted report: a new report, filled with what the old one says, linked to it, with the reason. Answers with its number.</summary>
[Access(Roles.Grantees)]
public sealed record CorrectReportCommand(string Number, int Version, string Reason) : ICommand<string>, IHasReason;

internal sealed class CorrectReportValidator : AbstractValidator<CorrectReportCommand>
{
    public CorrectReportValidator()
    {
        RuleFor(c => c.Number).NotEmpty();
        RuleFor(c => c.Reason).Must(r => !string.IsNullOrWhiteSpace(r) && r.Length <= Award.ReasonMaxLength).WithError(_ => ReportErrors.ReasonMissing());
    }
}

internal sealed class CorrectReportHandler(GrantsDbContext db, ReportLoader loader, Caller caller, OfficeClock clock) : IRequestHandler<CorrectReportCommand, string>
{
    public async Task<string> Handle(CorrectReportCommand command, CancellationToken cancellationToken)
    {
        var (report, requirement) = await loader.FindWithRequirementAsync(command.Number, cancellationToken);
        ReportLifecycle.Require(report.Status, ReportAction.Correct, caller.User);
        if (await db.Reports.Where(r => r.CorrectsId == report.Id).Select(r => r.Number).FirstOrDefaultAsync(cancellationToken) is { } open)
        {
            throw ReportErrors.CorrectionOpen(open);
        }
        await db.RefuseStaleAsync(report, command.Version, cancellationToken);
        var fain = await db.Awards.Where(a => a.Id == report.AwardId).Select(a => a.Fain).SingleAsync(cancellationToken);
        var serial = 1 + await db.Reports.Where(r => r.AwardId == report.AwardId).MaxAsync(r => r.Serial, cancellationToken);
        var correction = report.Correct(fain, serial, command.Reason, clock.UtcNow, caller.User);
        db.Reports.Add(correction);
        var context = await loader.ContextAsync(correction, requirement, cancellationToken);
        var said = ReportDocument.FromJson(report.Latest!.Content).Answers.Where(a => context.Template.Has(a.Key)).ToDictionary(a => a.Key, a => a.Value, StringComparer.Ordinal);
        correction.Prefill(said, clock.UtcNow, caller.User);
        return correction.Number;
    }
}
