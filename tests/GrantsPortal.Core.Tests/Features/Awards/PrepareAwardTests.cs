using GrantsPortal.Domain;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Awards;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using NUnit.Framework;

namespace GrantsPortal.Core.Tests.Features.Awards;

[TestFixture]
public sealed class PrepareAwardTests
{
    private TestApp _app = null!;

    [SetUp]
    public async Task Start() => _app = await TestApp.StartAsync();

    [TearDown]
    public async Task Stop() => await _app.DisposeAsync();

    [Test]
    public async Task WholeForm_IsKeptAsWritten()
    {
        var form = await _app.CompleteAwardAsync("s-sjtip-26-gr-0001");
        var fain = await _app.Ask(form, Role.ProgramOfficer);
        Assert.That(fain, Is.EqualTo("SSJTIP26GR0001"));

        var draft = await _app.Ask(new GetAwardDraftQuery(fain), Role.ProgramOfficer);
        Assert.That(draft.Status, Is.EqualTo(AwardStatus.Draft));
        Assert.That(draft.Missing, Is.Empty);
        Assert.That(draft.Form.Split, Is.EqualTo(form.Split));
        Assert.That(draft.Form.Budget.Sum(b => b.FederalShare), Is.EqualTo(100_000m));
        Assert.That(draft.Form.Objectives.Single().Indicators.Single().Targets.Single(), Is.EqualTo(new TargetRow { Year = 2026, Value = 50 }));
        Assert.That((draft.Form.Risk, draft.Form.MonitoringPlan), Is.EqualTo((RiskLevel.Medium, "Two site visits a year.")));
    }

    [TestCase("SSJTIP26GR0007", "S-SJTIP-26-GR-0007")]
    [TestCase("S-SJTIP-26-GR-0007", "ssjtip26gr0007")]
    public async Task FainInUse_IsRefusedWithAndWithoutDashes(string first, string second)
    {
        await _app.Given.Award(a => a.Numbered(first));
        await RefusedAsync(await _app.CompleteAwardAsync(second), ("award.fain-taken", "Fain"));
    }

