using System.Net;
using System.Text.RegularExpressions;
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

    [TestCase("en", true, "Request decided: SJTIP26CA0001", "waived, nothing has to be sent", "The office decided the request")]
    [TestCase("en", false, "Waived: SJTIP26CA0001", "waived by the office", "without having been asked")]
    [TestCase("fr", true, "Demande tranchée\u00A0: SJTIP26CA0001", "dispense accordée", "Le bureau a tranché la demande")]
    [TestCase("fr", false, "Dispense\u00A0: SJTIP26CA0001", "dispense donnée par le bureau", "de sa propre initiative")]
    [TestCase("es", true, "Solicitud resuelta: SJTIP26CA0001", "exención concedida", "La oficina resolvió la solicitud")]
    [TestCase("es", false, "Exención: SJTIP26CA0001", "exención dada por la oficina", "por iniciativa propia")]
    public async Task Waiver_IsAGrantedRequestOnlyIfSomebodyAsked(string language, bool asked, string subject, string line, string sentence)
    {
        var item = new MessageItem(NotificationKind.RequestDecided, Facts with { Request = RequestKind.Waiver, Granted = asked ? true : null }, "/requirements", At);
        var (alone, among) = (await RenderAsync(MessageKind.Notice, language, item), await RenderAsync(MessageKind.Digest, language, item, item));

        Assert.That(alone.Subject, Is.EqualTo(subject));
        Assert.That(alone.Text, Does.Contain(sentence));
        Assert.That(among.Text, Does.Contain(line));
        Assert.That(WebUtility.HtmlDecode(among.Html), Does.Contain(line));
    }

    [TestCase("en", "Your week", "Reports to review: 12", "Overdue: 1", "Awards that end within 90 days: 2", "Due this week")]
    [TestCase("fr", "Votre semaine", "Rapports à examiner\u00A0: 12", "En retard\u00A0: 1", "Subventions qui prennent fin dans les 90 jours\u00A0: 2", "À rendre cette semaine")]
    [TestCase("es", "Su semana", "Informes por revisar: 12", "Vencidos: 1", "Subvenciones que terminan en 90 días: 2", "Vencen esta semana")]
    public async Task MondayList_HasEachHeadingOnceAboveItsLines_WithTheWholeCount(string language, string title, string review, string overdue, string ending, string empty)
    {
        MessageItem Item(WeekPart part, NotificationKind kind, int n) => new(kind, Facts, $"/{part}/{n}", At) { Part = part };
        MessageItem[] items =
        [
            Item(WeekPart.ToReview, NotificationKind.ReportSubmitted, 1), Item(WeekPart.ToReview, NotificationKind.ReportSubmitted, 2), Item(WeekPart.Overdue, NotificationKind.Overdue, 1),
            Item(WeekPart.AwardsEnding, NotificationKind.AwardEnding, 1), Item(WeekPart.AwardsEnding, NotificationKind.AwardEnding, 2),
        ];
        var mail = new MailToWrite(MessageKind.MondayList, language, "Ben Okri", new DateOnly(2026, 2, 9), items)
        {
            Counts = [new(WeekPart.ToReview, 12), new(WeekPart.Overdue, 1), new(WeekPart.DueThisWeek, 0), new(WeekPart.AwardsEnding, 2)],
        };

        var body = await _services.GetRequiredService<IMailRenderer>().RenderAsync(mail, CancellationToken.None);

        Assert.That(body.Subject, Does.StartWith(title).And.EndWith("(15)"));
        foreach (var text in new[] { body.Text, WebUtility.HtmlDecode(body.Html) })
        {
            string[] inOrder = [review, "/ToReview/1", "/ToReview/2", overdue, "/Overdue/1", ending, "/AwardsEnding/1", "/AwardsEnding/2"];
            Assert.That(inOrder.Select(part => text.IndexOf(part, StringComparison.Ordinal)), Is.Ordered.And.All.GreaterThan(0), text);
            Assert.That(new[] { review, overdue, ending }.Select(heading => text.Split(heading).Length), Is.All.EqualTo(2), "once each");
            Assert.That(text, Does.Not.Contain(empty));
        }
        Assert.That(Regex.Count(body.Html, "<h2"), Is.EqualTo(3));
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
