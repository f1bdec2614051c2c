using GrantsPortal.Domain;
using GrantsPortal.Domain.Audit;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Features.Awards;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Core.Tests.Features.Awards;

public sealed class GetAwardTests
{
    private TestApp _app = null!;

    [SetUp]
    public async Task Start() => _app = await TestApp.StartAsync();

    [TearDown]
    public async Task Stop() => await _app.DisposeAsync();

    [TestCase("SSJTIP24GR0077")]
    [TestCase("s-sjtip-24-gr-0077")]
    [TestCase(" S-SJTIP-24-GR-0077 ")]
    public async Task AnyWayToWriteTheFain_FindsTheAward(string written)
    {
        await _app.Given.Award(a => a.Numbered("SSJTIP24GR0077").Titled("Safe return").Active());

        var award = await _app.Ask(new GetAwardQuery(written), Role.Auditor);

        Assert.That((award.Header.Fain, award.Header.Title, award.Header.Recipient, award.Header.Status), Is.EqualTo(("SSJTIP24GR0077", "Safe return", "Ours", AwardStatus.Active)));
    }

    [Test]
    public async Task SomeoneElsesFain_ReadsExactlyLikeAnUnknownOne()
    {
        await _app.Given.Award(a => a.Numbered("SSJTIP24GR0077").For("Theirs").Active());

        var theirs = await _app.Send(new GetAwardQuery("SSJTIP24GR0077"), Role.GranteeCertifier);
        var unknown = await _app.Send(new GetAwardQuery("SSJTIP24GR9999"), Role.GranteeCertifier);

        Assert.That(theirs.Errors[0].Kind, Is.EqualTo(ErrorKind.NotFound));
        Assert.That(theirs.Errors[0].Message.Replace("0077", "9999", StringComparison.Ordinal), Is.EqualTo(unknown.Errors[0].Message));
        Assert.That(theirs.Errors[0].Code, Is.EqualTo(unknown.Errors[0].Code));
    }

    [TestCase("")]
    [TestCase("1 OR 1=1")]
    [TestCase("SSJTIP24GR00777")]
    public async Task WhatIsNoFain_IsNotFound(string written)
    {
        var outcome = await _app.Send(new GetAwardQuery(written), Role.ProgramOfficer);

        Assert.That(outcome.Errors[0].Code, Is.EqualTo("award.not-found"));
    }

    [Test]
    public async Task UnsignedAward_IsTheOfficesAlone()
    {
        var fain = await _app.Given.Award(a => a.Ready());

        var grantee = await _app.Send(new GetAwardQuery(fain), Role.GranteePreparer);
        var office = await _app.Send(new GetAwardQuery(fain), Role.Director);

        Assert.That((grantee.IsOk, office.IsOk), Is.EqualTo((false, true)));
    }

    [Test]
    public async Task Grantee_SeesItsAwardButNotTheOfficesJudgement()
    {
        var fain = await _app.Given.Award(a => a.AtRisk(RiskLevel.High).Active());

        var grantee = await _app.Ask(new GetAwardQuery(fain), Role.GranteeCertifier);
        var office = await _app.Ask(new GetAwardQuery(fain), Role.Auditor);

        Assert.That(grantee.Office, Is.Null);
        Assert.That(grantee.PermittedActions, Is.Empty);
        Assert.That(grantee.Objectives, Has.Count.EqualTo(1));
        Assert.That((office.Office!.Risk, office.Office.MonitoringPlan), Is.EqualTo(((RiskLevel?)RiskLevel.High, "Two site visits a year.")));
        Assert.That(office.Office.PreparedBy, Is.EqualTo(new[] { "ProgramOfficer first" }));
        Assert.That(office.Header.SignedBy, Is.EqualTo("GrantsOfficer first"));
    }

    [Test]
    public async Task Expended_FollowsLinesThenTheSplitOfTheirDay()
    {
        var start = _app.Today.AddYears(-1);
        var fain = await _app.Given.Award(a => a.In("GH", 70).In("TG", 30).Active()
            .Then(award => award.Resplit(start.AddMonths(6), [new CountryShare("GH", 50), new CountryShare("BJ", 50)], _app.Clock.UtcNow))
            .Spent(start.AddMonths(1), 100.01m).Spent(start.AddMonths(7), 10m).Spent(start.AddMonths(7), 5m, "TG").Spent(start.AddDays(-1), 2m));

        var award = await _app.Ask(new GetAwardQuery(fain), Role.Auditor);

        Assert.That(award.Countries.Select(c => (c.Code, c.Percent, c.Expended)), Is.EqualTo(new[]
        {
            ("GH", (decimal?)50m, 75.01m), ("BJ", 50m, 5m), ("TG", null, 35m), (AwardCountrySpend.Unallocated, null, 2m),
        }));
        Assert.That(award.Countries.Sum(c => c.Expended), Is.EqualTo(award.Header.Expended).And.EqualTo(117.01m));
        Assert.That(award.Splits.Select(s => s.EffectiveFrom), Is.EqualTo(new[] { start, start.AddMonths(6) }));
        Assert.That(award.SplitInForce!.Shares.Select(s => s.Code), Is.EqualTo(new[] { "BJ", "GH" }));
    }

