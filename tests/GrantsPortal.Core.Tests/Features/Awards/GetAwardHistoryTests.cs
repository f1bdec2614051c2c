using GrantsPortal.Domain;
using GrantsPortal.Domain.Audit;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Audit;
using GrantsPortal.Features.Awards;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Core.Tests.Features.Awards;

public sealed class GetAwardHistoryTests
{
    private TestApp _app = null!;

    [SetUp]
    public async Task Start() => _app = await TestApp.StartAsync();

    [TearDown]
    public async Task Stop() => await _app.DisposeAsync();

    [Test]
    public async Task Entries_ComeNewestFirstAndOnlyOfThisAward()
    {
        var fain = await _app.Given.Award(a => a.Active().Spent(_app.Today, 10m).Spent(_app.Today, 20m));
        await _app.Given.Award(a => a.Active());

        var history = await _app.Ask(new GetAwardHistoryQuery(fain), Role.Auditor);

        Assert.That(history.Entries.Select(e => e.Sequence), Is.Ordered.Descending);
        Assert.That(history.Entries.Count(e => e.Subject == "LedgerEntry"), Is.EqualTo(2));
        Assert.That(history.Entries.Count(e => e.Subject == "Award"), Is.EqualTo(1));
        Assert.That(history.Total, Is.EqualTo(history.Entries.Count));
    }

    [Test]
    public async Task Change_ReadsBeforeAndAfterWithNamesForKeys()
    {
        var fain = await _app.Given.Award(a => a.Ready());
        await _app.Change(async db =>
            (await db.Awards.Include(a => a.Recipient).Include(a => a.Preparers).SingleAsync(a => a.Fain == fain)).ReturnToDraft("Wrong title", _app.Clock.UtcNow, _app.As(Role.ProgramOfficer)));

        var history = await _app.Ask(new GetAwardHistoryQuery(fain), Role.Director);

        var changed = history.Entries.First(e => e.Operation == AuditOperation.Changed);
        Assert.That(changed.Changes, Does.Contain(new FieldChange("Status", FieldKind.Text, "ReadyToSign", "Draft")).And.Contain(new FieldChange("StatusReason", FieldKind.Text, null, "Wrong title")));
        var created = history.Entries.Last(e => e.Subject == "Award");
        Assert.That(created.Changes.Single(c => c.Field == "RecipientId").After, Is.EqualTo("Ours"));
        Assert.That(created.Changes.Single(c => c.Field == "OfficerId").After, Is.EqualTo("ProgramOfficer first"));
        Assert.That(created.Changes.Single(c => c.Field == "Amount").Kind, Is.EqualTo(FieldKind.Number));
        Assert.That(created.Changes.Single(c => c.Field == "Start").Kind, Is.EqualTo(FieldKind.Date));
    }

    [Test]
    public async Task Pages_HoldEveryEntryOnce()
    {
        var fain = await _app.Given.Award(a => a.Active().Spent(_app.Today, 10m).Spent(_app.Today, 20m).Spent(_app.Today, 30m));
        var all = await _app.Ask(new GetAwardHistoryQuery(fain), Role.Auditor);

        var pages = new List<long>();
        for (var page = 1; page <= (all.Total + 1) / 2; page++)
        {
            pages.AddRange((await _app.Ask(new GetAwardHistoryQuery(fain, page, 2), Role.Auditor)).Entries.Select(e => e.Sequence));
        }

        Assert.That(pages, Is.EqualTo(all.Entries.Select(e => e.Sequence)));
        Assert.That((await _app.Ask(new GetAwardHistoryQuery(fain, 99, 2), Role.Auditor)).Page, Is.EqualTo((all.Total + 1) / 2));
    }

    [TestCase(Role.GranteePreparer)]
    [TestCase(Role.GranteeCertifier)]
    public async Task Grantee_DoesNotSeeTheTrail(Role role)
    {
        var fain = await _app.Given.Award(a => a.Active());

        var outcome = await _app.Send(new GetAwardHistoryQuery(fain), role);

        Assert.That(outcome.Errors[0].Kind, Is.EqualTo(ErrorKind.Forbidden));
    }
}
