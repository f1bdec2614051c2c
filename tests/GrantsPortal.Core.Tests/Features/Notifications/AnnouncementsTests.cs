using GrantsPortal.Domain.Notifications;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Features.Awards;
using GrantsPortal.Features.Notifications;
using GrantsPortal.Features.Reporting;
using GrantsPortal.Features.Reporting.Reports;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Core.Tests.Features.Notifications;

public sealed class AnnouncementsTests
{
    private const NotificationKind DateMoved = NotificationKind.DateMoved;

    private TestApp _app = null!;

    [SetUp]
    public async Task SetUp() => _app = await TestApp.StartAsync();

    [TearDown]
    public async Task TearDown() => await _app.DisposeAsync();

    private Task<string> ActiveAsync(Action<AwardBuilder>? more = null) => _app.Given.Award(a =>
    {
        a.From(new DateOnly(2026, 2, 1), new DateOnly(2027, 1, 31)).Active();
        more?.Invoke(a);
    });

    private sealed record Line(string Reader, NotificationKind Kind, NotificationFacts Facts, string Link);

    private async Task<List<Line>> LinesAsync() => (await _app.Read(db => (
        from line in db.Notifications
        join user in db.Users on line.UserId equals user.Id
        orderby line.Id
        select new { user.DisplayName, line.Kind, line.Facts, line.Link }).ToListAsync()))
        .ConvertAll(l => new Line(l.DisplayName, l.Kind, NotificationFacts.FromJson(l.Facts), l.Link));

    private async Task<IEnumerable<(string, NotificationKind)>> ToldAsync() => (await LinesAsync()).Select(l => (l.Reader, l.Kind));

    private Task<int> MessagesAsync() => _app.Read(db => db.OutboxMessages.CountAsync());

    private async Task<Requirement> FirstAsync(string fain)
    {
        await _app.Given.Requirements(fain);
        return await _app.Read(db => db.Requirements.AsNoTracking().Where(r => db.Awards.Any(a => a.Id == r.AwardId && a.Fain == fain)).OrderBy(r => r.Number).FirstAsync());
    }

