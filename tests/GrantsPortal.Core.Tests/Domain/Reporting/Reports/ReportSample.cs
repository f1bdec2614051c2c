using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Domain.Reporting.Reports;

namespace GrantsPortal.Core.Tests.Domain.Reporting.Reports;

/// <summary>A financial report without a database, brought to any status by its own verbs.</summary>
internal static class ReportSample
{
    public static readonly DateOnly Today = new(2026, 2, 10);
    public static readonly DateTime Now = new(2026, 2, 10, 17, 0, 0, DateTimeKind.Utc);

    public static readonly CurrentUser Preparer = new(11, "Preparer", Role.GranteePreparer, 1);
    public static readonly CurrentUser Certifier = new(12, "Certifier", Role.GranteeCertifier, 1);
    public static readonly CurrentUser Officer = new(13, "Officer", Role.ProgramOfficer, null);
    public static readonly CurrentUser SecondOfficer = new(14, "Second officer", Role.GrantsOfficer, null);

    private static readonly Certification Signed = new("Director", "director@example.org", "+233 30 000 0000", CertificationText.English);

    public static Requirement Requirement(RequirementKind kind = RequirementKind.FinancialReport) => GrantsPortal.Domain.Reporting.Requirement.Schedule(
        1, 1, kind, new ScheduledReport(ReportKind.Interim, Today.AddDays(-100), Today.AddDays(-41), Today, Today), Now);

    public static Report Draft() => Report.Start(Requirement(), "SSJTIP24CA0012", 1, Now, Preparer).Wrote(Preparer, "a", "1");

    public static Report Wrote(this Report report, CurrentUser by, string key, string value)
    {
        Assert.That(report.Write([new FieldEdit(key, report.Answers.FirstOrDefault(a => a.Key == key)?.Value ?? "", value)], ReportTemplate.Financial, Now, by), Is.Empty);
        return report;
    }

    public static ReportVersion Certified(this Report report, CurrentUser by, params GrantsPortal.Domain.Error[] faults) =>
        report.Certify("{}", ReportDocument.Fingerprint("{}"), Signed, new FindingTally(0, 0), faults, Today, Now, by);

    public static Report In(ReportStatus status)
    {
        var report = Draft();
        if (status == ReportStatus.Draft)
        {
            return report;
        }
        report.MarkReady([], Now, Preparer);
        if (status == ReportStatus.ReadyToCertify)
        {
            return report;
        }
        report.Certified(Certifier);
        if (status == ReportStatus.Submitted)
        {
            return report;
        }
        report.BeginReview(Now, Officer);
        switch (status)
        {
            case ReportStatus.Returned:
                report.Return("Look again.", [], Now, Officer);
                break;
            case ReportStatus.SecondReview:
                report.PassToSecondReview(true, Now, Officer);
                break;
            case ReportStatus.Accepted:
                report.Accept(false, Today, Now, Officer);
                break;
            case ReportStatus.Superseded:
                report.Accept(false, Today, Now, Officer);
                report.Supersede(Now);
                break;
            default:
                break;
        }
        return report;
    }
}
