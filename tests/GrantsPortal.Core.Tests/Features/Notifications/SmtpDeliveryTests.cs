using System.Net;
using GrantsPortal.Domain.Notifications;
using GrantsPortal.Jobs;
using GrantsPortal.TestKit;
using GrantsPortal.Web.Localization;
using GrantsPortal.Web.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GrantsPortal.Core.Tests.Features.Notifications;

/// <summary>The outbox with its real renderer and sender against a real SMTP server on this machine, in all its moods.</summary>
public sealed class SmtpDeliveryTests
{
    private SmtpServer _server = null!;
    private TestApp _app = null!;

    [TearDown]
    public async Task TearDown()
    {
        await _app.DisposeAsync();
        await _server.DisposeAsync();
    }

    private async Task<long> StartAsync(SmtpMood mood, bool tls = false, Dictionary<string, string?>? more = null)
    {
        _server = new SmtpServer(tls) { Mood = mood };
        var settings = new Dictionary<string, string?>
        {
            ["Mail:Host"] = "localhost",
            ["Mail:Port"] = $"{_server.Port}",
            ["Mail:StartTls"] = $"{tls}",
            // Long for a busy machine, short where the silence is the test.
            ["Mail:TimeoutSeconds"] = mood is SmtpMood.StallsBeforeGreeting or SmtpMood.StallsInData ? "3" : "30",
            ["Mail:From"] = "portal@grants.example.org",
            ["Portal:PublicAddress"] = "https://grants.example.org/",
        };
        foreach (var (key, value) in more ?? [])
        {
            settings[key] = value;
        }
        _app = await TestApp.StartAsync(services => services.AddPortalLocalization().AddPortalMail(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()));
        var fain = await _app.Given.Award(a => a.Titled("Safe\r\nBcc: spy@example.org harbour").Active());
        return await MailBox.MessageAsync(_app, fains: [fain]);
    }

    private Task<JobResult> SendAsync() => _app.Services.GetRequiredService<JobsByHand>().RunAsync("send-outbox", CancellationToken.None);

    private async Task<OutboxMessage> SentAsync(long id)
    {
        await SendAsync();
        return await MailBox.ReadAsync(_app, id);
    }

    /// <summary>The server gets well, the wait is over.</summary>
    private async Task<OutboxMessage> LaterAsync(long id)
    {
        _server.Mood = SmtpMood.Accepts;
        _app.Clock.UtcNow = _app.Clock.UtcNow.AddMinutes(5);
        return await SentAsync(id);
    }

    [Test]
    public async Task Accepted_GoesOutOnce_AsTextAndHtml_InTheReadersLanguage()
    {
        var id = await StartAsync(SmtpMood.Accepts);

        Assert.That(await SentAsync(id), Has.Property("State").EqualTo(OutboxState.Sent).And.Property("Attempts").EqualTo(1));
        await SendAsync();

        var mail = _server.Received.Single();
        var message = await MailBox.ReadAsync(_app, id);
        Assert.That(mail.Header("Message-ID"), Is.EqualTo($"<{message.MessageKey}@grants.example.org>"));
        Assert.That(mail.Header("Auto-Submitted"), Is.EqualTo("auto-generated"));
        Assert.That(mail.Header("Content-Type"), Does.StartWith("multipart/alternative"));
        Assert.That(mail.Header("Date"), Is.Not.Empty);
        Assert.That(mail.Header("Subject"), Does.StartWith("=?utf-8?"));
        Assert.That(mail.Raw, Does.Contain("Content-Type: text/plain; charset=utf-8").And.Contain("Content-Type: text/html; charset=utf-8").And.Contain("https://grants.example.org/requirements"));
        Assert.That(mail.Raw, Does.Contain("Bonjour").And.Not.Contain("Hello"));
        Assert.That(mail.To, Is.EqualTo(message.Address));
    }

    [TestCase(SmtpMood.RefusesReader, "550")]
    [TestCase(SmtpMood.RefusesContent, "554")]
    public async Task RefusedForGood_FailsAtOnce(SmtpMood mood, string reply)
    {
        var id = await StartAsync(mood);

        Assert.That(await SentAsync(id), Has.Property("State").EqualTo(OutboxState.Failed).And.Property("LastError").Contains(reply).And.Property("Attempts").EqualTo(1));
    }