    [Test]
    public async Task CertifiedReport_TellsTheAwardsOfficerOnce()
    {
        var number = await _app.Given.Report(await ActiveAsync(), ReportStatus.Submitted);

        var told = (await LinesAsync()).Single();
        Assert.That((told.Reader, told.Kind, told.Link), Is.EqualTo(("ProgramOfficer first", NotificationKind.ReportSubmitted, $"/reports/{number}/review")));
        Assert.That(told.Facts, Has.Property("ReportNumber").EqualTo(number).And.Property("Person").EqualTo("GranteeCertifier Ours"));
        Assert.That(await MessagesAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task ReturnedReport_TellsWhoWroteAndWhoCertified_WithTheComment()
    {
        await _app.Given.Report(await ActiveAsync(), ReportStatus.Returned);

        var told = (await LinesAsync()).Where(l => l.Kind == NotificationKind.ReportReturned).ToList();
        Assert.That(told.Select(l => l.Reader), Is.EquivalentTo(new[] { "GranteePreparer Ours", "GranteeCertifier Ours" }));
        Assert.That(told.Select(l => l.Facts.Words), Is.All.EqualTo("Please look at it again."));
    }

    [Test]
    public async Task ReturnedForPersonalData_RepeatsNothing()
    {
        var number = await _app.Given.Report(await ActiveAsync(), ReportStatus.InReview);
        await _app.Ask(new ReturnReportCommand(number, await _app.VersionAsync(number), "Ama Mensah of Tema is named.", [], true), Role.ProgramOfficer);

        Assert.That((await LinesAsync()).Where(l => l.Kind == NotificationKind.ReportReturned).Select(l => l.Facts.Words), Is.EqualTo(new string?[] { null, null }));
        Assert.That(await _app.Read(db => db.OutboxMessages.AnyAsync(m => m.Content.Contains("Mensah"))), Is.False);
    }

    [Test]
    public async Task AcceptedReport_TellsItsAuthors_AndNotThoseWhoMovedToAnotherOrganization()
    {
        var number = await _app.Given.Report(await ActiveAsync(), ReportStatus.InReview);
        await _app.Change(async db =>
        {
            var theirs = await db.Organizations.SingleAsync(o => o.Name == "Theirs");
            (await db.Users.SingleAsync(u => u.Email == "granteepreparer.ours@example.org")).OrganizationId = theirs.Id;
        });
        await _app.Ask(new AcceptReportCommand(number, await _app.VersionAsync(number)), Role.ProgramOfficer);

        Assert.That((await ToldAsync()).Where(t => t.Item2 == NotificationKind.ReportAccepted), Is.EqualTo(new[] { ("GranteeCertifier Ours", NotificationKind.ReportAccepted) }));
    }

    [Test]
    public async Task ExtensionAskedAndGranted_TellsTheOfficer_ThenWhoAsked_AndTheOthersThatTheDateMoved()
    {
        var fain = await ActiveAsync();
        var requirement = await FirstAsync(fain);
        var wished = requirement.EffectiveDue.AddDays(14);

        var version = await _app.Ask(new AskExtensionCommand(fain, requirement.Number, requirement.Version, wished, "Our accountant left"), Role.GranteePreparer);
        await _app.Ask(new ExtendRequirementCommand(fain, requirement.Number, version, wished.AddDays(1), "Granted once"), Role.ProgramOfficer);

        var told = await LinesAsync();
        Assert.That(told.Select(l => (l.Reader, l.Kind)), Is.EqualTo(new[]
        {
            ("ProgramOfficer first", NotificationKind.RequestMade), ("GranteePreparer Ours", NotificationKind.RequestDecided), ("GranteeCertifier Ours", DateMoved),
        }));
        Assert.That(told[0].Facts, Has.Property("Wished").EqualTo(wished).And.Property("Words").EqualTo("Our accountant left").And.Property("Request").EqualTo(RequestKind.Extension));
        Assert.That(told[2].Facts, Has.Property("MovedFrom").EqualTo(requirement.EffectiveDue).And.Property("Due").EqualTo(wished.AddDays(1)).And.Property("Words").EqualTo("Granted once"));
    }

    [Test]
    public async Task RefusedRequest_TellsWhoAsked()
    {
        var fain = await ActiveAsync();
        var requirement = await FirstAsync(fain);
        var version = await _app.Ask(new AskWaiverCommand(fain, requirement.Number, requirement.Version, "Nothing to say"), Role.GranteeCertifier);

        await _app.Ask(new RefuseRequestCommand(fain, requirement.Number, version, RequestKind.Waiver, "Please report"), Role.ProgramOfficer);

        var told = (await LinesAsync()).Last();
        Assert.That((told.Reader, told.Kind, told.Facts.Granted, told.Facts.Request), Is.EqualTo(("GranteeCertifier Ours", NotificationKind.RequestDecided, false, RequestKind.Waiver)));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Waiver_SaysWhetherSomebodyAskedForIt(bool asked)
    {
        var fain = await ActiveAsync();
        var requirement = await FirstAsync(fain);
        var version = asked ? await _app.Ask(new AskWaiverCommand(fain, requirement.Number, requirement.Version, "Nothing to say"), Role.GranteeCertifier) : requirement.Version;

        await _app.Ask(new WaiveRequirementCommand(fain, requirement.Number, version, "Covered by the final report"), Role.ProgramOfficer);

        var told = (await LinesAsync()).Where(l => l.Kind == NotificationKind.RequestDecided).ToList();
        Assert.That(told.Select(l => l.Reader), Is.EquivalentTo(new[] { "GranteePreparer Ours", "GranteeCertifier Ours" }));
        Assert.That(told.Select(l => (l.Facts.Request, l.Facts.Granted, l.Facts.Due)), Is.All.EqualTo(((RequestKind?)RequestKind.Waiver, asked ? true : (bool?)null, (DateOnly?)null)));
    }

    [Test]
    public async Task ExtendedAward_TellsOfEveryMovedDate_InOneMessageForEachReader()
    {
        var fain = await ActiveAsync();
        await _app.Given.Requirements(fain);
        var award = await _app.Read(db => db.Awards.Where(a => a.Fain == fain).Select(a => a.Version).SingleAsync());

        await _app.Ask(new ExtendAwardCommand(fain, award, new DateOnly(2027, 4, 30), "No-cost extension"), Role.GrantsOfficer);

        var moved = (await LinesAsync()).Where(l => l.Kind == DateMoved).ToList();
        Assert.That(moved.Select(l => l.Reader).Distinct(), Is.EquivalentTo(new[] { "GranteePreparer Ours", "GranteeCertifier Ours" }));
        Assert.That(moved, Has.Count.GreaterThan(2).And.All.Matches<Line>(l => l.Facts.Because == ScheduleCause.AwardExtended && l.Facts.MovedFrom != l.Facts.Due));
        var messages = await _app.Read(db => db.OutboxMessages.AsNoTracking().ToListAsync());
        Assert.That(messages, Has.Count.EqualTo(2));
        Assert.That(messages.Sum(m => MessageContent.FromJson(m.Content).Items.Count), Is.EqualTo(moved.Count));
    }

    [Test]
    public async Task SensitiveAward_TellsByItsNumberOnly()
    {
        await _app.Given.Report(await ActiveAsync(a => a.Sensitive().Titled("Shelter of Tema")), ReportStatus.Returned);

        var facts = (await LinesAsync()).ConvertAll(l => l.Facts);
        Assert.That(facts, Has.Count.EqualTo(3));
        Assert.That(facts, Is.All.Matches<NotificationFacts>(f => f is { Fain: not null, AwardTitle: null, Organization: null, Person: null, Words: null }));
        Assert.That(await _app.Read(db => db.OutboxMessages.AnyAsync(m => m.Content.Contains("Tema") || m.Content.Contains("Ours"))), Is.False);
    }

    [Test]
    public async Task RefusedCommand_TellsNobody()
    {
        var fain = await ActiveAsync();
        var requirement = await FirstAsync(fain);

        var refused = await _app.Send(new ExtendRequirementCommand(fain, requirement.Number, requirement.Version + 1, requirement.EffectiveDue.AddDays(5), "Stale"), Role.ProgramOfficer);

        Assert.That(refused.IsOk, Is.False);
        Assert.That(await ToldAsync(), Is.Empty);
    }

    [Test]
    public async Task DemoPortfolio_BringsNoNews()
    {
        await using var demo = await TestApp.StartDemoAsync();

        Assert.That(await demo.Read(async db => await db.Notifications.CountAsync() + await db.OutboxMessages.CountAsync()), Is.Zero);
    }

    /// <summary>Each command that tells somebody asks what they were told: by the index, or it costs more with every year.</summary>
    [Test]
    public async Task WhatWasTold_IsFoundByItsIndex()
    {
        if (TestDatabase.SqlServer is not null)
        {
            Assert.Ignore("The plan is SQLite's.");
        }
        var plan = await _app.Read(async db =>
        {
            await using var command = Notifier.Told(db, [1, 2], ["a", "b", "c"]).Select(n => new { n.UserId, n.Cause }).CreateDbCommand();
            command.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
            await db.Database.OpenConnectionAsync();
            await using var reader = await command.ExecuteReaderAsync();
            List<string> steps = [];
            while (await reader.ReadAsync())
            {
                steps.Add(reader.GetString(3));
            }
            return steps;
        });
        Assert.That(plan, Has.Some.Contains("IX_Notifications_UserId_Cause (UserId=? AND Cause=?)"), string.Join("\n", plan));
    }
}
