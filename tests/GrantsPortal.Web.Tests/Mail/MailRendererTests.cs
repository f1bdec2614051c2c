using GrantsPortal.Domain;
using GrantsPortal.Domain.Notifications;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Features.Notifications;
using GrantsPortal.Web.Localization;
using GrantsPortal.Web.Mail;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GrantsPortal.Web.Tests.Mail;

/// <summary>What a message says, for each kind in each language, without a database.</summary>
public sealed class MailRendererTests
{
    private static readonly DateTime At = new(2026, 2, 10, 17, 0, 0, DateTimeKind.Utc);

    private static readonly NotificationFacts Facts = new()
    {
        Fain = "SJTIP26CA0001",
        AwardTitle = "Safe & <b>sound</b>",
        Organization = "Harbour House",
        RequirementKind = RequirementKind.FinancialReport,
        Phase = ReportKind.Interim,
        PeriodStart = new DateOnly(2026, 1, 1),
        PeriodEnd = new DateOnly(2026, 3, 31),
        Due = new DateOnly(2026, 4, 30),
        MovedFrom = new DateOnly(2026, 4, 15),
        Step = -7,
        DaysLate = 2,
        Unreachable = true,
        Person = "Ana Ruiz",
        Words = "First line\nSecond line",
        Text = new LocalizedText("Call us.", "Appelez-nous.", "Llámenos."),
        Name = "send-outbox",
    };

    private ServiceProvider _services = null!;

    [OneTimeSetUp]
    public void SetUp()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Portal:PublicAddress"] = "https://grants.example.org" }).Build();
        _services = new ServiceCollection().AddLogging().AddPortalLocalization().AddPortalMail(settings).BuildServiceProvider();
    }

    [OneTimeTearDown]
    public async Task TearDown() => await _services.DisposeAsync();

    private Task<MailBody> RenderAsync(MessageKind kind, string language, params MessageItem[] items) =>
        _services.GetRequiredService<IMailRenderer>().RenderAsync(new MailToWrite(kind, language, "Ben Okri", new DateOnly(2026, 2, 10), items), CancellationToken.None);

    private static IEnumerable<TestCaseData> Each() =>
        from kind in Enum.GetValues<NotificationKind>()
        from language in new[] { "en", "fr", "es" }
        select new TestCaseData(kind, language);

    [TestCaseSource(nameof(Each))]
    public async Task Notice_SaysItWhole_AndItsSubjectNamesNobody(NotificationKind kind, string language)
    {
        var body = await RenderAsync(MessageKind.Notice, language, new MessageItem(kind, Facts, "/requirements/SJTIP26CA0001/3", At));

        Assert.That(body.Subject, Is.Not.Empty.And.Not.Contains("{").And.Not.Contains("Harbour").And.Not.Contains("Ruiz").And.Not.Contains("Safe").And.Not.Contains("Okri"));
        foreach (var text in new[] { body.Text, body.Html })
        {
            Assert.That(text, Does.Contain("https://grants.example.org/requirements/SJTIP26CA0001/3").And.Contain("https://grants.example.org/account/notifications"));
            Assert.That(text, Does.Contain("Ben Okri").And.Contain("Harbour House").And.Not.Contain("{0}").And.Not.Contain("Body."));
        }
        Assert.That(body.Html, Does.Contain($"<html lang=\"{language}\"").And.Contain("Safe &amp; &lt;b&gt;sound&lt;/b&gt;").And.Not.Contain("<b>sound"));
        Assert.That(body.Text, Does.Contain("Safe & <b>sound</b>").And.Contain("> First line\r\n> Second line"));
    }

    [TestCase("en", "It comes 2 days late", "7 days before", "Call us.")]
    [TestCase("fr", "Il arrive 2 jours plus tard que prévu", "7 jours avant", "Appelez-nous.")]
    [TestCase("es", "Llega 2 días más tarde de lo previsto", "7 días antes", "Llámenos.")]
    public async Task Reminder_SaysWhichItIs_HowLate_AndWhatTheOfficeAdds(string language, string late, string step, string words)
    {
        var body = await RenderAsync(MessageKind.Notice, language, new MessageItem(NotificationKind.DueSoon, Facts, "/requirements", At));

        Assert.That(body.Text, Does.Contain(late).And.Contain(step).And.Contain(words));
    }

    [Test]
    public async Task SensitiveAward_HasNeitherTitleNorOrganization()
    {
        var body = await RenderAsync(MessageKind.Notice, "en", new MessageItem(NotificationKind.Overdue, Facts with { AwardTitle = null, Organization = null }, "/requirements", At));

        Assert.That(body.Text + body.Html, Does.Not.Contain("Harbour").And.Not.Contain("Safe").And.Not.Contain("Title"));
    }

    [TestCase(MessageKind.Digest, "Your notifications, 10 Feb 2026 (70)")]
    [TestCase(MessageKind.MondayList, "Your week from 10 Feb 2026 (70)")]
    public async Task Many_AreLinesWithLinks_AndTheRestIsCounted(MessageKind kind, string subject)
    {
        var items = Enumerable.Range(1, 70).Select(i => new MessageItem(NotificationKind.DueSoon, Facts, $"/requirements/SJTIP26CA0001/{i}", At)).ToArray();

        var body = await RenderAsync(kind, "en", items);

        Assert.That(body.Subject, Is.EqualTo(subject));
        Assert.That(body.Html, Does.Contain("/SJTIP26CA0001/60").And.Not.Contain("/SJTIP26CA0001/61\"").And.Contain("And 10 more"));
        Assert.That(body.Html.Length, Is.LessThan(100_000));
    }

    [TestCase("a\r\nBcc: x", "a  Bcc: x")]
    [TestCase("a\u2028b\u0007", "a b")]
    public void Line_IsOneLine(string text, string expected) => Assert.That(Clean.Line(text, 100), Is.EqualTo(expected));

    [Test]
    public void Line_NeverEndsInHalfACharacter() => Assert.That(Clean.Line(string.Concat(Enumerable.Repeat("😀", 10)), 8), Is.EqualTo("😀😀😀…"));
}
