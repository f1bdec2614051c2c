using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Features.Awards;
using GrantsPortal.TestKit;

namespace GrantsPortal.Core.Tests.Features.Awards;

/// <summary>One small portfolio, read only; each test asks it something.</summary>
public sealed class SearchAwardsTests
{
    private const string Abidjan = "SSJTIP24CA0012";
    private const string Sahel = "SSJTIP22GR0031";
    private const string Delta = "SSJTIP24GR0044";
    private const string Draft = "SSJTIP26GR0001";
    private const string Theirs = "SSJTIP23GR0099";
    private TestApp _app = null!;

    [OneTimeSetUp]
    public async Task Prepare()
    {
        _app = await TestApp.StartAsync();
        var today = _app.Today;
        var period = (Start: today.AddDays(-500), End: today.AddDays(499)); // 1000 days, half gone
        await _app.Given.Organization("Réseau Volta (Démo)", "ZQGGHJH74DW7");
        await _app.Given.Award(a => a.Numbered(Abidjan).Titled("Refuges pour enfants").For("Réseau Volta (Démo)").Under("CPC").Worth(400_000)
            .From(period.Start, period.End).In("CI", 60).In("GH", 40).Active().Spent(today.AddDays(-5), 252_000).AtRisk(RiskLevel.High));
        await _app.Given.Award(a => a.Numbered(Sahel).Titled("Shelter: care for survivors").Worth(100_000).From(period.Start, period.End).In("GH").Active()
            .Spent(today.AddDays(-5), 62_000).Then(award => award.Resplit(today.AddDays(-1), [new CountryShare("ML", 100)], _app.Clock.UtcNow))
            .Then(award => award.Resplit(today.AddDays(1), [new CountryShare("NE", 100)], _app.Clock.UtcNow)));
        await _app.Given.Award(a => a.Numbered(Delta).Titled("Community radio").Worth(50_000).From(period.Start, period.End).In("NG").Suspended()
            .Spent(today.AddDays(-5), 18_999.99m).Sensitive().AtRisk(RiskLevel.Medium));
        await _app.Given.Award(a => a.Numbered(Draft).Titled("Not begun").From(today.AddDays(40), today.AddDays(400)).In("PH"));
        await _app.Given.Award(a => a.Numbered(Theirs).Titled("Someone else's").For("Theirs").Worth(10_000).From(period.Start, period.End).In("GH").Active());
        await Due(Abidjan, (today.AddDays(20), r => r));
        await Due(Sahel, (today.AddDays(-78), r => r), (today.AddDays(-100), Submitted), (today.AddDays(3), r => r));
        await Due(Delta, (today.AddDays(-2), Submitted), (today.AddDays(60), r => r));
        await Due(Theirs, (today.AddDays(60), r => r));
    }

    [OneTimeTearDown]
    public async Task Leave() => await _app.DisposeAsync();

