using GrantsPortal.Domain;
using GrantsPortal.Domain.Audit;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Audit;
using GrantsPortal.Features.Awards;
using GrantsPortal.TestKit;

namespace GrantsPortal.Core.Tests.Features.Audit;

public sealed class SearchAuditEntriesTests
{
    private TestApp _app = null!;
    private string _fain = "";

    [SetUp]
    public async Task Start()
    {
        _app = await TestApp.StartAsync();
        _fain = await _app.Given.Award(a => a.Ready());
        await _app.Given.Award(a => a.Complete());
    }

    [TearDown]
    public async Task Stop() => await _app.DisposeAsync();

    [Test]
    public async Task WithoutFilter_IsTheWholeTrailNewestFirst()
    {
        var page = await Search(new AuditFilter(), size: 200);

        Assert.That(page.Entries.Select(e => e.Sequence), Is.EqualTo(Enumerable.Range(1, (int)page.TrailLength).Reverse().Select(n => (long)n)));
        Assert.That((page.Older, page.Newer), Is.EqualTo(((long?)null, (long?)null)));
    }

    [Test]
    public async Task Pages_HoldEveryEntryOnceAndLeadBack()
    {
        var all = (await Search(new AuditFilter(), size: 200)).Entries.Select(e => e.Sequence).ToList();
        var pages = new List<AuditEntryPage> { await Search(new AuditFilter(), size: 3) };
        while (pages[^1].Older is { } older)
        {
            pages.Add(await _app.Ask(new SearchAuditEntriesQuery(new AuditFilter(), Before: older, PageSize: 3), Role.Auditor));
        }
        Assert.That(pages.SelectMany(p => p.Entries).Select(e => e.Sequence), Is.EqualTo(all));

        for (var i = pages.Count - 1; i > 0; i--)
        {
            var back = await _app.Ask(new SearchAuditEntriesQuery(new AuditFilter(), After: pages[i].Newer, PageSize: 3), Role.Auditor);
            Assert.That(back.Entries.Select(e => e.Sequence), Is.EqualTo(pages[i - 1].Entries.Select(e => e.Sequence)));
            Assert.That(back.Newer is null, Is.EqualTo(i == 1));
            Assert.That(back.Older, Is.EqualTo(pages[i - 1].Entries[^1].Sequence));
        }
    }

    [TestCase("SSJTIP24GR0001")]
    [TestCase("s-sjtip-24-gr-0001")]
    public async Task Award_IsFoundByItsNumberInAnyForm(string typed)
    {
        var page = await Search(new AuditFilter { Award = typed });

        Assert.That(page.Entries, Is.Not.Empty);
        Assert.That(page.Entries.Select(e => e.Fain), Is.All.EqualTo(_fain));
    }

    [Test]
    public async Task Award_ThatIsNotThere_IsNotFound() =>
        Assert.That((await _app.Send(new SearchAuditEntriesQuery(new AuditFilter { Award = "SSJTIP24GR9999" }), Role.Auditor)).Errors[0].Kind, Is.EqualTo(ErrorKind.NotFound));

    [Test]
    public async Task SensitiveAward_LeavesAnEntryOfItsReading()
    {
        var fain = await _app.Given.Award(a => a.Sensitive());

        var page = await Search(new AuditFilter { Award = fain });

        Assert.That((page.Entries[0].Operation, page.Entries[0].UserName, page.Entries[0].Fain), Is.EqualTo((AuditOperation.Read, "Auditor first", fain)));
    }

    [Test]
    public async Task Text_FindsNamesActionsAndPartsOfNumbers()
    {
        var version = await _app.Read(db => Task.FromResult(db.Awards.Single(a => a.Fain == _fain).Version));
        await _app.Ask(new ReturnAwardToDraftCommand(_fain, version, "Wrong title"), Role.ProgramOfficer);

        var byAction = await Search(new AuditFilter { Text = "returnawardTODRAFT" });
        var byName = await Search(new AuditFilter { Text = "PROGRAMOFFICER" });
        var byBoth = await Search(new AuditFilter { Text = "programofficer gr-0001" });
        var byOther = await Search(new AuditFilter { Text = "programofficer gr0002" });

        Assert.That(byAction.Entries.Select(e => (e.Action, e.Why)).Distinct(), Is.EqualTo(new[] { ("ReturnAwardToDraft", (string?)"Wrong title") }));
        Assert.That(byName.Entries.Select(e => e.Sequence), Is.EqualTo(byAction.Entries.Select(e => e.Sequence)));
        Assert.That(byBoth.Entries.Select(e => e.Sequence), Is.EqualTo(byAction.Entries.Select(e => e.Sequence)));
        Assert.That(byOther.Entries, Is.Empty);
        Assert.That((await Search(new AuditFilter { Text = "100%" })).Entries, Is.Empty);
        Assert.That((await Search(new AuditFilter { Text = "returned an award", TextActions = ["ReturnAwardToDraft"] })).Entries.Select(e => e.Sequence), Is.EqualTo(byAction.Entries.Select(e => e.Sequence)));
    }

