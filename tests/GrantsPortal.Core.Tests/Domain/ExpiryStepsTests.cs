using GrantsPortal.Domain.Notifications;

namespace GrantsPortal.Core.Tests.Domain;

public sealed class ExpiryStepsTests
{
    [TestCase(91, null)]
    [TestCase(90, 90)]
    [TestCase(61, 90)]
    [TestCase(60, 60)]
    [TestCase(31, 60)]
    [TestCase(30, 30)]
    [TestCase(0, 30, Description = "on its last day it still holds")]
    [TestCase(-1, 0)]
    [TestCase(-60, 0)]
    [TestCase(-61, null)]
    public void DaysLeft_GiveTheLatestStep(int left, int? step)
    {
        DateOnly today = new(2026, 2, 10);
        Assert.That(ExpirySteps.On(today, today.AddDays(left)), Is.EqualTo(step));
    }
}
