using GrantsPortal.Data;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Pipeline;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GrantsPortal.Features.Reporting.Reports;

/// <summary>The rows of a list of reports, in two queries however many they are.</summary>
internal sealed class ReportListing(GrantsDbContext db, Caller caller, IOptions<ReportOptions> options)
{
    public async Task<IReadOnlyList<ReportRow>> RowsAsync(IQueryable<ScopedReport> page, DateOnly today, CancellationToken cancellationToken)
    {
        var me = caller.User.Id;
        var rows = await page.Select(r => new
        {
            r.Report.Id,
            r.Report.Number,
            r.Report.Form,
            r.Requirement.Phase,
            r.Report.Status,
            r.Report.Version,
            r.Award.Fain,
            AwardTitle = r.Award.Title,
            Recipient = r.Award.Recipient.Name,
            r.Requirement.PeriodStart,
            r.Requirement.PeriodEnd,
            r.Requirement.EffectiveDue,
            VersionNumber = r.Latest!.Number,
            r.Latest.CertifiedOn,
            r.Latest.Warnings,
            r.Latest.Flags,
            r.Report.ReviewerName,
            Corrects = db.Reports.Where(x => x.Id == r.Report.CorrectsId).Select(x => x.Number).FirstOrDefault(),
            r.Award.Amount,
            r.Award.Risk,
            r.Report.AcceptedOn,
            IsAuthor = r.Report.Preparers.Any(p => p.UserId == me) || r.Report.Versions.Any(v => v.CertifiedById == me),
        }).ToListAsync(cancellationToken);
        var returned = await ReturnedAsync([.. rows.Where(r => r.Status == ReportStatus.Returned).Select(r => r.Id)], cancellationToken);
        var mayAccept = Roles.Officers.Includes(caller.User.Role);
        return [.. rows.Select(r =>
        {
            var second = options.Value.WantsSecondReview(r.Amount, r.Risk);
            return new ReportRow(
                r.Number, r.Form, r.Phase, r.Status, r.Version, r.Fain, r.AwardTitle, r.Recipient, r.PeriodStart, r.PeriodEnd, r.EffectiveDue,
                (r.CertifiedOn ?? today) > r.EffectiveDue, r.VersionNumber, r.CertifiedOn, r.Warnings, r.Flags, r.ReviewerName, r.Corrects, second, r.AcceptedOn, r.IsAuthor,
                [.. returned[r.Id].Order()],
                mayAccept && !r.IsAuthor && !second && r.Status is ReportStatus.Submitted or ReportStatus.InReview && r.Warnings + r.Flags == 0);
        })];
    }

    private async Task<ILookup<long, ReportSection>> ReturnedAsync(List<long> ids, CancellationToken cancellationToken)
    {
        var sections = ids.Count == 0 ? [] : await (
            from sentBack in db.Set<ReportReturn>().AsNoTracking()
            where ids.Contains(sentBack.ReportId) && sentBack.VersionNumber == db.Set<ReportReturn>().Where(x => x.ReportId == sentBack.ReportId).Max(x => x.VersionNumber)
            from section in sentBack.Sections
            select new { sentBack.ReportId, section.Section }).ToListAsync(cancellationToken);
        return sections.ToLookup(s => s.ReportId, s => s.Section);
    }
}
