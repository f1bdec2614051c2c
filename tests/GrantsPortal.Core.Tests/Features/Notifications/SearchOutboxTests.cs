using GrantsPortal.Domain.Notifications;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Notifications;
using GrantsPortal.TestKit;

namespace GrantsPortal.Core.Tests.Features.Notifications;

public sealed class SearchOutboxTests
{
    private TestApp _app = null!;

    [SetUp]
    public async Task SetUp() => _app = await TestApp.StartAsync();

    [TearDown]
    public async Task TearDown() => await _app.DisposeAsync();

    private Task<OutboxListing> Search(SearchOutboxQuery query) => _app.Ask(query, Role.Administrator);

    [Test]
    public async Task Filters_CountEachStateUnderTheOthers()
    {
        await MailBox.MessageAsync(_app, Role.Director, "digest/1");
        await MailBox.MessageAsync(_app, Role.GranteeCertifier, "reminder/1");
        var failed = await MailBox.MessageAsync(_app, Role.GranteeCertifier, "reminder/2");
        var claimed = (await _app.Ask(new ClaimMessageCommand(failed, TimeSpan.FromMinutes(1)), Role.Administrator))!;
        await _app.Ask(new SettleMessageCommand(failed, claimed.Until, claimed.Address, "550 no", ForGood: true), Role.Administrator);

        var found = await Search(new SearchOutboxQuery { State = OutboxState.Failed, Text = "reminder/" });

        Assert.That(found.Rows.Select(r => (r.Cause, r.LastError)), Is.EqualTo(new[] { ("reminder/2", (string?)"550 no") }));
        Assert.That(found.ByState, Is.EquivalentTo(new Dictionary<OutboxState, int> { [OutboxState.Waiting] = 1, [OutboxState.Failed] = 1 }));
        Assert.That((await Search(new SearchOutboxQuery { Text = "director" })).Rows.Select(r => r.Cause), Is.EqualTo(new[] { "digest/1" }));
        Assert.That((await Search(new SearchOutboxQuery { Kind = MessageKind.Digest })).Total, Is.Zero);
    }

    [Test]
    public async Task Days_AreTheOffices()
    {
        // 23:30 on the 9th in Washington is the 10th in UTC.
        _app.Clock.UtcNow = new DateTime(2026, 2, 10, 4, 30, 0, DateTimeKind.Utc);
        await MailBox.MessageAsync(_app, cause: "late");
        _app.Clock.UtcNow = new DateTime(2026, 2, 10, 17, 0, 0, DateTimeKind.Utc);
        await MailBox.MessageAsync(_app, cause: "noon");

        var found = await Search(new SearchOutboxQuery { From = new DateOnly(2026, 2, 10) });

        Assert.That(found.Rows.Select(r => r.Cause), Is.EqualTo(new[] { "noon" }));
        Assert.That(found.ByDay.Select(d => d.Day), Is.EqualTo(new[] { new DateOnly(2026, 2, 9), new DateOnly(2026, 2, 10) }));
    }

    [Test]
    public async Task Message_ShowsWhatItTells()
    {
        var id = await MailBox.MessageAsync(_app, fains: ["A", "B"]);

        var details = await _app.Ask(new GetOutboxMessageQuery(id), Role.Administrator);

        Assert.That(details.Mail, Has.Property("Language").EqualTo("fr"));
        Assert.That(details.Mail.Items.Select(i => i.Facts.Fain), Is.EqualTo(new[] { "A", "B" }));
        Assert.That((await _app.Send(new GetOutboxMessageQuery(id), Role.Director)).IsOk, Is.False);
    }

    [Test]
    public async Task Backlog_TellsOfWhatWaitsTooLong_NotOfWhatWaitsOnPurpose()
    {
        await MailBox.MessageAsync(_app, cause: "slow");
        Assert.That(await _app.Ask(new GetOutboxBacklogQuery(), Role.Administrator), Has.Property("Slow").Zero);

        _app.Clock.UtcNow = _app.Clock.UtcNow.AddMinutes(61);
        Assert.That(await _app.Ask(new GetOutboxBacklogQuery(), Role.Administrator), Has.Property("Slow").EqualTo(1).And.Property("FailedLately").Zero);
    }
}
