using GrantsPortal.Domain;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using NUnit.Framework;

namespace GrantsPortal.Core.Tests.Domain.Awards;

/// <summary>Walks every (status, action, role): the award's verbs do exactly what the table says, no more and no less.</summary>
[TestFixture]
public sealed class AwardLifecycleTests
{
    private static IEnumerable<TestCaseData> Everything() =>
        from status in Enum.GetValues<AwardStatus>()
        from action in Enum.GetValues<AwardAction>()
        from role in Roles.All
        select new TestCaseData(status, action, role);

    [TestCaseSource(nameof(Everything))]
    public void Verb_AgreesWithTheTable(AwardStatus from, AwardAction action, Role role)
    {
        var award = AwardSample.In(from);
        if (action == AwardAction.Close && from is AwardStatus.Expired or AwardStatus.Terminated)
        {
            award.Obligate(AwardSample.Today, ObligationKind.Deobligation, -100m, "", AwardSample.Now);
        }
        var by = new CurrentUser(50, "Somebody", role, null);
        var transition = AwardLifecycle.Transitions.SingleOrDefault(t => t.From == from && t.Action == action);
        var refused = Try(() => Do(award, action, by));
        if (transition is null)
        {
            Assert.That((refused?.Kind, refused?.Code, award.Status), Is.EqualTo((ErrorKind.Rule, "award.not-in-this-status", from)));
        }
        else if (!transition.Who.Includes(role))
        {
            Assert.That((refused?.Kind, refused?.Code, award.Status), Is.EqualTo((ErrorKind.Forbidden, "award.not-your-action", from)));
        }
        else
        {
            Assert.That((refused?.Message, award.Status), Is.EqualTo(((string?)null, transition.To)));
        }
        Assert.That(AwardLifecycle.PermittedTo(role, from).Contains(action), Is.EqualTo(transition?.Who.Includes(role) ?? false));
    }

    [Test]
    public void Table_HasOneTargetForEachStatusAndAction() =>
        Assert.That(AwardLifecycle.Transitions.Select(t => (t.From, t.Action)), Is.Unique);

    [Test]
    public void OnlyGrantsOfficers_SignSuspendAndTerminate() => Assert.That(
        AwardLifecycle.Transitions.Where(t => t.Action is AwardAction.Sign or AwardAction.Suspend or AwardAction.Resume or AwardAction.Extend or AwardAction.ChangeReportingTerms or AwardAction.Terminate or AwardAction.Close).Select(t => t.Who),
        Is.All.EqualTo(Role.GrantsOfficer));

    private static void Do(Award award, AwardAction action, CurrentUser by)
    {
        var (today, now) = (AwardSample.Today, AwardSample.Now);
        switch (action)
        {
            case AwardAction.Edit: award.Edit(AwardSample.Draft, now, by); break;
            case AwardAction.MakeReady: award.MakeReady(now, by); break;
            case AwardAction.ReturnToDraft: award.ReturnToDraft("Why", now, by); break;
            case AwardAction.Sign: award.Sign(today, now, by); break;
            case AwardAction.Cancel: award.Cancel("Why", now, by); break;
            case AwardAction.Suspend: award.Suspend("Why", "Letter", today, now, by); break;
            case AwardAction.Resume: award.Resume("Why", now, by); break;
            case AwardAction.Extend: award.Extend(award.End.AddMonths(3), false, "Why", AwardSample.Today.AddYears(-2), now, by); break;
            case AwardAction.ChangeReportingTerms: award.ChangeReportingTerms(ReportingFrequency.Annual, ReportingYear.Fiscal, true, "Why", now, by); break;
            case AwardAction.AssessRisk: award.AssessRisk(RiskLevel.High, today, "Why", today, now, by); break;
            case AwardAction.Expire: award.Expire(today, now, by); break;
            case AwardAction.Terminate: award.Terminate(today.AddDays(-1), null, "Why", "Letter", today, now, by); break;
            case AwardAction.Close: award.Close(0, today, now, by); break;
            default: throw new ArgumentOutOfRangeException(nameof(action));
        }
    }

    private static Error? Try(Action verb)
    {
        try
        {
            verb();
            return null;
        }
        catch (PortalException refused)
        {
            return refused.Errors[0];
        }
    }
}
