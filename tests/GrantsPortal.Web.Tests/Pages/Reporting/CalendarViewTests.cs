using GrantsPortal.Features.Reporting.Calendar;
using GrantsPortal.Web.Components.Pages.Reporting.Calendar;

namespace GrantsPortal.Web.Tests.Pages.Reporting;

public sealed class CalendarViewTests
{
    [TestCase("")]
    [TestCase("?view=week")]
    [TestCase("?view=week&day=2026-01-30&mine=1")]
    [TestCase("?day=2026-01-30&officer=12")]
    public void Address_ComesBackAsItWas(string query) => Assert.That(CalendarView.Read(query).ToUrl(), Is.EqualTo("/calendar" + query));

    [TestCase("?view=year&day=30.1.2026&mine=yes&officer=-1&officer=x")]
    public void Nonsense_OpensTheMonthOfToday(string query) => Assert.That(CalendarView.Read(query), Is.EqualTo(new CalendarView()));

    [Test]
    public void DayLinks_KeepTheDesk()
    {
        var view = CalendarView.Read("?view=week&officer=12");
        Assert.That(view.List(new(2026, 1, 30), new(2026, 2, 1)).ToUrl(), Is.EqualTo("/requirements?from=2026-01-30&to=2026-02-01&officer=12"));
        Assert.That(view.ToQuery(new(2026, 2, 10)), Is.EqualTo(new GetRequirementCalendarQuery(CalendarSpan.Week, new(2026, 2, 10), false, 12)));
    }
}
