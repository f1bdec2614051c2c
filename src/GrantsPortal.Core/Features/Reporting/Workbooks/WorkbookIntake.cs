using GrantsPortal.Domain;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Features.Reporting.Attachments;
using GrantsPortal.Features.Reporting.Reports;

namespace GrantsPortal.Features.Reporting.Workbooks;

/// <summary>A field that the workbook changed, with the cell and what stood there at the download.</summary>
internal sealed record WorkbookEdit(ReportField Field, string Sheet, string Cell, string Seen, string Value, bool IsFormula);

/// <summary>What a workbook says. With any finding there are no edits: it is taken whole or not at all.</summary>
internal sealed record WorkbookReading(IReadOnlyList<WorkbookFinding> Findings, IReadOnlyList<WorkbookEdit> Edits);

/// <summary>Reads an uploaded workbook against the report that it must be of.</summary>
internal sealed class WorkbookIntake(AttachmentIntake intake)
{
    public async Task<WorkbookReading> ReadAsync(ReportContext context, string fileName, byte[] content, DateTime now, CancellationToken cancellationToken)
    {
        try
        {
            var name = AttachmentName.Shown(fileName);
            await RefuseUnsafeAsync(content, name, cancellationToken);
            using var file = WorkbookFile.Open(content, name);
            var stamp = Stamp(file, name);
            RefuseOther(context, stamp);
            var words = WorkbookWords.In(stamp.Language);
            var layout = WorkbookLayout.Of(new WorkbookContent(context, words, now));
            return layout.Print == stamp.Print ? Cells(context, file, stamp, layout, words) : throw WorkbookErrors.OlderTemplate();
        }
        catch (ValidationFailed refused)
        {
            return new WorkbookReading(WorkbookFinding.Grouped(refused.Errors.Select(e => ((WorkbookPlace?)null, e))), []);
        }
    }

    // Size and content first, before anything is unpacked; the virus scanner too.
    private async Task RefuseUnsafeAsync(byte[] content, string name, CancellationToken cancellationToken)
    {
        if (content.Length > WorkbookLimits.MaxBytes)
        {
            throw WorkbookErrors.TooLarge(name, WorkbookLimits.MaxMegabytes);
        }
        try
        {
            using var stream = new MemoryStream(content, writable: false);
            if ((await intake.ReceiveAsync(stream, name, cancellationToken)).Kind != Attachments.AttachmentKind.Spreadsheet)
            {
                throw WorkbookErrors.NotAWorkbook(name);
            }
        }
        catch (ValidationFailed refused) when (refused.Errors[0].Code is "attachment.not-accepted" or "attachment.web-page")
        {
            throw WorkbookErrors.NotAWorkbook(name);
        }
    }

    private static WorkbookStamp Stamp(WorkbookFile file, string name)
    {
        if (file.Sheet(WorkbookStamp.SheetName) is not { } hidden)
        {
            throw WorkbookErrors.StampMissing(name);
        }
        List<string> lines = [];
        while (hidden.TryGetValue((lines.Count + 1, 1), out var cell))
        {
            lines.Add(cell.Value);
        }
        return WorkbookStamp.FromLines(lines) ?? throw WorkbookErrors.StampBroken(name);
    }

    private static void RefuseOther(ReportContext context, WorkbookStamp stamp)
    {
        var (award, requirement, number) = (context.Award, context.Requirement, context.Report.Number);
        if (stamp.Fain != award.Fain)
        {
            throw WorkbookErrors.OtherAward(Clipped.Text(stamp.Fain), award.Fain);
        }
        if ((stamp.PeriodStart, stamp.PeriodEnd) != (requirement.PeriodStart, requirement.PeriodEnd))
        {
            throw WorkbookErrors.OtherPeriod(stamp.PeriodStart, stamp.PeriodEnd);
        }
        if (stamp.Number != number)
        {
            throw WorkbookErrors.OtherReport(Clipped.Text(stamp.Number), number);
        }
    }

    private static WorkbookReading Cells(ReportContext context, WorkbookFile file, WorkbookStamp stamp, WorkbookLayout layout, WorkbookWords words)
    {
        List<(WorkbookPlace? Place, Error Error)> found = [];
        List<WorkbookEdit> edits = [];
        var open = context.Report.OpenSections();
        foreach (var sheet in layout.Sheets.Where(s => s.Cells.Any(c => c.Field is not null)))
        {
            if (file.Sheet(sheet.Name) is not { } cells)
            {
                found.Add((null, WorkbookErrors.SheetMissing(sheet.Name).Errors[0]));
                continue;
            }
            found.AddRange(Shape(sheet, cells));
            foreach (var said in sheet.Cells.Where(c => c.Field is not null).OrderBy(c => c.Row).ThenBy(c => c.Column))
            {
                var cell = cells.GetValueOrDefault((said.Row, said.Column));
                try
                {
                    var (field, seen) = (said.Field!, stamp.Seen.GetValueOrDefault(said.Field!.Key, ""));
                    var value = CellAnswer.Of(field, cell, file.Is1904, words);
                    if (value == seen)
                    {
                        continue;
                    }
                    if (!open.Contains(field.Section))
                    {
                        found.Add((Place(sheet, said.Address, cell), ReportErrors.SectionClosed(field.Section).Errors[0]));
                        continue;
                    }
                    edits.Add(field.Type is FieldType.Money or FieldType.Number or FieldType.Percent && ReportField.Amount(value) < 0
                        ? throw WorkbookErrors.Negative() : new WorkbookEdit(field, sheet.Name, said.Address, seen, value, cell?.IsFormula == true));
                }
                catch (ValidationFailed refused)
                {
                    found.Add((Place(sheet, said.Address, cell), refused.Errors[0]));
                }
            }
        }
        return found.Count > 0 ? new WorkbookReading(WorkbookFinding.Grouped(found), []) : new WorkbookReading([], edits);
    }

    // Labels must stand where they stood, computed cells must compute, and nothing may be written beside the form.
    private static IEnumerable<(WorkbookPlace?, Error)> Shape(WorkbookSheet sheet, IReadOnlyDictionary<(int Row, int Column), RawCell> cells)
    {
        foreach (var label in sheet.Cells.Where(c => c.IsLabel))
        {
            var cell = cells.GetValueOrDefault((label.Row, label.Column));
            if (Same(cell?.Value) != Same((string?)label.Value))
            {
                yield return (Place(sheet, label.Address, cell), WorkbookErrors.LabelChanged(Clipped.Text((string?)label.Value)).Errors[0]);
            }
        }
        foreach (var cell in cells.Values.OrderBy(c => c.Row).ThenBy(c => c.Column))
        {
            if (sheet.At(cell.Row, cell.Column) is not { } said || said is { Field: null, Value: null, Formula: null })
            {
                yield return (Place(sheet, cell.Address, cell), WorkbookErrors.Outside().Errors[0]);
            }
            else if (said.Formula is not null && !cell.IsFormula)
            {
                yield return (Place(sheet, cell.Address, cell), WorkbookErrors.Overwritten().Errors[0]);
            }
        }
    }

    private static string Same(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static WorkbookPlace Place(WorkbookSheet sheet, string address, RawCell? cell) => new(sheet.Name, address, Clipped.Text(cell?.Value));
}
