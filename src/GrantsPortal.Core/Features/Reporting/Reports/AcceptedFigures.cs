using GrantsPortal.Data;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Reporting.Reports;

/// <summary>Writes what an accepted report says into the tables that roll-ups read, and settles its requirement (rules 5 and 6).</summary>
internal sealed class AcceptedFigures(GrantsDbContext db, Caller caller, OfficeClock clock)
{
    public async Task CountAsync(ReportContext context, CancellationToken cancellationToken)
    {
        var (report, requirement, now) = (context.Report, context.Requirement, clock.UtcNow);
        var document = ReportDocument.FromJson(report.Latest!.Content);
        if (report.CorrectsId is { } corrected)
        {
            (await db.Reports.SingleAsync(r => r.Id == corrected, cancellationToken)).Supersede(now);
            await db.ReportedActuals.Where(a => a.ReportId == corrected).ExecuteUpdateAsync(s => s.SetProperty(a => a.SupersededAt, now), cancellationToken);
            await db.ReportedFinancials.Where(f => f.ReportId == corrected).ExecuteUpdateAsync(s => s.SetProperty(f => f.SupersededAt, now), cancellationToken);
        }
        else if (document.IsNil)
        {
            requirement.AcceptNil(clock.Today, now, caller.User);
        }
        else
        {
            requirement.Accept(clock.Today, now, caller.User);
        }
        Write(db, report, document, now);
    }

    public static void Write(GrantsDbContext db, Report report, ReportDocument document, DateTime now)
    {
        if (report.Form == ReportForm.Financial)
        {
            db.ReportedFinancials.Add(new ReportedFinancials(
                report.AwardId, report.Id, document.PeriodStart, document.PeriodEnd, document.Phase, Enum.Parse<AccountingBasis>(document.Answer(ReportTemplate.Basis)), document.Lines, now));
        }
        else
        {
            db.ReportedActuals.AddRange(Actuals(report, document, now));
        }
    }

    private static IEnumerable<ReportedActual> Actuals(Report report, ReportDocument document, DateTime now) =>
        from indicator in document.IsNil ? [] : document.Indicators
        from answer in document.Answers
        where answer.Key == indicator.Key || answer.Key.StartsWith(indicator.Key + "/", StringComparison.Ordinal)
        let part = answer.Key == indicator.Key ? ReportedActual.Whole : answer.Key[(indicator.Key.Length + 1)..]
        select new ReportedActual(report.AwardId, report.Id, document.PeriodStart, document.PeriodEnd, indicator.Objective, indicator.Code, part, ReportField.Amount(answer.Value)!.Value, now);
}