    [Test]
    public async Task SameFainTwiceAtOnce_OneSucceeds()
    {
        var form = await _app.CompleteAwardAsync();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => _app.Send(form, Role.ProgramOfficer))));
        Assert.That(outcomes.Count(o => o.IsOk), Is.EqualTo(1));
        Assert.That(outcomes.Where(o => !o.IsOk).SelectMany(o => o.Errors).Select(e => e.Code), Is.All.EqualTo("award.fain-taken").Or.EqualTo("data.already-there"));
        Assert.That(await _app.Read(db => db.Awards.CountAsync()), Is.EqualTo(1));
    }

    [Test]
    public async Task EmptyForm_IsRefusedWithAllThatIsMissing()
    {
        var outcome = await _app.Send(new PrepareAwardCommand(), Role.ProgramOfficer);
        Assert.That(outcome.Errors.Select(e => e.Field), Is.EquivalentTo(
            new[] { "Fain", "Title", "ProgramCode", "InstrumentCode", "RecipientId", "OfficerId", "Start", "End", "Amount" }));
        Assert.That(outcome.Errors.Select(e => e.Kind), Is.All.EqualTo(ErrorKind.Validation));
    }

    [Test]
    public async Task UnknownCodes_AreRefusedTogether()
    {
        var form = await _app.CompleteAwardAsync();
        form.ProgramCode = "NOPE";
        form.CompactCode = "XX-2020";
        form.OfficerId = _app.As(Role.GrantsOfficer).Id;
        form.RecipientId = 999_999_999;
        form.Split[1].CountryCode = "ZZ";
        form.Budget[0].CategoryCode = "Q";
        form.Objectives[0].Indicators[0].IndicatorCode = "PS.9";
        await RefusedAsync(form,
            ("award.code-unknown", "ProgramCode"), ("award.code-unknown", "CompactCode"), ("award.officer-invalid", "OfficerId"),
            ("organization.unknown", "RecipientId"), ("award.split-country-unknown", "Split[1].CountryCode"), ("award.code-unknown", "Budget[0].CategoryCode"),
            ("award.code-unknown", "Objectives[0].Indicators[0].IndicatorCode"));
    }

    [Test]
    public async Task WrongNumbers_AreRefusedTogether()
    {
        var form = await _app.CompleteAwardAsync();
        form.Amount = 1.005m;
        form.CostShare = -1m;
        form.End = form.Start!.Value.AddDays(-1);
        await RefusedAsync(form, ("award.period-invalid", "End"), ("award.amount-invalid", "Amount"), ("award.cost-share-invalid", "CostShare"));
    }

    [TestCase("69.99", "30")]
    [TestCase("70", "30.01")]
    [TestCase("99.99", null)]
    public async Task SplitThatIsNot100_IsRefused(string first, string? second)
    {
        var form = await _app.CompleteAwardAsync();
        form.Split[0].Percent = decimal.Parse(first, System.Globalization.CultureInfo.InvariantCulture);
        if (second is null)
        {
            form.Split.RemoveAt(1);
        }
        else
        {
            form.Split[1].Percent = decimal.Parse(second, System.Globalization.CultureInfo.InvariantCulture);
        }
        await RefusedAsync(form, ("award.split-not-100", "Split"));
    }

    [Test]
    public async Task TenMegabytesOfNonsense_AreRefusedInShortWords()
    {
        var form = await _app.CompleteAwardAsync();
        var nonsense = new string('x', 10_000_000);
        (form.Title, form.Fain, form.MonitoringPlan, form.RiskNote) = (nonsense, nonsense, nonsense, nonsense);
        form.Objectives[0].Text = nonsense;
        form.Split = [.. Enumerable.Repeat(new ShareRow { CountryCode = nonsense, Percent = 1 }, Award.MaxShares + 1)];
        form.Budget = [.. Enumerable.Repeat(new BudgetRow { CategoryCode = "A" }, Award.MaxBudgetLines + 1)];
        var outcome = await _app.Send(form, Role.ProgramOfficer);
        Assert.That(outcome.Errors.Select(e => e.Field), Is.EquivalentTo(
            new[] { "Title", "Fain", "MonitoringPlan", "RiskNote", "Objectives[0].Text", "Split", "Budget" }));
        Assert.That(outcome.Errors.Select(e => e.Message.Length), Is.All.LessThan(300));
    }

    [Test]
    public async Task NonsenseThatFits_IsRefusedInShortWords()
    {
        var form = await _app.CompleteAwardAsync();
        form.Split[0].CountryCode = new string('x', 10_000_000);
        var outcome = await _app.Send(form, Role.ProgramOfficer);
        Assert.That(outcome.Errors.Single().Message.Length, Is.LessThan(300));
    }

    [TestCase(Role.GranteePreparer)]
    [TestCase(Role.GranteeCertifier)]
    [TestCase(Role.Auditor)]
    [TestCase(Role.Director)]
    [TestCase(Role.Administrator)]
    public async Task OtherRoles_AreForbidden(Role role)
    {
        var outcome = await _app.Send(await _app.CompleteAwardAsync(), role);
        Assert.That(outcome.Errors.Single().Kind, Is.EqualTo(ErrorKind.Forbidden));
    }

    private async Task RefusedAsync(PrepareAwardCommand form, params (string Code, string Field)[] expected)
    {
        var before = await _app.Read(db => db.Awards.CountAsync());
        var outcome = await _app.Send(form, Role.ProgramOfficer);
        Assert.That(outcome.Errors.Select(e => (e.Code, e.Field)), Is.EquivalentTo(expected));
        Assert.That(await _app.Read(db => db.Awards.CountAsync()), Is.EqualTo(before));
    }
}
