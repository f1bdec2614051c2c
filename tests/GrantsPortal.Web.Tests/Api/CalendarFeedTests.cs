using System.Net;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Awards;
using GrantsPortal.Features.People;
using GrantsPortal.Features.Reporting;
using GrantsPortal.TestKit;

namespace GrantsPortal.Web.Tests.Api;

/// <summary>What a calendar program reads at a user's link, parsed strictly, on 10 February 2026.</summary>
public sealed class CalendarFeedTests
{
    private TestApp _app = null!;
    private ApiHost _host = null!;
    private string _ours = "";

    [SetUp]
    public async Task StartAsync()
    {
        _app = await TestApp.StartAsync();
        _ours = await SignedAsync(a => a.Numbered("SSJTIP24GR0101").Titled("Shelters in Accra"));
        await SignedAsync(a => a.Numbered("SSJTIP24GR0202").For("Theirs"));
        _host = new ApiHost(_app);
    }

    [TearDown]
    public async Task StopAsync()
    {
        await _host.DisposeAsync();
        await _app.DisposeAsync();
    }

    [Test]
    public async Task Deadline_IsWrittenWhole()
    {
        var feed = await ReadAsync(await LinkAsync(Role.GranteePreparer));
        var one = feed.Events.Single(e => e.Uid == "GrantsPortal-SSJTIP24GR0101-1");
        Assert.Multiple(() =>
        {
            Assert.That(feed.Properties["X-WR-CALNAME"], Is.EqualTo("GrantsPortal deadlines").And.EqualTo(feed.Properties["NAME"]));
            Assert.That(feed.Properties["REFRESH-INTERVAL;VALUE=DURATION"], Is.EqualTo("PT1H"));
            Assert.That((one.Due, one.End, one.Sequence, one.Status), Is.EqualTo((new DateOnly(2025, 4, 30), new DateOnly(2025, 5, 1), 0, "CONFIRMED")));
            Assert.That((one.Made, one.Changed), Is.EqualTo((_app.Clock.UtcNow, _app.Clock.UtcNow)));
            Assert.That(one.Summary, Is.EqualTo("Due: Performance report, period to 31 Mar 2025, SSJTIP24GR0101"));
            Assert.That(one.Description.Split('\n'), Is.EqualTo(new[]
            {
                "Award (FAIN): SSJTIP24GR0101",
                "Effective due date: 30 Apr 2025, until midnight Eastern Time (Washington), which is 1 May 2025 04:00 UTC",
                "Period: 10 Feb 2025 to 31 Mar 2025", "Statutory due date: 30 Apr 2025", "The due date was not extended.",
            }));
            Assert.That(one.Url.AbsolutePath, Is.EqualTo("/requirements/SSJTIP24GR0101/1"));
            Assert.That((one.Properties["TRANSP"], one.Properties["CATEGORIES"]), Is.EqualTo(("TRANSPARENT", "Deadline,Performance report")));
            Assert.That(one.Summary + one.Description, Does.Not.Contain("Accra").And.Not.Contain("Ours"));
        });
    }

    [TestCase(Role.GranteePreparer, false, "SSJTIP24GR0101")]
    [TestCase(Role.GranteeCertifier, false, "SSJTIP24GR0101")]
    [TestCase(Role.ProgramOfficer, true, "SSJTIP24GR0101 SSJTIP24GR0202")]
    [TestCase(Role.Auditor, false, "SSJTIP24GR0101 SSJTIP24GR0202")]
    public async Task Reader_SeesWhatThePortalShows(Role role, bool ownOnly, string fains)
    {
        var feed = await ReadAsync(await LinkAsync(role, ownOnly));
        Assert.That(feed.Events.Select(e => e.Uid.Split('-')[1]).Distinct().Order(), Is.EqualTo(fains.Split(' ')));
    }

    [Test]
    public async Task OtherOfficer_SeesOwnOrAll()
    {
        var other = _app.AsSecond(Role.ProgramOfficer);
        var own = (await _app.Send(new MakeCalendarLinkCommand { OwnAwardsOnly = true }, other)).Value;
        Assert.That((await ReadAsync(own)).Events, Is.Empty);

        var all = (await _app.Send(new MakeCalendarLinkCommand(), other)).Value;

        Assert.That((await ReadAsync(all)).Events, Has.Count.GreaterThan(10));
    }

    [Test]
    public async Task DayEnds_InSummerAndInWinterTime()
    {
        var days = (await ReadAsync(await LinkAsync(Role.GranteePreparer))).Events.ToLookup(e => e.Due, e => e.Description);
        Assert.That(days[new(2026, 1, 30)], Is.Not.Empty.And.All.Contain("31 Jan 2026 05:00 UTC"));
        Assert.That(days[new(2026, 7, 30)], Is.Not.Empty.And.All.Contain("31 Jul 2026 04:00 UTC"));
    }

