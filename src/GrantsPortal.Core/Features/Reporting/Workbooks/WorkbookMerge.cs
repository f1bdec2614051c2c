using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Features.Reporting.Reports;

namespace GrantsPortal.Features.Reporting.Workbooks;

/// <summary>A workbook beside the draft: what simply changes, and what changed on both sides since the download (rule 8).</summary>
internal sealed record WorkbookMerge(
    IReadOnlyList<(WorkbookEdit Edit, string Was)> Changes, IReadOnlyList<(WorkbookEdit Edit, string Stored, string By, DateTime At)> Conflicts)
{
    /// <summary>For the draft; each names what stands there now.</summary>
    public IReadOnlyList<FieldEdit> Edits => [.. Changes.Select(c => new FieldEdit(c.Edit.Field.Key, c.Was, c.Edit.Value))];

    public static WorkbookMerge Of(ReportContext context, IEnumerable<WorkbookEdit> edits, IReadOnlyList<WorkbookChoice> choices)
    {
        List<(WorkbookEdit, string)> changes = [];
        List<(WorkbookEdit, string, string, DateTime)> conflicts = [];
        foreach (var edit in edits)
        {
            var answer = context.Report.Answers.FirstOrDefault(a => a.Key == edit.Field.Key);
            var stored = answer?.Value ?? "";
            if (stored == edit.Value)
            {
                continue;
            }
            if (stored == edit.Seen || answer is null)
            {
                changes.Add((edit, stored));
                continue;
            }
            // A choice counts for the value that was looked at; had it changed once more, the writer looks again.
            switch (choices.FirstOrDefault(c => c.Key == edit.Field.Key && c.Portal == stored))
            {
                case null:
                    conflicts.Add((edit, stored, answer.ChangedByName, answer.ChangedAt));
                    break;
                case { TakeWorkbook: true }:
                    changes.Add((edit, stored));
                    break;
                default:
                    break;
            }
        }
        return new WorkbookMerge(changes, conflicts);
    }
}
