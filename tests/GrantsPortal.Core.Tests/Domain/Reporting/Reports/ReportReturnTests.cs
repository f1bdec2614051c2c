using GrantsPortal.Domain;
using GrantsPortal.Domain.Reporting.Reports;
using static GrantsPortal.Core.Tests.Domain.Reporting.Reports.ReportSample;

namespace GrantsPortal.Core.Tests.Domain.Reporting.Reports;

public sealed class ReportReturnTests
{
    [Test]
    public void ReturnedBySection_OpensOnlyThose_AlsoAfterReadyAndBack()
    {
        var report = In(ReportStatus.InReview);
        report.Return(null, [new ReturnedSection(ReportSection.Remarks, "Say why.")], Now, Officer);
        Assert.That(report.OpenSections(), Is.EqualTo(new[] { ReportSection.Remarks }));
        Assert.That(() => report.Write([new FieldEdit("a", "1.00", "2"), new FieldEdit(ReportTemplate.Remarks, "", "Because.")], ReportTemplate.Financial, Now, Preparer), Refused("report.section-closed"));
        Assert.That(report.Answers.Select(a => a.Key), Is.EqualTo(new[] { "a" }), "nothing half-saved");
        report.Wrote(Preparer, ReportTemplate.Remarks, "Because.");
        report.MarkReady([], Now, Preparer);
        Assert.That(report.OpenSections(), Is.Empty);
        report.TakeBack(Now, Preparer);
        Assert.That(report.OpenSections(), Is.EqualTo(new[] { ReportSection.Remarks }));
    }

    [Test]
    public void LastReturn_DecidesWhatIsOpen_AlsoWithinOneTick()
    {
        var report = In(ReportStatus.InReview);
        report.Return(null, [new ReturnedSection(ReportSection.Remarks, "Say why.")], Now, Officer);
        report.MarkReady([], Now, Preparer);
        report.Certified(Certifier);
        report.BeginReview(Now, Officer);
        report.Return("All of it.", [], Now, Officer);
        Assert.That(report.OpenSections(), Is.EqualTo(ReportTemplate.SectionsOf(ReportForm.Financial)));
    }

    [Test]
    public void ForPersonalData_ComesBackWhole_AndHidesTheVersion()
    {
        var report = In(ReportStatus.InReview);
        report.ReturnForPersonalData("A name stands in 12.", Now, Officer);
        Assert.That((report.Latest!.HiddenAt, report.Returns.Single().ForPersonalData, report.Returns.Single().VersionNumber), Is.EqualTo((Now, true, 1)));
        Assert.That(report.OpenSections(), Is.EqualTo(ReportTemplate.SectionsOf(ReportForm.Financial)));
        Assert.That((report.Latest.Sha256, report.Latest.Content), Is.EqualTo((ReportDocument.Fingerprint("{}"), "{}")));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase(" \n ")]
    public void WithoutAWord_IsRefused(string? comment)
    {
        Assert.That(() => In(ReportStatus.InReview).Return(comment, [], Now, Officer), Refused("report.comment-missing"));
        Assert.That(() => In(ReportStatus.InReview).ReturnForPersonalData(comment, Now, Officer), Refused("report.comment-missing"));
        Assert.That(() => In(ReportStatus.InReview).Return(comment, [new ReturnedSection(ReportSection.Remarks, "Say why."), new ReturnedSection(ReportSection.Cash, " ")], Now, Officer), Refused("report.comment-missing"));
    }

    [Test]
    public void SectionOfTheOtherForm_IsRefused()
    {
        var report = In(ReportStatus.InReview);
        Assert.That(() => report.Return("Look.", [new ReturnedSection(ReportSection.Narrative, "Thin.")], Now, Officer), Refused("report.section-not-of-form"));
        Assert.That((report.Status, report.Returns.Count), Is.EqualTo((ReportStatus.InReview, 0)));
    }

    [Test]
    public void NextCertification_IsTheNextVersion_AndTheFirstStays()
    {
        var report = In(ReportStatus.Returned);
        report.MarkReady([], Now, Preparer);
        report.Certify("{ }", ReportDocument.Fingerprint("{ }"), new Certification("T", "t@example.org", "000000", ""), new FindingTally(0, 0), [], Today, Now, Certifier);
        Assert.That(report.Versions.Select(v => (v.Number, v.Content)), Is.EqualTo(new[] { (1, "{}"), (2, "{ }") }));
        Assert.That((report.ReviewerId, report.Latest!.Number), Is.EqualTo(((long?)null, 2)));
    }

    private static NUnit.Framework.Constraints.Constraint Refused(string code) => Throws.InstanceOf<PortalException>().With.Property("Errors").One.Matches<Error>(e => e.Code == code);
}