    [Test]
    public async Task MoneyOverTime_EndsTodayWithTheBalancesOfTheAward()
    {
        var start = _app.Today.AddYears(-2);
        var fain = await _app.Given.Award(a => a.From(start, _app.Today.AddYears(1)).Worth(1000m).Active().Spent(start.AddMonths(3), 200m).Spent(_app.Today, 50m).Paid(start.AddMonths(2), 300m));

        var award = await _app.Ask(new GetAwardQuery(fain), Role.ProgramOfficer);

        var points = award.MoneyOverTime;
        Assert.That(points[0], Is.EqualTo(new AwardMoneyPoint(start, 1000m, 0m, 0m)));
        Assert.That(points[^1], Is.EqualTo(new AwardMoneyPoint(_app.Today, 1000m, 300m, 250m)));
        Assert.That(points.Skip(1).SkipLast(1).Select(p => p.On.AddDays(1).Day), Is.All.EqualTo(1));
        Assert.That(points.Select(p => p.On), Is.Ordered.And.Unique);
        Assert.That((award.Header.Balance, award.Burn.Spent), Is.EqualTo((750m, (decimal?)25m)));
    }

    [Test]
    public async Task Draft_TellsTheOfficerWhatIsMissing()
    {
        var fain = await _app.Given.Award();

        var award = await _app.Ask(new GetAwardQuery(fain), Role.ProgramOfficer);

        var ready = award.PermittedActions.Single(a => a.Action == AwardAction.MakeReady);
        Assert.That(ready.Obstacles.Select(b => b.Code), Is.SupersetOf(new[] { "award.split-missing", "award.risk-missing", "award.plan-missing" }));
        Assert.That(award.PermittedActions.Single(a => a.Action == AwardAction.Edit).IsOpen);
    }

    [Test]
    public async Task WhoPrepared_IsToldThatAnotherMustSign()
    {
        var signer = _app.As(Role.GrantsOfficer);
        var fain = await _app.Given.Award(a => a.Complete().Then(award => award.PlanMonitoring("Mine", _app.Clock.UtcNow, signer)).Ready());

        var own = (await _app.Send(new GetAwardQuery(fain), signer)).Value;
        var other = (await _app.Send(new GetAwardQuery(fain), _app.AsSecond(Role.GrantsOfficer))).Value;

        Assert.That(own.PermittedActions.Single(a => a.Action == AwardAction.Sign).Obstacles.Select(b => b.Code), Is.EqualTo(new[] { "award.signer-prepared" }));
        Assert.That(other.PermittedActions.Single(a => a.Action == AwardAction.Sign).IsOpen);
        Assert.That((await _app.Ask(new GetAwardQuery(fain), Role.ProgramOfficer)).PermittedActions.Select(a => a.Action), Has.None.EqualTo(AwardAction.Sign));
    }

    [Test]
    public async Task SensitiveFile_LeavesOneReadingPerReaderInTheTrail()
    {
        var fain = await _app.Given.Award(a => a.Sensitive().Active());
        await _app.Ask(new GetAwardQuery(fain), Role.Auditor);
        await _app.Ask(new GetAwardHistoryQuery(fain), Role.Auditor);
        await _app.Ask(new GetAwardQuery(fain), Role.Director);
        _app.Clock.UtcNow = _app.Clock.UtcNow.AddHours(1);
        await _app.Ask(new GetAwardQuery(fain), Role.Auditor);

        var readings = await _app.Read(db => db.AuditEntries.Where(e => e.Operation == AuditOperation.Read).OrderBy(e => e.Sequence).Select(e => new { e.UserName, e.SubjectKey, e.Action }).ToListAsync());

        Assert.That(readings.Select(r => r.UserName), Is.EqualTo(new[] { "Auditor first", "Director first", "Auditor first" }));
        Assert.That(readings, Is.All.Matches<dynamic>(r => r.SubjectKey == fain && r.Action == "GetAwardQuery"));
    }

    [Test]
    public async Task OpenFile_LeavesNoReading()
    {
        var fain = await _app.Given.Award(a => a.Active());
        await _app.Ask(new GetAwardQuery(fain), Role.Auditor);

        Assert.That(await _app.Read(db => db.AuditEntries.CountAsync(e => e.Operation == AuditOperation.Read)), Is.Zero);
    }

    [Test]
    public async Task Requirements_ComeInTheOrderOfTheirDatesInTheStateOfTheDay()
    {
        var fain = await _app.Given.Award(a => a.Ready());
        var ready = await _app.Ask(new GetAwardQuery(fain), Role.GrantsOfficer);
        await _app.Ask(new SignAwardCommand(fain, ready.Header.Version), Role.GrantsOfficer);

        var award = await _app.Ask(new GetAwardQuery(fain), Role.GranteePreparer);

        Assert.That(award.Requirements.Select(r => r.EffectiveDue), Is.Ordered.And.Not.Empty);
        Assert.That(award.Requirements[0].State, Is.EqualTo(RequirementState.Overdue));
        Assert.That(award.Requirements[^1].State, Is.EqualTo(RequirementState.NotYetDue));
        Assert.That(award.DaysLeft, Is.EqualTo(365));
    }
}
