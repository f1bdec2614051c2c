using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Features.Reporting;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Core.Tests.Features.Reporting;

/// <summary>The list of what is due, the calendar and the home page over the same requirements, on 10 February 2026.</summary>
public sealed class SearchRequirementsTests
{
    private TestApp _app = null!;
    private string _ours = "";

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _app = await TestApp.StartAsync();
        _ours = await _app.Given.Award(a => a.From(new(2025, 7, 1), new(2026, 12, 31)).Active());
        await _app.Given.Award(a => a.For("Theirs").From(new(2025, 10, 1), new(2026, 12, 31)).Active());
        var (now, by, certifier) = (_app.Clock.UtcNow, _app.As(Role.ProgramOfficer), _app.As(Role.GranteeCertifier));
        await _app.Change(async db =>
        {
            var calendar = new FederalCalendar();
            foreach (var award in await db.Awards.ToListAsync())
            {
                db.Requirements.AddRange(GenerateRequirements.For(award, calendar, [], now));
            }
        });
        await _app.Change(async db =>
        {
            var first = await db.Requirements.Where(r => r.PeriodEnd == new DateOnly(2025, 9, 30)).OrderBy(r => r.Kind).ToListAsync();
            first[0].Submit(new(2025, 10, 20), now, certifier);
            first[1].Submit(new(2025, 10, 20), now, certifier);
            first[1].Return("Section 2", new(2025, 11, 1), now, by);
        });
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _app.DisposeAsync();

    // Ours: 30 Sep (submitted, returned), 31 Dec (overdue since 30 Jan), 31 Mar .. final (not yet due); Theirs: the same from 31 Dec on.
    [TestCase(RequirementState.Submitted, 1)]
    [TestCase(RequirementState.Returned, 1)]
    [TestCase(RequirementState.Overdue, 4)]
    [TestCase(RequirementState.Due, 0)]
    [TestCase(RequirementState.NotYetDue, 16)]
    public async Task EachState_ListsAndCountsTheSame(RequirementState state, int expected)
    {
        var page = await _app.Ask(new SearchRequirementsQuery { States = [state] }, Role.Auditor);
        Assert.Multiple(() =>
        {
            Assert.That(page.Total, Is.EqualTo(expected));
            Assert.That(page.Rows, Has.Count.EqualTo(expected));
            Assert.That(page.Rows.Select(r => r.State), Has.All.EqualTo(state));
            Assert.That(page.ByState.GetValueOrDefault(state), Is.EqualTo(expected));
        });
    }

    [Test]
    public async Task Grantee_SeesItsOwnOnly()
    {
        var page = await _app.Ask(new SearchRequirementsQuery(), Role.GranteePreparer);
        Assert.That(page.Rows.Select(r => r.Recipient).Distinct(), Is.EqualTo(new[] { "Ours" }));
        Assert.That(page.ByState.Values.Sum(), Is.EqualTo(12));
    }

    [Test]
    public async Task Pages_HoldEachRowOnce()
    {
        List<RequirementRow> all = [];
        for (var number = 1; number <= 5; number++)
        {
            all.AddRange((await _app.Ask(new SearchRequirementsQuery { Page = number, PageSize = 5 }, Role.Director)).Rows);
        }
        Assert.That(all, Has.Count.EqualTo(22));
        Assert.That(all, Is.Unique);
        Assert.That(all.Select(r => r.EffectiveDue), Is.Ordered);
    }

    [Test]
    public async Task Text_FindsByFainAndRecipient()
    {
        Assert.That((await _app.Ask(new SearchRequirementsQuery { Text = _ours.Insert(1, "-") }, Role.Auditor)).Rows.Select(r => r.Fain).Distinct(), Is.EqualTo(new[] { _ours }));
        Assert.That((await _app.Ask(new SearchRequirementsQuery { Text = "theirs" }, Role.Auditor)).Total, Is.EqualTo(10));
        Assert.That((await _app.Ask(new SearchRequirementsQuery { Text = "nothing such" }, Role.Auditor)).Total, Is.Zero);
    }

    [Test]
    public async Task MyWork_OfOfficerAndGrantee()
    {
        var office = await _app.Ask(new GetMyWorkQuery(), Role.ProgramOfficer);
        var grantee = await _app.Ask(new GetMyWorkQuery(), Role.GranteePreparer);
        var otherDesk = await _app.Send(new GetMyWorkQuery(), _app.AsSecond(Role.ProgramOfficer));
        Assert.Multiple(() =>
        {
            Assert.That((office.Overdue.Count, office.ToReview.Count, office.Returned.Count, office.Desk.Awards), Is.EqualTo((4, 1, 1, 2)));
            Assert.That(office.Overdue.Oldest, Is.EqualTo(new DateOnly(2026, 1, 30)));
            Assert.That(office.ToReview.Oldest, Is.EqualTo(new DateOnly(2025, 10, 20)));
            Assert.That(office.Weeks.Sum(w => w.Financial), Is.EqualTo(2), "30 April is within fourteen weeks");
            Assert.That((grantee.Overdue.Count, grantee.Desk.Awards, grantee.ReadyToSign), Is.EqualTo((2, 1, (int?)null)));
            Assert.That(otherDesk.Value.Desk.Awards, Is.Zero);
            Assert.That(office.Awards.Select(a => a.Fain), Does.Contain(_ours));
        });
    }
}
