using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Domain.Reporting.Reports;
using static GrantsPortal.Core.Tests.Domain.Reporting.Reports.ReportTemplateSample;

namespace GrantsPortal.Core.Tests.Domain.Reporting.Reports;

public sealed class ReportDocumentTests
{
    private static readonly ReportDocument Document = new(
        "SSJTIP24CA0012-R003", ReportForm.Performance, ReportKind.Interim, "SSJTIP24CA0012", "Care <survivors> & \"more\"", "Ours", null, "U.S. Department of State",
        new DateOnly(2024, 10, 1), new DateOnly(2027, 9, 30), new DateOnly(2025, 10, 1), new DateOnly(2025, 12, 31), ReportingFrequency.Quarterly,
        Template.Objectives, Template.Indicators, new SortedDictionary<string, string>(StringComparer.Ordinal) { ["narrative/1"] = "É, ñ, دعم, 🙂\nline two", [Care] = "120" },
        new Dictionary<string, decimal?> { ["a"] = 1.10m, ["c"] = null }, new Dictionary<string, decimal?> { ["base"] = 0m },
        [new DocumentAttachment(7, AttachmentKind.Evidence, "list.pdf", "application/pdf", 3, "ab")]);

    [Test]
    public void Json_ReadsBackWhole()
    {
        var back = ReportDocument.FromJson(Document.ToJson());
        Assert.That(back.ToJson(), Is.EqualTo(Document.ToJson()));
        Assert.That((back.Answer("narrative/1"), back.Answer(Care), back.Answer("unknown")), Is.EqualTo(("É, ñ, دعم, 🙂\nline two", "120", "")));
        Assert.That((back.Lines["a"], back.Lines["c"], back.IndirectTotals["base"]), Is.EqualTo(((decimal?)1.10m, (decimal?)null, (decimal?)0m)));
        Assert.That(back.Indicators[0].Targets[2026], Is.EqualTo(50m));
        Assert.That(back.Attachments.Single(), Is.EqualTo(Document.Attachments.Single()));
    }

    [Test]
    public void Form_ComesBackAsItWas() =>
        Assert.That(ReportDocument.FromJson(Document.ToJson()).Template().Fields.Select(f => f.Key), Is.EqualTo(Template.Fields.Select(f => f.Key)));

    /// <summary>A receipt from years ago must still match: whoever changes the format needs a second one beside it.</summary>
    [Test]
    public void Fingerprint_IsPinned() =>
        Assert.That(ReportDocument.Fingerprint(Document.ToJson()), Is.EqualTo("5d32189264148d21f009f559def608d4bcccd3c0cb63753465a4cad809ba9f81"));

    [Test]
    public void Fingerprint_IsOfTheBytes()
    {
        // sha256sum of the two bytes.
        Assert.That(ReportDocument.Fingerprint("{}"), Is.EqualTo("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"));
        Assert.That(ReportDocument.Fingerprint((Document with { Phase = ReportKind.Final }).ToJson()), Is.Not.EqualTo(ReportDocument.Fingerprint(Document.ToJson())));
    }

    [TestCase("true", true)]
    [TestCase("", false)]
    public void Nil_IsAnAnswer(string answer, bool nil) =>
        Assert.That((Document with { Answers = new Dictionary<string, string> { [ReportTemplate.Nil] = answer } }).IsNil, Is.EqualTo(nil));
}
