using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Features.Reporting.Reports;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.TestKit;

/// <summary>Files beside reports, and a report in a status for whoever walks the pages.</summary>
public static class SampleReports
{
    private static readonly SemaphoreSlim Gate = new(1);

    /// <summary>A report without activity: complete whatever the award's objectives.</summary>
    public static Dictionary<string, string> NilReport => new(StringComparer.Ordinal) { [ReportTemplate.Nil] = "true", [ReportTemplate.NilReason] = "The project starts in the next quarter." };

    /// <summary>Attaches a file as the preparer, through every check; answers with its key.</summary>
    public static async Task<long> AttachAsync(this TestApp app, string number, byte[] content, string name = "evidence.txt")
    {
        using var upload = new MemoryStream(content);
        var file = await app.Ask(new ReceiveFileQuery(number, name, upload), Role.GranteePreparer);
        return await app.Ask(new AttachFileCommand(number, AttachmentKind.Evidence, file), Role.GranteePreparer);
    }

    /// <summary>A report of the main grantee's organization that is in the status, made if there is none.</summary>
    public static async Task<string> SampleReportAsync(this TestApp app, ReportStatus status)
    {
        await Gate.WaitAsync();
        try
        {
            var organization = app.As(Role.GranteePreparer).OrganizationId;
            var there = await app.Read(db => db.Reports.Where(r => r.Status == status && db.Awards.Any(a => a.Id == r.AwardId && a.RecipientId == organization))
                .OrderBy(r => r.Number).Select(r => r.Number).FirstOrDefaultAsync());
            if (there is not null)
            {
                return there;
            }
            var fain = await app.Read(db => db.Awards.Where(a => a.RecipientId == organization && a.Status == AwardStatus.Active).OrderBy(a => a.Id).Select(a => a.Fain).FirstAsync());
            return await app.Given.Report(fain, status, RequirementKind.PerformanceReport, NilReport);
        }
        finally
        {
            Gate.Release();
        }
    }
}
