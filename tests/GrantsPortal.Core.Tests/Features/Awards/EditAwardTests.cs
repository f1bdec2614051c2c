using GrantsPortal.Domain;
using GrantsPortal.Domain.Audit;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Awards;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using NUnit.Framework;

namespace GrantsPortal.Core.Tests.Features.Awards;

[TestFixture]
public sealed class EditAwardTests
{
    private TestApp _app = null!;
    private string _fain = null!;

    [SetUp]
    public async Task Start()
    {
        _app = await TestApp.StartAsync();
        _fain = await _app.Ask(await _app.CompleteAwardAsync(), Role.ProgramOfficer);
    }

    [TearDown]
    public async Task Stop() => await _app.DisposeAsync();

    [Test]
    public async Task ChangedForm_IsKept()
    {
        var form = await _app.OpenAsync(_fain);
        form.Fain = "S-SJTIP-26-GR-0099";
        form.Title = "Another title";
        form.Amount = 90_000m;
        form.Split = [new ShareRow { CountryCode = "TG", Percent = 100 }];
        form.Budget = [new BudgetRow { CategoryCode = "A", FederalShare = 90_000m, CostShare = 5_000m }, new BudgetRow { CategoryCode = "B" }];
        form.Objectives[0].Indicators[0].Targets.Add(new TargetRow { Year = 2027, Value = 50 });
        var fain = await _app.Ask(form, Role.ProgramOfficer);

        var saved = await _app.OpenAsync(fain);
        Assert.That(fain, Is.EqualTo("SSJTIP26GR0099"));
        Assert.That((saved.Title, saved.Amount, saved.Version), Is.EqualTo(("Another title", (decimal?)90_000m, form.Version + 1)));
        Assert.That(saved.Split.Single().CountryCode, Is.EqualTo("TG"));
        Assert.That(saved.Budget.Single().FederalShare, Is.EqualTo(90_000m), "a line without money is not a line");
        Assert.That(saved.Objectives[0].Indicators[0].Targets.Select(t => t.Year), Is.EqualTo(new[] { 2026, 2027 }));
    }

    [Test]
    public async Task SameFormAgain_ChangesNoPart()
    {
        var before = await _app.Read(db => db.CountrySplits.Select(s => s.Id).ToListAsync());
        await _app.Ask(await _app.OpenAsync(_fain), Role.ProgramOfficer);
        Assert.That(await _app.Read(db => db.CountrySplits.Select(s => s.Id).ToListAsync()), Is.EqualTo(before));
    }

    [Test]
    public async Task ChangedBudget_IsInTheTrailBeforeAndAfter()
    {
        var form = await _app.OpenAsync(_fain);
        form.Budget[1].FederalShare = 39_000m;
        await _app.Ask(form, Role.ProgramOfficer);
        var entry = await _app.Read(db => db.AuditEntries.SingleAsync(e => e.Action == "EditAward" && e.Subject == "Award"));
        Assert.That(entry.Operation, Is.EqualTo(AuditOperation.Changed));
        Assert.That(entry.Before, Does.Contain("02 C 40,000.00 + 0.00"));
        Assert.That(entry.After, Does.Contain("02 C 39,000.00 + 0.00").And.Not.Contain("Title"));
    }

    [Test]
    public async Task StaleForm_IsAConflictThatNamesWhoChangedWhat()
    {
        var (mine, theirs) = (await _app.OpenAsync(_fain), await _app.OpenAsync(_fain));
        theirs.Title = "Theirs";
        theirs.Split = [new ShareRow { CountryCode = "TG", Percent = 100 }];
        Assert.That((await _app.Send(theirs, _app.AsSecond(Role.ProgramOfficer))).IsOk, Is.True);

        mine.Title = "Mine";
        var refused = (await _app.Send(mine, Role.ProgramOfficer)).Errors.Single();
        Assert.That((refused.Kind, refused.Code), Is.EqualTo((ErrorKind.Conflict, "data.changed-by")));
        Assert.That(refused.Message, Does.Contain("ProgramOfficer second").And.Contain("Title").And.Contain("CountrySplit"));
        Assert.That((await _app.OpenAsync(_fain)).Title, Is.EqualTo("Theirs"));
    }

    [Test]
    public async Task TwoAtOnce_OneIsKept()
    {
        var forms = await Task.WhenAll(_app.OpenAsync(_fain), _app.OpenAsync(_fain));
        (forms[0].Title, forms[1].Title) = ("First", "Second");
        var outcomes = await Task.WhenAll(forms.Select(f => Task.Run(() => _app.Send(f, Role.ProgramOfficer))));
        Assert.That(outcomes.Count(o => o.IsOk), Is.EqualTo(1));
        Assert.That(outcomes.Single(o => !o.IsOk).Errors.Single().Kind, Is.EqualTo(ErrorKind.Conflict));
    }

    [Test]
    public async Task ReadyAward_IsNotEdited()
    {
        var form = await _app.OpenAsync(_fain);
        await _app.Ask(new MakeAwardReadyCommand(_fain, form.Version), Role.ProgramOfficer);
        var refused = (await _app.Send(form, Role.ProgramOfficer)).Errors.Single();
        Assert.That((refused.Kind, refused.Code), Is.EqualTo((ErrorKind.Rule, "award.not-in-this-status")));
    }

    [TestCase("SSJTIP26GR9999")]
    [TestCase("nonsense")]
    [TestCase("")]
    public async Task UnknownAward_IsNotFound(string opened)
    {
        var form = await _app.OpenAsync(_fain);
        form.Opened = opened;
        Assert.That((await _app.Send(form, Role.ProgramOfficer)).Errors.Single().Kind, Is.EqualTo(ErrorKind.NotFound));
    }

    [Test]
    public async Task OtherAwardsFain_IsRefused()
    {
        await _app.Given.Award(a => a.Numbered("SSJTIP24GR0044"));
        var form = await _app.OpenAsync(_fain);
        form.Fain = "S-SJTIP-24-GR-0044";
        Assert.That((await _app.Send(form, Role.ProgramOfficer)).Errors.Single().Code, Is.EqualTo("award.fain-taken"));
    }

    [TestCase(Role.GranteePreparer)]
    [TestCase(Role.Auditor)]
    [TestCase(Role.Director)]
    public async Task OtherRoles_AreForbidden(Role role) =>
        Assert.That((await _app.Send(await _app.OpenAsync(_fain), role)).Errors.Single().Kind, Is.EqualTo(ErrorKind.Forbidden));
}