    [TestCase("SSJTIP24CA0012", Abidjan)]
    [TestCase("s-sjtip-24-ca-0012", Abidjan)]
    [TestCase("S–SJTIP–24–CA–0012", Abidjan)]
    [TestCase("24-CA", Abidjan)]
    [TestCase("0031", Sahel)]
    [TestCase("refuges ENFANTS", Abidjan)]
    [TestCase("reseau volta", Abidjan)]
    [TestCase("volta 0012 ivoire", Abidjan)]
    [TestCase("T53MCMLTWK59", Theirs)]
    [TestCase("mcmltwk", Theirs)]
    [TestCase("Ivory Coast", "")]
    [TestCase("cote d'ivoire", Abidjan)]
    [TestCase("CÔTE D’IVOIRE", Abidjan)]
    [TestCase("Costa de Marfil", Abidjan)]
    [TestCase("Filipinas", Draft)]
    [TestCase("Níger", Delta)]
    [TestCase("survivors!", Sahel)]
    [TestCase("volta nosuchword", "")]
    [TestCase("100%", "")]
    [TestCase("' OR 1=1 --", "")]
    public async Task EveryWord_IsFoundInFainTitleRecipientUeiOrCountry(string text, string expected) =>
        Assert.That(await Find(new SearchAwardsQuery { Text = text, Sort = AwardSort.Fain }), Is.EqualTo(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    [TestCase("")]
    [TestCase("  --  !")]
    public async Task TextWithoutAWord_FindsAll(string text) =>
        Assert.That(await Find(new SearchAwardsQuery { Text = text, Sort = AwardSort.Fain }), Is.EqualTo(new[] { Sahel, Theirs, Abidjan, Delta, Draft }));

    [Test]
    public async Task Countries_AreThoseOfTheSplitInForceToday()
    {
        var rows = (await Ask(new SearchAwardsQuery())).Rows.ToDictionary(r => r.Fain, r => string.Join(' ', r.Countries.Select(c => c.Code)));

        Assert.That((rows[Sahel], rows[Abidjan], rows[Draft]), Is.EqualTo(("ML", "CI GH", "PH")));
        Assert.That(await Find(new SearchAwardsQuery { Countries = ["GH"], Sort = AwardSort.Fain }), Is.EqualTo(new[] { Theirs, Abidjan }));
    }

    [Test]
    public async Task MoneyAndTime_MakeThePace()
    {
        var rows = (await Ask(new SearchAwardsQuery())).Rows.ToDictionary(r => r.Fain);

        Assert.That(rows[Abidjan].Burn, Is.EqualTo(new Burn(63, 50)));
        Assert.That(rows.Values.OrderBy(r => r.Fain, StringComparer.Ordinal).Select(r => r.Pace), Is.EqualTo(new Pace?[] { Pace.OnPace, Pace.Slow, Pace.Fast, Pace.Slow, null }));
    }

    [TestCase(Pace.Fast, Abidjan)]
    [TestCase(Pace.OnPace, Sahel)]
    [TestCase(Pace.Slow, $"{Theirs} {Delta}")]
    public async Task Pace_IsFilteredAsItIsShown(Pace pace, string expected) =>
        Assert.That(await Find(new SearchAwardsQuery { Paces = [pace], Sort = AwardSort.Fain }), Is.EqualTo(expected.Split(' ')));

    [TestCase(DueBucket.Overdue, Sahel)]
    [TestCase(DueBucket.Submitted, Delta)]
    [TestCase(DueBucket.Soon, Abidjan)]
    [TestCase(DueBucket.Later, Theirs)]
    public async Task NextDue_IsFilteredAsItIsShown(DueBucket bucket, string expected) =>
        Assert.That(await Find(new SearchAwardsQuery { Due = [bucket] }), Is.EqualTo(new[] { expected }));

    [Test]
    public async Task NextDue_ShowsTheOverdueOneFirst()
    {
        var rows = (await Ask(new SearchAwardsQuery())).Rows;

        Assert.That(rows.Select(r => (r.Fain, r.NextDue?.State)), Is.EqualTo(new (string, RequirementState?)[]
        {
            (Sahel, RequirementState.Overdue), (Delta, RequirementState.Submitted), (Abidjan, RequirementState.NotYetDue), (Theirs, RequirementState.NotYetDue), (Draft, null),
        }));
        Assert.That(rows[0].NextDue!.Due, Is.EqualTo(_app.Today.AddDays(-78)));
    }

    [Test]
    public async Task Totals_CountEveryRowNotThePage()
    {
        var page = await Ask(new SearchAwardsQuery { PageSize = 2, Page = 2, Sort = AwardSort.Fain });

        Assert.That((page.Total, page.Pages, page.Obligated, page.Expended, page.InFile, page.ActiveInFile), Is.EqualTo((5, 3, 560_000m, 332_999.99m, 5, 3)));
        Assert.That(page.Rows.Select(r => r.Fain), Is.EqualTo(new[] { Abidjan, Delta }));
    }

    [TestCase(99, 3)]
    [TestCase(-4, 1)]
    public async Task PageOutsideTheList_IsTheNearest(int asked, int given) =>
        Assert.That((await Ask(new SearchAwardsQuery { PageSize = 2, Page = asked })).Page, Is.EqualTo(given));

    [Test]
    public async Task Facet_IsCountedWithoutItsOwnFilter()
    {
        var facets = (await Ask(new SearchAwardsQuery { Statuses = [AwardStatus.Active], Bureaus = ["AF"] })).Facets;

        Assert.That(Counts(facets.Statuses), Is.EqualTo("Active 3, Suspended 1"));
        Assert.That(Counts(facets.Countries), Is.EqualTo("CI 1, GH 2, ML 1"));
        Assert.That(Counts(facets.Bureaus), Is.EqualTo("AF 3"));
        Assert.That(Counts(facets.Programs), Is.EqualTo("BILATERAL 2, CPC 1"));
        Assert.That(Counts(facets.Paces), Is.EqualTo("Fast 1, OnPace 1, Slow 1"));
        Assert.That(Counts(facets.Due), Is.EqualTo("Later 1, Overdue 1, Soon 1"));
        Assert.That(Counts(facets.Risks), Is.EqualTo("High 1, Low 2"));
        Assert.That(facets.Officers.Select(o => (o.Name!.En, o.Count)), Is.EqualTo(new[] { ("ProgramOfficer first", 3) }));
    }

    [TestCase(AwardSort.Obligated, true, Abidjan, Draft)]
    [TestCase(AwardSort.Spent, true, Abidjan, Draft)]
    [TestCase(AwardSort.Spent, false, Theirs, Draft)]
    [TestCase(AwardSort.Expended, true, Abidjan, Draft)]
    [TestCase(AwardSort.NextDue, true, Theirs, Draft)]
    [TestCase(AwardSort.Status, false, Draft, Delta)]
    [TestCase(AwardSort.Risk, false, Sahel, Draft)]
    [TestCase(AwardSort.Title, false, Delta, Theirs)]
    [TestCase(AwardSort.Recipient, true, Theirs, Draft)]
    [TestCase(AwardSort.Program, false, Abidjan, Draft)]
    [TestCase(AwardSort.End, true, Sahel, Draft)]
    [TestCase(AwardSort.Uei, false, Theirs, Abidjan)]
    [TestCase(AwardSort.Officer, false, Sahel, Draft)]
    public async Task Sorted_UnknownValuesComeLast(AwardSort sort, bool descending, string first, string last)
    {
        var found = await Find(new SearchAwardsQuery { Sort = sort, Descending = descending });

        Assert.That((found[0], found[^1]), Is.EqualTo((first, last)));
    }

    [Test]
    public async Task Grantee_SeesItsOwnOrganizationWhateverItSends()
    {
        var organization = _app.As(Role.GranteePreparer, "Ours").OrganizationId;
        var outcome = await _app.Send(new SearchAwardsQuery { Organization = organization, Text = "someone" }, _app.As(Role.GranteePreparer, "Theirs"));
        var own = await _app.Send(new SearchAwardsQuery(), _app.As(Role.GranteeCertifier, "Theirs"));

        Assert.That((outcome.Value.Total, outcome.Value.InFile), Is.EqualTo((0, 1)));
        Assert.That(own.Value.Rows.Select(r => r.Fain), Is.EqualTo(new[] { Theirs }));
        Assert.That(own.Value.Facets.Countries.Select(c => (c.Value, c.Count)), Is.EqualTo(new[] { ("GH", 1) }));
    }

    [Test]
    public async Task Grantee_LearnsNoNameByGuessingKeys()
    {
        var officer = _app.AsSecond(Role.GrantsOfficer).Id;
        var ours = _app.As(Role.GranteePreparer, "Ours").OrganizationId;

        var page = (await _app.Send(new SearchAwardsQuery { Officers = [officer], Organization = ours }, _app.As(Role.GranteePreparer, "Theirs"))).Value;

        Assert.That((page.Facets.Officers.Count, page.OrganizationName), Is.EqualTo((0, (string?)null)));
    }

    [TestCase(Role.ProgramOfficer)]
    [TestCase(Role.GrantsOfficer)]
    [TestCase(Role.Auditor)]
    [TestCase(Role.Director)]
    [TestCase(Role.Administrator)]
    public async Task Office_SeesSensitiveAwardsToo(Role role) =>
        Assert.That((await _app.Ask(new SearchAwardsQuery { Text = Delta }, role)).Rows.Single().IsSensitive, Is.True);

    [Test]
    public async Task FiltersTogether_LeaveWhatFitsAll()
    {
        Assert.That(
            await Find(new SearchAwardsQuery
            {
                Text = "volta",
                Statuses = [AwardStatus.Active, AwardStatus.Closed],
                Programs = ["CPC"],
                Countries = ["CI", "FR"],
                Bureaus = ["AF"],
                Risks = [RiskLevel.High],
                Paces = [Pace.Fast, Pace.Slow],
                Due = [DueBucket.Soon],
                Officers = [_app.As(Role.ProgramOfficer).Id],
            }),
            Is.EqualTo(new[] { Abidjan }));
    }

    private static string Counts(IEnumerable<FacetOption> options) =>
        string.Join(", ", options.Where(o => o.Count > 0).Select(o => $"{o.Value} {o.Count}").Order(StringComparer.Ordinal));

    private Task<AwardPage> Ask(SearchAwardsQuery query) => _app.Ask(query, Role.Auditor);

    private async Task<string[]> Find(SearchAwardsQuery query) => [.. (await Ask(query)).Rows.Select(r => r.Fain)];

    private Requirement Submitted(Requirement requirement)
    {
        requirement.Submit(_app.Today, _app.Clock.UtcNow, _app.As(Role.GranteeCertifier));
        return requirement;
    }

    private Task Due(string fain, params (DateOnly On, Func<Requirement, Requirement> Then)[] requirements) => _app.Change(db =>
    {
        var award = db.Awards.Single(a => a.Fain == fain).Id;
        db.Requirements.AddRange(requirements.Select((r, i) => r.Then(Requirement.Schedule(
            award, i + 1, RequirementKind.FinancialReport, new ScheduledReport(ReportKind.Interim, r.On.AddDays(-60), r.On, r.On, r.On), _app.Clock.UtcNow))));
        return Task.CompletedTask;
    });
}
