using GrantsPortal.Domain;
using GrantsPortal.Domain.Notifications;
using GrantsPortal.Domain.People;

namespace GrantsPortal.Core.Tests.Domain.Notifications;

public sealed class ProgramLadderTests
{
    private static readonly DateTime Now = new(2026, 2, 10, 17, 0, 0, DateTimeKind.Utc);

    private static ReminderStep[] Steps(params int[] days) => [.. days.Select(d => new ReminderStep(d, Role.GranteePreparer))];

    [Test]
    public void Set_KeepsThemInOrder() =>
        Assert.That(ProgramLadder.For("CPC", Steps(5, -20, 0), Now).Steps.Select(s => s.Days), Is.EqualTo(new[] { -20, 0, 5 }));

    private static IEnumerable<TestCaseData> Refused()
    {
        yield return new TestCaseData((object)Steps(), "reminder.steps-missing").SetArgDisplayNames("none");
        yield return new TestCaseData((object)Steps([.. Enumerable.Range(0, 21)]), "reminder.steps-missing").SetArgDisplayNames("too many");
        yield return new TestCaseData((object)Steps(-91), "reminder.step-out-of-reach").SetArgDisplayNames("too early");
        yield return new TestCaseData((object)Steps(int.MinValue), "reminder.step-out-of-reach").SetArgDisplayNames("before time");
        yield return new TestCaseData((object)Steps(3, 3), "reminder.step-twice").SetArgDisplayNames("twice");
        yield return new TestCaseData((object)new ReminderStep[] { new(3, Role.None) }, "reminder.nobody-to-tell").SetArgDisplayNames("nobody");
        yield return new TestCaseData((object)new ReminderStep[] { new(3, Role.Auditor) }, "reminder.nobody-to-tell").SetArgDisplayNames("an auditor");
    }

    [TestCaseSource(nameof(Refused))]
    public void BadLadder_IsRefused(object steps, string code) =>
        Assert.That(Assert.Throws<ValidationFailed>(() => ProgramLadder.For("CPC", (ReminderStep[])steps, Now))!.Errors[0].Code, Is.EqualTo(code));

    [TestCase(90)]
    [TestCase(-90)]
    public void FurthestStep_IsAccepted(int days) =>
        Assert.That(ProgramLadder.For("CPC", Steps(days), Now).Steps, Has.Count.EqualTo(1));
}
