using GrantsPortal.Data;
using GrantsPortal.Domain;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Reporting.Reports;

/// <summary>One page of the reports that the reader may see, longest waiting first. A grantee gets its own organization's, whatever it sends.</summary>
[Access(Roles.Everyone)]
public sealed record SearchReportsQuery : IQuery<ReportPage>
{
    public const int MaxPageSize = 100;

    /// <summary>What waits for the office.</summary>
    public static readonly IReadOnlyList<ReportStatus> Waiting = [ReportStatus.Submitted, ReportStatus.InReview, ReportStatus.SecondReview];

    /// <summary>Words of a report number, a FAIN, a title or a recipient's name.</summary>
    public string Text { get; init; } = "";

    /// <summary>Empty is all.</summary>
    public IReadOnlyList<ReportStatus> Statuses { get; init; } = [];
    public IReadOnlyList<ReportForm> Forms { get; init; } = [];

    /// <summary>An officer's own: the awards of the desk and what the officer took up.</summary>
    public bool Mine { get; init; }

    /// <summary>Certified after its day, or not certified though its day is past.</summary>
    public bool Late { get; init; }

    /// <summary>Whether the checks or the scan found something in the version certified last; null is either.</summary>
    public bool? WithFindings { get; init; }
    public int Page { get; init; } = 1;
    public int PageSize { get; init; } = 25;
}

/// <summary><c>ByStatus</c> counts what each status would show with all other filters as they are.</summary>
public sealed record ReportPage(IReadOnlyList<ReportRow> Rows, int Page, int PageSize, int Total, IReadOnlyDictionary<ReportStatus, int> ByStatus, DateOnly Today)
{
    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);
}

/// <summary>
/// One report of a list. Findings are those of the version certified last; null before the first. <c>MayAcceptUnread</c> is for an officer who
/// is no author, of a report without findings that wants no second reviewer: the command looks again.
/// </summary>
public sealed record ReportRow(
    string Number, ReportForm Form, ReportKind Phase, ReportStatus Status, int Version, string Fain, string AwardTitle, string Recipient,
    DateOnly PeriodStart, DateOnly PeriodEnd, DateOnly EffectiveDue, bool IsLate, int? VersionNumber, DateOnly? CertifiedOn, int? Warnings, int? Flags,
    string? ReviewerName, string? Corrects, bool WantsSecondReview, DateOnly? AcceptedOn, bool IsAuthor, IReadOnlyList<ReportSection> ReturnedSections, bool MayAcceptUnread);

internal sealed class SearchReportsHandler(GrantsDbContext db, ReportListing listing, Caller caller, OfficeClock clock) : IRequestHandler<SearchReportsQuery, ReportPage>
{
    public async Task<ReportPage> Handle(SearchReportsQuery query, CancellationToken cancellationToken)
    {
        var today = clock.Today;
        var others = Narrow(db.ReportsOf(caller.User, query.Mine), query, today);
        var byStatus = await others.GroupBy(r => r.Report.Status).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var found = query.Statuses.Count > 0 ? others.Where(r => query.Statuses.Contains(r.Report.Status)) : others;
        var total = query.Statuses.Count > 0 ? query.Statuses.Distinct().Sum(s => byStatus.GetValueOrDefault(s)) : byStatus.Values.Sum();
        var size = Math.Clamp(query.PageSize, 1, SearchReportsQuery.MaxPageSize);
        var page = Math.Clamp(query.Page, 1, Math.Max(1, (total + size - 1) / size));
        var rows = await listing.RowsAsync(
            found.OrderBy(r => r.Latest!.CertifiedAt == null).ThenBy(r => r.Latest!.CertifiedAt).ThenBy(r => r.Requirement.EffectiveDue).ThenBy(r => r.Report.Number)
                .Skip((page - 1) * size).Take(size), today, cancellationToken);
        return new ReportPage(rows, page, size, total, byStatus, today);
    }

    private static IQueryable<ScopedReport> Narrow(IQueryable<ScopedReport> reports, SearchReportsQuery query, DateOnly today)
    {
        foreach (var word in query.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(12))
        {
            var (number, code, folded) = (word.ToUpperInvariant(), Fain.Normalize(word), Folding.Fold(word));
            reports = reports.Where(r => r.Report.Number.Contains(number) || r.Award.Fain.Contains(code) || r.Award.Recipient.NameFolded.Contains(folded) || r.Award.TitleFolded.Contains(folded));
        }
        if (query.Forms.Count > 0)
        {
            reports = reports.Where(r => query.Forms.Contains(r.Report.Form));
        }
        if (query.Late)
        {
            reports = reports.Where(r => (r.Latest!.CertifiedOn ?? today) > r.Requirement.EffectiveDue);
        }
        return query.WithFindings switch
        {
            true => reports.Where(r => r.Latest!.Warnings + r.Latest!.Flags > 0),
            false => reports.Where(r => r.Latest!.Warnings + r.Latest!.Flags == 0),
            null => reports,
        };
    }
}
