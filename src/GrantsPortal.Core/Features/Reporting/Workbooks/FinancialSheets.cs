using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Domain.Reporting.Sf425;
using GrantsPortal.Features.Reporting.Reports;

namespace GrantsPortal.Features.Reporting.Workbooks;

/// <summary>The SF-425: lines 7, 10a to 10o and 12 on one sheet, line 11 on another.</summary>
internal static class FinancialSheets
{
    private const int LineColumn = 1, TextColumn = 2, ThisColumn = 3, LastColumn = 4, HowColumn = 5;
    private const int BasisRow = 5, HeadRow = 7;

    private static readonly (ReportSection Section, string Lines)[] Parts =
        [(ReportSection.Cash, "abc"), (ReportSection.Expenditures, "defgh"), (ReportSection.RecipientShare, "ijk"), (ReportSection.ProgramIncome, "lmno")];

    private static readonly string[] IndirectColumns = ["type", "rate", "from", "to", "base", "amount", "federalShare"];

    public static IEnumerable<WorkbookSheet> Make(WorkbookContent content) => [Lines(content), Indirect(content)];

    private static WorkbookSheet Lines(WorkbookContent content)
    {
        var words = content.Words;
        var sheet = new WorkbookSheet(words["Sheet.Financial"], 8, 58, 20, 20, 22) { HeadRows = HeadRow };
        Head(sheet, content, HowColumn);
        sheet.Label(BasisRow, LineColumn, words["Basis"]);
        sheet.Across(BasisRow, LineColumn, TextColumn);
        content.Put(sheet, BasisRow, ThisColumn, ReportTemplate.Basis, words["Basis"]);
        foreach (var (key, column) in new[] { ("Line", LineColumn), ("Description", TextColumn), ("This", ThisColumn), ("Last", LastColumn), ("How", HowColumn) })
        {
            sheet.Label(HeadRow, column, words[key], Look.Head);
        }
        Dictionary<char, int> rows = [];
        var row = HeadRow + 1;
        foreach (var (section, letters) in Parts)
        {
            sheet.Label(row, LineColumn, words[$"Section.{section}"], Look.Section);
            sheet.Across(row++, LineColumn, HowColumn);
            foreach (var letter in letters)
            {
                rows[letter] = row++;
            }
        }
        foreach (var line in Sf425Line.All)
        {
            Line(sheet, content, line, rows);
        }
        row++;
        sheet.Label(row, LineColumn, words["Remarks"], Look.Section);
        sheet.Across(row, LineColumn, HowColumn);
        content.Put(sheet, ++row, LineColumn, ReportTemplate.Remarks, words["Remarks"]);
        sheet.Across(row, LineColumn, HowColumn);
        sheet.Heights[row] = 150;
        return sheet;
    }

    private static void Line(WorkbookSheet sheet, WorkbookContent content, Sf425Line line, Dictionary<char, int> rows)
    {
        var (words, row, letter) = (content.Words, rows[line.Letter], line.Letter.ToString());
        var now = content.Check.Lines[letter];
        sheet.Label(row, LineColumn, line.Name);
        sheet.Label(row, TextColumn, words[$"Line.{letter}"]);
        if (Formula(line, rows) is { } formula)
        {
            sheet.Formula(row, ThisColumn, Look.TotalMoney, formula, now);
            sheet.Put(row, HowColumn, Look.Sub, line.Formula);
        }
        else if (ReportTemplate.TypedLines.Any(t => t.Line == letter))
        {
            content.Put(sheet, row, ThisColumn, letter, $"{line.Name} {words[$"Line.{letter}"]}");
            sheet.Put(row, HowColumn, Look.Sub, words["Typed"]);
        }
        else
        {
            sheet.Put(row, ThisColumn, Look.Money, now);
            sheet.Put(row, HowColumn, Look.Sub, words["FromAward"]);
        }
        sheet.Put(row, LastColumn, Look.Money, content.Previous?.Lines.GetValueOrDefault(letter));
    }

