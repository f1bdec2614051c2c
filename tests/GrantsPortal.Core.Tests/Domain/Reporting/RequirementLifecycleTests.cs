using GrantsPortal.Domain;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;

namespace GrantsPortal.Core.Tests.Domain.Reporting;

/// <summary>Every (status, action, role) against the table, through the requirement's own verbs.</summary>
public sealed class RequirementLifecycleTests
{
    private static readonly DateOnly Today = new(2026, 2, 10);
    private static readonly DateTime Now = new(2026, 2, 10, 17, 0, 0, DateTimeKind.Utc);

    private static readonly DateOnly Later = Today.AddDays(60);
    private static readonly ScheduledReport Moved = new(ReportKind.Final, Today.AddDays(-90), Today.AddDays(30), Today.AddDays(150), Today.AddDays(150));
    private static readonly ScheduleChange Change = new(ScheduleCause.AwardExtended, "More time for the last course");

    private static IEnumerable<TestCaseData> All() =>
        from status in Enum.GetValues<RequirementStatus>()
        from action in Enum.GetValues<RequirementAction>()
        from role in Roles.All
        select new TestCaseData(status, action, role);

    [TestCaseSource(nameof(All))]
    public void Verb_DoesWhatTheTableSays(RequirementStatus status, RequirementAction action, Role role)
    {
        var requirement = In(status);
        if (action == RequirementAction.RefuseRequest && requirement.IsOpen)
        {
            requirement.AskWaiver("Nothing happened.", Now, CurrentUser.System);
        }
        var steps = requirement.History.Count;
        var expected = RequirementLifecycle.Transitions.SingleOrDefault(t => t.From == status && t.Action == action);
        var user = new CurrentUser(1, "Someone", role, null);
        if (expected is not null && expected.Who.Includes(role))
        {
            Do(requirement, action, user);
            Assert.That((requirement.Status, requirement.History.Count), Is.EqualTo((expected.To, steps + 1)));
        }
        else
        {
            Assert.That(() => Do(requirement, action, user), expected is null ? Throws.TypeOf<RuleBroken>() : Throws.TypeOf<Forbidden>());
            Assert.That((requirement.Status, requirement.History.Count), Is.EqualTo((status, steps)));
        }
    }

    [TestCase(0, 30, RequirementState.NotYetDue)]
    [TestCase(-1, 29, RequirementState.Due)]
    [TestCase(-30, 0, RequirementState.Due)]
    [TestCase(-31, -1, RequirementState.Overdue)]
    public void DueAndOverdue_FollowFromTheClock(int periodEnd, int effectiveDue, RequirementState expected) =>
        Assert.That(Requirement.State(RequirementStatus.NotYetDue, Today.AddDays(periodEnd), Today.AddDays(effectiveDue), Today), Is.EqualTo(expected));

    [Test]
    public void ReturnAndWaive_WantAReason()
    {
        Assert.That(() => In(RequirementStatus.Submitted).Return(" ", Today, Now, CurrentUser.System), Throws.TypeOf<ValidationFailed>());
        Assert.That(() => In(RequirementStatus.NotYetDue).Waive("", Today, Now, CurrentUser.System), Throws.TypeOf<ValidationFailed>());
    }

    private static Requirement In(RequirementStatus status)
    {
        var requirement = Requirement.Schedule(1, 1, RequirementKind.FinancialReport, new ScheduledReport(ReportKind.Interim, Today.AddDays(-90), Today.AddDays(-1), Today.AddDays(29), Today.AddDays(29)), Now);
        RequirementAction[] way = status switch
        {
            RequirementStatus.Submitted => [RequirementAction.Submit],
            RequirementStatus.Returned => [RequirementAction.Submit, RequirementAction.Return],
            RequirementStatus.Accepted => [RequirementAction.Submit, RequirementAction.Accept],
            RequirementStatus.Nil => [RequirementAction.Submit, RequirementAction.AcceptNil],
            RequirementStatus.Waived => [RequirementAction.Waive],
            _ => [],
        };
        foreach (var action in way)
        {
            Do(requirement, action, CurrentUser.System);
        }
        return requirement;
    }

    private static void Do(Requirement requirement, RequirementAction action, CurrentUser by)
    {
        switch (action)
        {
            case RequirementAction.Submit:
                requirement.Submit(Today, Now, by);
                break;
            case RequirementAction.Return:
                requirement.Return("Section 2 is blank.", Today, Now, by);
                break;
            case RequirementAction.Accept:
                requirement.Accept(Today, Now, by);
                break;
            case RequirementAction.AcceptNil:
                requirement.AcceptNil(Today, Now, by);
                break;
            case RequirementAction.AskExtension:
                requirement.AskExtension(Later, "Staff changed.", Today, Now, by);
                break;
            case RequirementAction.AskWaiver:
                requirement.AskWaiver("Nothing happened.", Now, by);
                break;
            case RequirementAction.Extend:
                requirement.Extend(Later, "Staff changed.", Today, Now, by);
                break;
            case RequirementAction.RefuseRequest:
                requirement.RefuseRequest(RequestKind.Waiver, "The quarter was full of work.", Now, by);
                break;
            case RequirementAction.Reschedule:
                requirement.Reschedule(Moved, Change, Now, by);
                break;
            case RequirementAction.FallAway:
                requirement.FallAway(Change, Today, Now, by);
                break;
            case RequirementAction.RollForward:
                requirement.RollForward(requirement.EffectiveDue.AddDays(1), "Executive order", Now, by);
                break;
            default:
                requirement.Waive("No activity in the quarter.", Today, Now, by);
                break;
        }
    }
}
