using GrantsPortal.Domain.Reporting.Reports;

namespace GrantsPortal.Features.Reporting.Reports;

/// <summary>With what a version is compared: the one that was returned last, or the report that it corrects.</summary>
public enum ComparisonKind { SinceReturn, Original }

/// <summary>What differs from an earlier certified version; nothing is told of one that is hidden.</summary>
public sealed record ReportComparison(ComparisonKind Kind, string Number, int VersionNumber, DateOnly CertifiedOn, bool IsHidden, IReadOnlyList<AnswerChange> Changes)
{
    public AnswerChange? Of(string key) => Changes.FirstOrDefault(c => c.Key == key);
}

/// <summary>One field that says something else. A computed line follows from others; of a text, <see cref="Pieces"/> tell which words went and came.</summary>
public sealed record AnswerChange(string Key, ReportSection Section, FieldType Type, string Was, string Now, bool IsComputed, IReadOnlyList<TextPiece> Pieces);

internal static class AnswerChanges
{
    public static IEnumerable<AnswerChange> Between(ReportDocument before, ReportDocument after)
    {
        var fields = Template(after).Fields.Concat(Template(before).Fields).DistinctBy(f => f.Key);
        foreach (var field in fields)
        {
            var (was, now) = (before.Answer(field.Key), after.Answer(field.Key));
            if (was != now)
            {
                yield return new AnswerChange(field.Key, field.Section, field.Type, was, now, false, field.Type == FieldType.Text ? TextDiff.Between(was, now) : []);
            }
        }
        foreach (var line in after.Lines.Keys.Where(l => after.Answer(l).Length == 0 && before.Answer(l).Length == 0 && after.Lines[l] != before.Lines.GetValueOrDefault(l)))
        {
            yield return new AnswerChange(line, ReportChecks.SectionOf("10" + line), FieldType.Money, ReportField.Write(before.Lines.GetValueOrDefault(line)), ReportField.Write(after.Lines[line]), true, []);
        }
        foreach (var file in before.Attachments.ExceptBy(after.Attachments.Select(a => a.Id), a => a.Id))
        {
            yield return new AnswerChange(file.Name, ReportSection.Attachments, FieldType.Text, file.Name, "", false, []);
        }
        foreach (var file in after.Attachments.ExceptBy(before.Attachments.Select(a => a.Id), a => a.Id))
        {
            yield return new AnswerChange(file.Name, ReportSection.Attachments, FieldType.Text, "", file.Name, false, []);
        }
    }

    // The form as it was frozen with the version, whatever became of the award since.
    private static ReportTemplate Template(ReportDocument document) =>
        document.Form == ReportForm.Financial ? ReportTemplate.Financial : ReportTemplate.Performance(document.Objectives, document.Indicators);
}