    // Blank as long as a line that it follows from is blank, as in the portal; rounded, because a spreadsheet counts in binary fractions.
    private static string? Formula(Sf425Line line, Dictionary<char, int> rows)
    {
        if (line.Formula is not { } said)
        {
            return null;
        }
        string Cell(char letter) => CellAddress.Of(rows[letter], ThisColumn);
        var used = said.Where(rows.ContainsKey).ToList();
        var sum = string.Concat(said.Where(c => c != ' ').Select(c => c == '−' ? "-" : c == '+' ? "+" : Cell(c)));
        return $"IF(COUNT({string.Join(",", used.Select(Cell))})<{used.Count},\"\",ROUND({sum},2))";
    }

    private static WorkbookSheet Indirect(WorkbookContent content)
    {
        const int First = 6;
        var words = content.Words;
        var sheet = new WorkbookSheet(words["Sheet.Indirect"], 12, 18, 12, 14, 14, 20, 22, 20) { IsWide = true, HeadRows = First - 1 };
        Head(sheet, content, IndirectColumns.Length + 1);
        sheet.Label(4, 1, words["Indirect.Hint"], Look.Sub);
        sheet.Across(4, 1, IndirectColumns.Length + 1);
        sheet.Label(First - 1, 1, words["Row"], Look.Head);
        foreach (var (cell, i) in IndirectColumns.Select((cell, i) => (cell, i)))
        {
            sheet.Label(First - 1, i + 2, words[$"Indirect.{cell}"], Look.Head);
        }
        var (rate, start, amount, share) = (3, 6, 7, 8);
        for (var i = 1; i <= ReportTemplate.IndirectRows; i++)
        {
            var row = First + i - 1;
            sheet.Label(row, 1, $"11.{i}");
            foreach (var (cell, at) in IndirectColumns.Select((cell, at) => (cell, at)).Where(c => c.cell != "amount"))
            {
                content.Put(sheet, row, at + 2, ReportTemplate.IndirectKey(i, cell), $"11.{i} {words[$"Indirect.{cell}"]}");
            }
            // In whole cents and millionths, which binary fractions hold exactly, so that half a cent rounds up here as in the portal.
            var (b, d) = (CellAddress.Of(row, rate), CellAddress.Of(row, start));
            sheet.Formula(row, amount, Look.TotalMoney, $"IF(COUNT({b},{d})<2,\"\",ROUND(ROUND({d}*100,0)*ROUND({b}*1000000,0)/1000000,0)/100)", content.Check.IndirectAmounts.ElementAtOrDefault(i - 1));
        }
        var total = First + ReportTemplate.IndirectRows;
        sheet.Label(total, 1, words["Totals"]);
        foreach (var (column, key) in new[] { (start, "base"), (amount, "amount"), (share, "federalShare") })
        {
            sheet.Formula(total, column, Look.TotalMoney,
                $"ROUND(SUM({CellAddress.Of(First, column)}:{CellAddress.Of(total - 1, column)}),2)", content.Check.IndirectTotals.GetValueOrDefault(key));
        }
        return sheet;
    }

    internal static void Head(WorkbookSheet sheet, WorkbookContent content, int columns)
    {
        var (words, context) = (content.Words, content.Context);
        sheet.Put(1, 1, Look.Title, words[$"Title.{context.Report.Form}"]);
        sheet.Put(2, 1, Look.Sub, $"{context.Report.Number} · {context.Award.Fain} · {context.Award.Recipient}");
        sheet.Put(3, 1, Look.Sub, $"{words["Period"]} {words.Of("FromTo", context.Requirement.PeriodStart, context.Requirement.PeriodEnd)} · {words[$"Phase.{context.Requirement.Phase}"]}");
        foreach (var row in Enumerable.Range(1, 3))
        {
            sheet.Across(row, 1, columns);
        }
        sheet.Heights[1] = 26;
    }
}
