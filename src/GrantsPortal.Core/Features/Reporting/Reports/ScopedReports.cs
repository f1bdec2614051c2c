using GrantsPortal.Data;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Features.Awards;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Reporting.Reports;

/// <summary>A report beside its requirement, its award and the version certified last, as far as the reader may see them.</summary>
internal sealed class ScopedReport
{
    public required Report Report { get; init; }
    public required Requirement Requirement { get; init; }
    public required Award Award { get; init; }

    /// <summary>Null before the first certification. Only what a list shows; never the content.</summary>
    public required LatestVersion? Latest { get; init; }
}

internal sealed class LatestVersion
{
    public required int? Number { get; init; }
    public required DateOnly? CertifiedOn { get; init; }
    public required DateTime? CertifiedAt { get; init; }
    public required int? Warnings { get; init; }
    public required int? Flags { get; init; }
}

internal static class ScopedReports
{
    /// <summary>"Mine" is an officer's desk and what the officer took up; for everybody else it is what they see anyway.</summary>
    public static IQueryable<ScopedReport> ReportsOf(this GrantsDbContext db, CurrentUser user, bool mine)
    {
        var reports = from report in db.Reports.AsNoTracking()
                      join award in db.Awards.AsNoTracking().VisibleTo(user) on report.AwardId equals award.Id
                      join requirement in db.Requirements.AsNoTracking() on report.RequirementId equals requirement.Id
                      select new ScopedReport
                      {
                          Report = report,
                          Award = award,
                          Requirement = requirement,
                          Latest = db.Set<ReportVersion>().Where(v => v.ReportId == report.Id).OrderByDescending(v => v.Number)
                              .Select(v => new LatestVersion { Number = v.Number, CertifiedOn = v.CertifiedOn, CertifiedAt = v.CertifiedAt, Warnings = v.Warnings, Flags = v.Flags }).FirstOrDefault(),
                      };
        return mine && Roles.Officers.Includes(user.Role) ? reports.Where(r => r.Award.OfficerId == user.Id || r.Report.ReviewerId == user.Id) : reports;
    }
}