    [Test]
    public async Task Move_RaisesTheSequence_ARequestDoesNot_AndAWaiverCallsItOff()
    {
        var token = await LinkAsync(Role.GranteePreparer);
        var version = (await _app.Ask(new GetRequirementQuery(_ours, 1), Role.GranteePreparer)).Version;
        version = await _app.Ask(new AskExtensionCommand(_ours, 1, version, _app.Today.AddDays(20), "The floods"), Role.GranteePreparer);
        Assert.That((await OneAsync(token)).Sequence, Is.Zero, "nothing moved yet");

        _app.Clock.UtcNow = _app.Clock.UtcNow.AddHours(1);
        version = await _app.Ask(new ExtendRequirementCommand(_ours, 1, version, new DateOnly(2026, 3, 2), "The floods"), Role.ProgramOfficer);
        var moved = await OneAsync(token);
        await _app.Ask(new WaiveRequirementCommand(_ours, 1, version, "Not needed"), Role.ProgramOfficer);
        var waived = await OneAsync(token);

        Assert.Multiple(() =>
        {
            Assert.That((moved.Sequence, moved.Due, moved.Status, moved.Changed), Is.EqualTo((1, new DateOnly(2026, 3, 2), "CONFIRMED", _app.Clock.UtcNow)));
            Assert.That(moved.Description, Does.Contain("Statutory due date: 30 Apr 2025").And.Contain("The due date was extended."));
            Assert.That((waived.Sequence, waived.Due, waived.Status), Is.EqualTo((2, new DateOnly(2026, 3, 2), "CANCELLED")));
            Assert.That(waived.Summary, Does.StartWith("Waived: "));
        });
    }

    [Test]
    public async Task SettledOnes_LeaveAfterAYear()
    {
        var version = (await _app.Ask(new GetRequirementQuery(_ours, 1), Role.ProgramOfficer)).Version;
        await _app.Ask(new WaiveRequirementCommand(_ours, 1, version, "Not needed"), Role.ProgramOfficer);
        var token = await LinkAsync(Role.GranteePreparer);

        _app.Clock.UtcNow = _app.Clock.UtcNow.AddYears(1);
        Assert.That((await ReadAsync(token)).Events.Count(e => e.Status == "CANCELLED"), Is.EqualTo(1));
        _app.Clock.UtcNow = _app.Clock.UtcNow.AddDays(1);

        Assert.That((await ReadAsync(token)).Events, Has.Count.GreaterThan(5).And.All.Property("Status").EqualTo("CONFIRMED"));
    }

    [Test]
    public async Task LongForeignTitle_IsFoldedAndEscapedAndComesBackAsItWas()
    {
        var title = "Évaluation; à mi-parcours, «réf. A\\B» 👩🏽‍⚖️ " + string.Concat(Enumerable.Repeat("ééé🇬🇭ñ ", 15));
        var number = await _app.Ask(new AskForReportCommand { Fain = _ours, Title = title, Text = "Please.", Due = _app.Today.AddDays(9) }, Role.ProgramOfficer);

        var feed = await ReadAsync(await LinkAsync(Role.GranteePreparer));

        Assert.That(feed.Events.Single(e => e.Uid.EndsWith($"-{number}", StringComparison.Ordinal)).Summary, Is.EqualTo($"Due: {title.Trim()}, {_ours}"));
    }

    [Test]
    public async Task SensitiveAward_TellsFainAndDueOnly()
    {
        var fain = await SignedAsync(a => a.Titled("Secret house in Lagos").In("NG").Sensitive());
        await _app.Ask(new AskForReportCommand { Fain = fain, Title = "Note on the house", Text = "Please.", Due = _app.Today.AddDays(9) }, Role.ProgramOfficer);

        var events = (await ReadAsync(await LinkAsync(Role.ProgramOfficer))).Events.Where(e => e.Uid.Contains(fain, StringComparison.Ordinal)).ToList();

        Assert.That(events, Has.Count.GreaterThan(5));
        foreach (var one in events)
        {
            Assert.That(one.Summary, Is.EqualTo($"Due: requirement, {fain}"));
            Assert.That(one.Description.Split('\n'), Has.Length.EqualTo(2).And.All.Not.Contain("house"));
            Assert.That(one.Properties.Keys, Does.Not.Contain("CATEGORIES").And.Contain("CLASS"));
        }
    }

    [TestCase("fr", "À remettre\u00A0: Rapport", "Échéances GrantsPortal")]
    [TestCase("es", "Por entregar: Informe", "Vencimientos de GrantsPortal")]
    public async Task Feed_SpeaksTheLinksLanguage(string language, string summary, string name)
    {
        var token = await _app.Ask(new MakeCalendarLinkCommand { Language = language }, Role.GranteeCertifier);
        using var client = _host.Client(language: "en");
        using var answer = await client.GetAsync(PathOf(token));

        var feed = CalendarReading.Read(await answer.Content.ReadAsByteArrayAsync());

        Assert.That(feed.Properties["NAME"], Is.EqualTo(name));
        Assert.That(feed.Events[0].Summary, Does.StartWith(summary));
        Assert.That(answer.Content.Headers.ContentLanguage, Is.EqualTo(new[] { language }));
    }

    private static Uri PathOf(string token) => new($"/calendar/{token}.ics", UriKind.Relative);

    private async Task<CalendarEvent> OneAsync(string token) => (await ReadAsync(token)).Events.Single(e => e.Uid == $"GrantsPortal-{_ours}-1");

    private async Task<CalendarReading> ReadAsync(string token)
    {
        using var client = _host.Client();
        using var answer = await client.GetAsync(PathOf(token));
        Assert.That((answer.StatusCode, answer.Content.Headers.ContentType?.ToString()), Is.EqualTo((HttpStatusCode.OK, "text/calendar; charset=utf-8; method=PUBLISH")));
        return CalendarReading.Read(await answer.Content.ReadAsByteArrayAsync());
    }

    private Task<string> LinkAsync(Role role, bool ownOnly = false) => _app.Ask(new MakeCalendarLinkCommand { OwnAwardsOnly = ownOnly }, role);

    private async Task<string> SignedAsync(Action<AwardBuilder> describe)
    {
        var fain = await _app.Given.Award(a =>
        {
            describe(a);
            a.Ready();
        });
        await _app.Ask(new SignAwardCommand(fain, 0), Role.GrantsOfficer);
        return fain;
    }
}