    [TestCase(SmtpMood.RefusesForNow)]
    [TestCase(SmtpMood.Closes)]
    [TestCase(SmtpMood.AsksForPassword)]
    [TestCase(SmtpMood.StallsBeforeGreeting)]
    [TestCase(SmtpMood.StallsInData)]
    [TestCase(SmtpMood.DiesInData)]
    public async Task NotTakenNow_WaitsAMinute_ThenGoesOutOnce(SmtpMood mood)
    {
        var id = await StartAsync(mood);

        Assert.That(await SentAsync(id), Has.Property("State").EqualTo(OutboxState.Waiting).And.Property("LastError").Not.Empty.And.Property("NextAttemptAt").EqualTo(_app.Clock.UtcNow.AddMinutes(1)));
        Assert.That(_server.Received, Is.Empty);
        Assert.That(await LaterAsync(id), Has.Property("State").EqualTo(OutboxState.Sent).And.Property("Attempts").EqualTo(2).And.Property("LastError").Null);
        Assert.That(_server.Received, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task TakenButNotSaid_IsRepeatedWithTheSameMessageId()
    {
        var id = await StartAsync(SmtpMood.DiesBeforeReply);
        Assert.That(await SentAsync(id), Has.Property("State").EqualTo(OutboxState.Waiting));

        Assert.That(await LaterAsync(id), Has.Property("State").EqualTo(OutboxState.Sent));

        Assert.That(_server.Received.Select(m => m.Header("Message-ID")).Distinct(), Has.Exactly(1).Items);
        Assert.That(_server.Received, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task NobodyListens_IsWaitedFor()
    {
        var id = await StartAsync(SmtpMood.Accepts, more: new() { ["Mail:Port"] = "1" });

        Assert.That(await SentAsync(id), Has.Property("State").EqualTo(OutboxState.Waiting).And.Property("Attempts").EqualTo(1));
    }

    [Test]
    public async Task StartTls_Encrypts()
    {
#pragma warning disable SYSLIB0014 // the one way to let the framework's client trust the test's certificate
        ServicePointManager.ServerCertificateValidationCallback = (_, certificate, _, _) => certificate?.Subject == "CN=localhost";
#pragma warning restore SYSLIB0014
        var id = await StartAsync(SmtpMood.Accepts, tls: true);

        Assert.That(await SentAsync(id), Has.Property("LastError").Null.And.Property("State").EqualTo(OutboxState.Sent));
        Assert.That(_server.Received.Single().Encrypted);
    }

    [Test]
    public async Task StartTlsWanted_ServerWithoutIt_GetsNothing()
    {
        var id = await StartAsync(SmtpMood.Accepts, tls: false, new() { ["Mail:StartTls"] = "true" });

        Assert.That(await SentAsync(id), Has.Property("State").EqualTo(OutboxState.Waiting).And.Property("LastError").Not.Empty);
        Assert.That(_server.Received, Is.Empty);
    }

    [Test]
    public async Task TooLarge_IsNotHandedOver()
    {
        var id = await StartAsync(SmtpMood.Accepts, more: new() { ["Mail:MaxBytes"] = "1000" });

        Assert.That(await SentAsync(id), Has.Property("State").EqualTo(OutboxState.Failed).And.Property("LastError").Contains("larger"));
        Assert.That(_server.Connections, Is.Zero);
    }

    [Test]
    public async Task Title_CannotBecomeAHeader()
    {
        await StartAsync(SmtpMood.Accepts);
        var title = await _app.Read(db => db.Awards.Select(a => a.Title).FirstAsync());
        var item = new MessageItem(NotificationKind.DueSoon, new NotificationFacts { Fain = "X\r\nBcc: spy@example.org", AwardTitle = title, Due = _app.Today }, "//evil.example.org/", _app.Clock.UtcNow);
        await _app.Change(async db =>
        {
            var reader = await db.Users.FirstAsync(u => u.OrganizationId == null);
            reader.DisplayName = "Ann\r\nBcc: spy@example.org";
            db.OutboxMessages.Add(OutboxMessage.Write("evil", reader.Id, MessageKind.Notice, "en", new MessageContent([item]), _app.Clock.UtcNow));
        });

        await SendAsync();

        Assert.That(_server.Received, Has.Count.EqualTo(2));
        Assert.That(_server.Received.Select(m => m.Header("Bcc")), Is.All.Empty);
        Assert.That(_server.Received.Select(m => m.Raw), Is.All.Not.Contains("evil.example.org"));
    }

    [Test]
    public async Task WithoutAServer_WholeFilesAppear()
    {
        var folder = Directory.CreateTempSubdirectory("grantsportal-pickup-").FullName;
        var id = await StartAsync(SmtpMood.Accepts, more: new() { ["Mail:Host"] = "", ["Mail:PickupFolder"] = folder });

        Assert.That(await SentAsync(id), Has.Property("State").EqualTo(OutboxState.Sent));

        var file = Directory.GetFiles(folder).Single();
        Assert.That(Path.GetFileName(file), Is.EqualTo($"20260210-170000-{(await MailBox.ReadAsync(_app, id)).MessageKey}.eml"));
        Assert.That(await File.ReadAllTextAsync(file), Does.Contain("multipart/alternative").And.Contain("Auto-Submitted"));
        Directory.Delete(folder, recursive: true);
    }
}