    [Test]
    public async Task SubjectOperationAndUser_Narrow()
    {
        var subject = await Search(new AuditFilter { Subject = "CountrySplit" });
        Assert.That(subject.Entries.Select(e => e.Subject).Distinct(), Is.EqualTo(new[] { "CountrySplit" }));
        Assert.That((await Search(new AuditFilter { Operation = AuditOperation.Deleted })).Entries, Is.Empty);
        Assert.That((await Search(new AuditFilter { User = CurrentUser.System.Id })).Entries, Has.Count.EqualTo(subject.TrailLength));
        Assert.That((await Search(new AuditFilter { User = _app.As(Role.Director).Id })).Entries, Is.Empty);
    }

    [Test]
    public async Task Days_AreTheOfficesOwn()
    {
        // Half past eleven in the evening of the 11th in Washington, already the 12th in UTC.
        _app.Clock.UtcNow = new DateTime(2026, 2, 12, 4, 30, 0, DateTimeKind.Utc);
        var late = await _app.Given.Award();

        var that = await Search(new AuditFilter { From = new(2026, 2, 11), To = new(2026, 2, 11) });
        var next = await Search(new AuditFilter { From = new(2026, 2, 12) });
        var before = await Search(new AuditFilter { To = new(2026, 2, 10) });

        Assert.That(that.Entries.Select(e => e.Fain).Distinct(), Is.EqualTo(new[] { late }));
        Assert.That(next.Entries, Is.Empty);
        Assert.That(before.Entries, Has.Count.EqualTo(that.TrailLength - that.Entries.Count));
    }

    [Test]
    public async Task Row_CarriesNamesChangesAndHashes()
    {
        var page = await Search(new AuditFilter(), size: 200);

        var award = page.Entries.Single(e => e.Subject == "Award" && e.Fain == _fain && e.Operation == AuditOperation.Created);
        Assert.That(award.Changes.Single(c => c.Field == "RecipientId").After, Is.EqualTo("Ours"));
        Assert.That(award.Changes.Single(c => c.Field == "CountrySplit").After, Is.EqualTo("GH 100 %"));
        Assert.That(page.Entries.Where(e => e.Subject == "Organization").Select(e => e.SubjectName), Is.EquivalentTo(new[] { "Ours", "Theirs" }));
        Assert.That(page.Entries.Zip(page.Entries.Skip(1)).All(p => p.First.PreviousHash == p.Second.Hash), Is.True);
    }

    [TestCase("2026-02-11", "2026-02-10", "money.period-inverted")]
    [TestCase("1999-12-31", null, "money.date-out-of-range")]
    public async Task WrongPeriod_IsRefused(string? from, string? to, string code)
    {
        var filter = new AuditFilterText { From = from, To = to }.Parse().Value;

        Assert.That((await _app.Send(new SearchAuditEntriesQuery(filter), Role.Auditor)).Errors[0].Code, Is.EqualTo(code));
    }

    [TestCase(0)]
    [TestCase(201)]
    public async Task WrongPageSize_IsRefused(int size) =>
        Assert.That((await _app.Send(new SearchAuditEntriesQuery(new AuditFilter(), PageSize: size), Role.Auditor)).Errors[0].Code, Is.EqualTo("audit.page-size"));

    [Test]
    public void WrongWords_AreNamedAllAtOnce()
    {
        var parsed = new AuditFilterText { Subject = "Awards", Operation = "1", User = "-3", From = "31.12.2025" }.Parse();

        Assert.That(parsed.Errors.Select(e => e.Code), Is.EqualTo(new[] { "audit.subject-unknown", "audit.operation-unknown", "audit.number-malformed", "money.date-malformed" }));
    }

    [Test]
    public async Task Roles_ThatMayRead([ValueSource(typeof(Roles), nameof(Roles.All))] Role role)
    {
        var outcomes = new[]
        {
            (await _app.Send(new SearchAuditEntriesQuery(new AuditFilter()), role)).Errors,
            (await _app.Send(new GetAuditChoicesQuery(), role)).Errors,
        };
        var may = role is Role.Auditor or Role.Director or Role.Administrator or Role.GrantsOfficer;
        Assert.That(outcomes.Select(e => e.Count == 0), Is.All.EqualTo(may));
    }

    private Task<AuditEntryPage> Search(AuditFilter filter, int size = 200) => _app.Ask(new SearchAuditEntriesQuery(filter, PageSize: size), Role.Auditor);
}
