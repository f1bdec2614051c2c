using GrantsPortal.Data;
using GrantsPortal.Domain.Money;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Domain.Reporting.Sf425;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Reporting.Reports;

/// <summary>
/// What every opening of a report reads beside the report itself. Translated once for the process: to find a query's translation again costs
/// as much as to run it.
/// </summary>
internal sealed class ReportReads
{
    // Money counts up to the period's last day.
    private readonly Func<GrantsDbContext, long, DateOnly, CancellationToken, Task<AwardRow>> _award = EF.CompileAsyncQuery((GrantsDbContext db, long awardId, DateOnly periodEnd, CancellationToken _) =>
        db.Awards.Where(a => a.Id == awardId).Select(a => new AwardRow(
            new ReportAward(
                a.Id, a.Fain, a.Title, a.Status, a.Recipient.Name, a.Recipient.Uei, a.RecipientId, a.Start, a.End, a.Amount, a.Risk, a.Frequency, a.IsSensitive,
                new Sf425Award(a.Start, a.End, a.Obligations.Where(o => o.Date <= periodEnd).Sum(o => o.Amount), a.CostShare, a.PaymentMethod, a.ProgramIncomeMethod, a.IndirectRateCap)),
            new Sf425Ledger(
                db.Payments.Where(p => p.AwardId == awardId && p.Status == PaymentStatus.Paid && p.PaidOn <= periodEnd).Sum(p => p.Amount),
                db.LedgerEntries.Where(e => e.AwardId == awardId && e.Date <= periodEnd).Sum(e => e.Amount)))).First());

    // Accepted and not replaced, told by its date: the index of statuses would lead through every award's accepted reports.
    private readonly Func<GrantsDbContext, long, ReportForm, DateOnly, CancellationToken, Task<string?>> _previous = EF.CompileAsyncQuery((GrantsDbContext db, long awardId, ReportForm form, DateOnly periodEnd, CancellationToken _) => (
        from earlier in db.Reports
        where earlier.AwardId == awardId && earlier.Form == form && earlier.AcceptedOn != null && earlier.Status != ReportStatus.Superseded
        join requirement in db.Requirements on earlier.RequirementId equals requirement.Id
        where requirement.PeriodEnd < periodEnd
        join version in db.Set<ReportVersion>() on earlier.Id equals version.ReportId
        orderby requirement.PeriodEnd descending, version.Number descending
        select version.Content).FirstOrDefault());

    // Tracked, which is what ties them to the report that they belong to.
    private readonly Func<GrantsDbContext, long, IAsyncEnumerable<DraftAnswer>> _answers = EF.CompileAsyncQuery((GrantsDbContext db, long reportId) =>
        db.Set<DraftAnswer>().AsTracking().Where(a => a.ReportId == reportId));

    private readonly Func<GrantsDbContext, long, IAsyncEnumerable<ReportPreparer>> _preparers = EF.CompileAsyncQuery((GrantsDbContext db, long reportId) =>
        db.Set<ReportPreparer>().AsTracking().Where(p => p.ReportId == reportId));

    private readonly Func<GrantsDbContext, IAsyncEnumerable<DateOnly>> _closures = EF.CompileAsyncQuery((GrantsDbContext db) =>
        db.FederalClosures.Where(c => !c.IsRemoved).Select(c => c.Date));

    /// <summary>What every report has: its answers and who wrote them. The report itself is tracked.</summary>
    public async Task LoadAsync(GrantsDbContext db, Report report, CancellationToken cancellationToken)
    {
        await _answers(db, report.Id).CountAsync(cancellationToken);
        await _preparers(db, report.Id).CountAsync(cancellationToken);
    }

    public async Task<FederalCalendar> CalendarAsync(GrantsDbContext db, CancellationToken cancellationToken) =>
        new(await _closures(db).ToListAsync(cancellationToken));

    public async Task<(ReportAward Award, Sf425Ledger Ledger)> AwardAsync(GrantsDbContext db, long awardId, DateOnly periodEnd, CancellationToken cancellationToken)
    {
        var row = await _award(db, awardId, periodEnd, cancellationToken);
        return (row.Award, row.Ledger);
    }

    /// <summary>The last accepted report of the same form and an earlier period, as it was certified.</summary>
    public async Task<ReportDocument?> PreviousAsync(GrantsDbContext db, long awardId, ReportForm form, DateOnly periodEnd, CancellationToken cancellationToken) =>
        await _previous(db, awardId, form, periodEnd, cancellationToken) is { } content ? ReportDocument.FromJson(content) : null;

    private sealed record AwardRow(ReportAward Award, Sf425Ledger Ledger);
}
