using GrantsPortal.Domain.Reporting.Reports;

namespace GrantsPortal.Web.Components.Pages.Reporting.Forms;

/// <summary>One thing that a report says otherwise than when it was read.</summary>
public sealed record PaperChange(string What, string Before, string After)
{
    public static IReadOnlyList<PaperChange> Between(ReportDocument read, ReportDocument now, FormWords words)
    {
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(words);
        return
        [
            .. read.Answers.Keys.Union(now.Answers.Keys).Order(StringComparer.Ordinal).Where(key => read.Answer(key) != now.Answer(key))
                .Select(key => new PaperChange(words.Field(key, now), words.Value(key, read.Answer(key)), words.Value(key, now.Answer(key)))),
            // Lines that nobody types: they follow, or come from an award that was amended.
            .. now.Lines.Keys.Where(line => !read.Answers.ContainsKey(line) && !now.Answers.ContainsKey(line) && read.Lines.GetValueOrDefault(line) != now.Lines[line])
                .Select(line => new PaperChange(words.Field(line, now), Line(read, line), Line(now, line))),
            .. read.Attachments.Except(now.Attachments).Select(a => new PaperChange(words.Attachment, a.Name, "–")),
            .. now.Attachments.Except(read.Attachments).Select(a => new PaperChange(words.Attachment, "–", a.Name)),
        ];

        string Line(ReportDocument document, string line) => words.Value(line, ReportField.Write(document.Lines.GetValueOrDefault(line)));
    }
}
