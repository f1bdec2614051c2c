using GrantsPortal.Domain;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Domain.Reporting.Reports;
using static GrantsPortal.Core.Tests.Domain.Reporting.Reports.ReportSample;

namespace GrantsPortal.Core.Tests.Domain.Reporting.Reports;

/// <summary>Every (status, action, role) against the table, through the report's own verbs.</summary>
public sealed class ReportLifecycleTests
{
    // Superseding follows from another report's acceptance; nobody asks for it.
    private static IEnumerable<TestCaseData> All() =>
        from status in Enum.GetValues<ReportStatus>()
        from action in Enum.GetValues<ReportAction>()
        from role in Roles.All
        where action != ReportAction.Supersede
        select new TestCaseData(status, action, role);

    [TestCaseSource(nameof(All))]
    public void Verb_DoesWhatTheTableSays(ReportStatus status, ReportAction action, Role role)
    {
        var report = In(status);
        var (versions, returns) = (report.Versions.Count, report.Returns.Count);
        var expected = ReportLifecycle.Transitions.SingleOrDefault(t => t.From == status && t.Action == action);
        var user = new CurrentUser(99, "Someone new", role, null);
        if (expected is not null && expected.Who.Includes(role))
        {
            Do(report, action, user);
            Assert.That(report.Status, Is.EqualTo(expected.To));
            Assert.That(report.Versions.Count - versions, Is.EqualTo(action == ReportAction.Certify ? 1 : 0));
            Assert.That(report.Returns.Count - returns, Is.EqualTo(action is ReportAction.Return or ReportAction.ReturnForPersonalData ? 1 : 0));
        }
        else
        {
            Assert.That(() => Do(report, action, user), expected is null ? Throws.TypeOf<RuleBroken>() : Throws.TypeOf<Forbidden>());
            Assert.That((report.Status, report.Versions.Count, report.Returns.Count), Is.EqualTo((status, versions, returns)));
            Assert.That(report.HasPrepared(user), Is.False);
            Assert.That(report.Answers.Single().Value, Is.EqualTo("1.00"));
        }
    }

    [Test]
    public void Table_NamesEachMoveOnce_AndReachesEveryStatus()
    {
        Assert.That(ReportLifecycle.Transitions.Select(t => (t.From, t.Action)), Is.Unique);
        Assert.That(ReportLifecycle.Transitions.Select(t => t.To).Distinct(), Is.EquivalentTo(Enum.GetValues<ReportStatus>()));
        Assert.That(ReportLifecycle.Transitions.Select(t => t.Action).Distinct(), Is.EquivalentTo(Enum.GetValues<ReportAction>()));
    }

    [Test]
    public void Accepted_MovesOnlyByItsCorrection() =>
        Assert.That(ReportLifecycle.Transitions.Where(t => t.From is ReportStatus.Accepted or ReportStatus.Superseded && t.To != t.From).Select(t => t.Action), Is.EqualTo(new[] { ReportAction.Supersede }));

    [TestCaseSource(nameof(Statuses))]
    public void Supersede_OnlyWhatIsAccepted(ReportStatus status)
    {
        var report = In(status);
        if (status == ReportStatus.Accepted)
        {
            report.Supersede(Now);
            Assert.That(report.Status, Is.EqualTo(ReportStatus.Superseded));
        }
        else
        {
            Assert.That(() => report.Supersede(Now), Throws.TypeOf<RuleBroken>());
        }
    }

    [TestCase(RequirementKind.Certification)]
    [TestCase(RequirementKind.AdHoc)]
    public void RequirementWithoutForm_HasNoReport(RequirementKind kind) =>
        Assert.That(() => Report.Start(Requirement(kind), "SSJTIP24CA0012", 1, Now, Preparer), Refused("report.nothing-to-report"));

    [TestCase(Role.ProgramOfficer)]
    [TestCase(Role.Administrator)]
    public void Office_StartsNoReport(Role role) =>
        Assert.That(() => Report.Start(Requirement(), "SSJTIP24CA0012", 1, Now, new CurrentUser(1, "Someone", role, null)), Refused("report.not-your-action"));

    private static readonly ReportStatus[] Statuses = Enum.GetValues<ReportStatus>();

    private static NUnit.Framework.Constraints.Constraint Refused(string code) => Throws.InstanceOf<PortalException>().With.Property("Errors").One.Matches<Error>(e => e.Code == code);

    private static void Do(Report report, ReportAction action, CurrentUser by)
    {
        switch (action)
        {
            case ReportAction.Edit:
                report.Write([new FieldEdit("a", "1.00", "2.00")], ReportTemplate.Financial, Now, by);
                break;
            case ReportAction.MarkReady:
                report.MarkReady([], Now, by);
                break;
            case ReportAction.TakeBack:
                report.TakeBack(Now, by);
                break;
            case ReportAction.Certify:
                report.Certified(by);
                break;
            case ReportAction.BeginReview:
                report.BeginReview(Now, by);
                break;
            case ReportAction.Return:
                report.Return("Look again.", [], Now, by);
                break;
            case ReportAction.ReturnForPersonalData:
                report.ReturnForPersonalData("A name stands in the narrative.", Now, by);
                break;
            case ReportAction.PassToSecondReview:
                report.PassToSecondReview(true, Now, by);
                break;
            case ReportAction.Accept:
                report.Accept(false, Today, Now, by);
                break;
            default:
                report.Correct("SSJTIP24CA0012", 2, "10a was wrong.", Now, by);
                break;
        }
    }
}
