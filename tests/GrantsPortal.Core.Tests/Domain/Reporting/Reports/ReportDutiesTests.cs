using GrantsPortal.Domain;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting.Reports;
using static GrantsPortal.Core.Tests.Domain.Reporting.Reports.ReportSample;

namespace GrantsPortal.Core.Tests.Domain.Reporting.Reports;

/// <summary>Separation of duties (product rule 1), also for people who changed sides since.</summary>
public sealed class ReportDutiesTests
{
    private static readonly CurrentUser PromotedPreparer = Preparer with { Role = Role.GranteeCertifier };

    [Test]
    public void Writer_DoesNotCertify_AlsoAfterAnotherWroteOverIt()
    {
        var report = Draft().Wrote(Certifier, "a", "2").Wrote(Preparer, "a", "3");
        report.MarkReady([], Now, Preparer);
        Assert.That(() => report.Certified(Certifier), Refused("report.certifier-prepared"));
        Assert.That(() => report.Certified(PromotedPreparer), Refused("report.certifier-prepared"));
        report.Certified(Certifier with { Id = 77 });
        Assert.That(report.Status, Is.EqualTo(ReportStatus.Submitted));
    }

    [Test]
    public void WhoMarkedReady_DoesNotCertify()
    {
        var report = Draft();
        report.MarkReady([], Now, Certifier);
        Assert.That(() => report.Certified(Certifier), Refused("report.certifier-prepared"));
    }

    [Test]
    public void WhoWroteInAnEarlierRound_DoesNotCertifyTheNext()
    {
        var report = In(ReportStatus.Returned).Wrote(Preparer with { Id = 78 }, "a", "5");
        report.MarkReady([], Now, Preparer with { Id = 78 });
        Assert.That(() => report.Certified(PromotedPreparer), Refused("report.certifier-prepared"));
    }

    [Test]
    public void ConflictAlone_MakesNobodyAPreparer()
    {
        var report = Draft();
        var conflicts = report.Write([new FieldEdit("a", "0.00", "9.00")], ReportTemplate.Financial, Now, Certifier);
        Assert.That((conflicts.Single().Mine, conflicts.Single().Theirs, conflicts.Single().TheirsBy), Is.EqualTo(("9.00", "1.00", "Preparer")));
        Assert.That(report.HasPrepared(Certifier), Is.False);
    }

    [Test]
    public void SameValueAgain_MakesNobodyAPreparer()
    {
        var report = Draft();
        Assert.That(report.Write([new FieldEdit("a", "", " 1.0 ")], ReportTemplate.Financial, Now, Certifier), Is.Empty);
        Assert.That((report.HasPrepared(Certifier), report.Answers.Single().ChangedByName), Is.EqualTo((false, "Preparer")));
    }

    [Test]
    public void AuthorWhoChangedSides_DoesNotReview([Values] bool certified)
    {
        var turned = (certified ? Certifier : Preparer) with { Role = Role.ProgramOfficer, OrganizationId = null };
        Assert.That(() => In(ReportStatus.Submitted).BeginReview(Now, turned), Refused("report.reviewer-is-author"));
        foreach (var status in new[] { ReportStatus.InReview, ReportStatus.SecondReview })
        {
            Assert.That(() => In(status).Return("No.", [], Now, turned), Refused("report.reviewer-is-author"));
            Assert.That(() => In(status).ReturnForPersonalData("No.", Now, turned), Refused("report.reviewer-is-author"));
            Assert.That(() => In(status).Accept(false, Today, Now, turned), Refused("report.reviewer-is-author"));
        }
        Assert.That(() => In(ReportStatus.InReview).PassToSecondReview(true, Now, turned), Refused("report.reviewer-is-author"));
    }

    [Test]
    public void OfficerWhoChangedSides_MayNotCertifyWhatTheyNowWrote()
    {
        var turned = Officer with { Role = Role.GranteeCertifier };
        var report = In(ReportStatus.Returned).Wrote(turned, "a", "5");
        report.MarkReady([], Now, Preparer);
        Assert.That(() => report.Certified(turned), Refused("report.certifier-prepared"));
    }

    [Test]
    public void SecondReviewer_IsNotTheFirst()
    {
        var report = In(ReportStatus.SecondReview);
        Assert.That(() => report.Accept(true, Today, Now, Officer), Refused("report.second-reviewer-is-first"));
        report.Accept(true, Today, Now, SecondOfficer);
        Assert.That(report.AcceptedById, Is.EqualTo(SecondOfficer.Id));
    }

    [Test]
    public void SecondReviewThatIsAskedFor_CannotBeSkipped_NorTakenWhenItIsNot()
    {
        Assert.That(() => In(ReportStatus.InReview).Accept(true, Today, Now, SecondOfficer), Refused("report.second-review-asked-for"));
        Assert.That(() => In(ReportStatus.InReview).PassToSecondReview(false, Now, Officer), Refused("report.no-second-review"));
    }

    [Test]
    public void Correction_KeepsThePreparersOfWhatItCorrects()
    {
        var correction = In(ReportStatus.Accepted).Correct("SSJTIP24CA0012", 2, "10a was wrong.", Now, Certifier);
        correction.MarkReady([], Now, Preparer with { Id = 78 });
        Assert.That(() => correction.Certified(PromotedPreparer), Refused("report.certifier-prepared"));
        correction.Certified(Certifier);
        Assert.That(correction.Status, Is.EqualTo(ReportStatus.Submitted));
    }

    [Test]
    public void Faults_BlockReadyAndCertified()
    {
        var fault = ReportErrors.BasisMissing();
        Assert.That(() => Draft().MarkReady([fault], Now, Preparer), Refused("report.basis-blank"));
        Assert.That(() => In(ReportStatus.ReadyToCertify).Certified(Certifier, fault), Refused("report.basis-blank"));
    }

    private static NUnit.Framework.Constraints.Constraint Refused(string code) => Throws.InstanceOf<PortalException>().With.Property("Errors").One.Matches<Error>(e => e.Code == code);
}
