using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting.Reports;

namespace GrantsPortal.Features.Reporting.Reports;

/// <summary>What of a report somebody who may open it may read: hidden versions are for administrators (rule 9), drafts for their writers (rule 5).</summary>
internal static class ReportSight
{
    public static bool MayRead(this CurrentUser user, ReportVersion version) => version.HiddenAt is null || user.Role == Role.Administrator;

    /// <summary>The version of the number, or the last one; refused when there is none or when it is hidden from the reader.</summary>
    public static ReportVersion VersionFor(this Report report, int? number, CurrentUser user)
    {
        var version = (number is null ? report.Latest : report.Versions.FirstOrDefault(v => v.Number == number)) ?? throw ReportErrors.VersionNotFound();
        return user.MayRead(version) ? version : throw ReportErrors.VersionHidden(version.Number);
    }

    /// <summary>
    /// A file that any readable version lists; and to its writers one of the draft, unless a hidden version carried it: it may be what the
    /// version was hidden for.
    /// </summary>
    public static bool MayRead(this CurrentUser user, Report report, ReportAttachment attachment)
    {
        if (report.Versions.All(user.MayRead) && attachment.RemovedAt is null && user.IsGrantee)
        {
            return true;
        }
        var carriers = report.Versions.Where(v => ReportDocument.FromJson(v.Content).Attachments.Any(a => a.Id == attachment.Id)).ToList();
        return carriers.Count > 0 ? carriers.Exists(user.MayRead) : user.IsGrantee && attachment.RemovedAt is null;
    }
}
