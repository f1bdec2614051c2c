using GrantsPortal.Web.Components.Pages.Reporting.Forms;

namespace GrantsPortal.Web.Pdf;

/// <summary>Draws the sheet of a form as a PDF on US letter paper: the same parts in the same order as the page.</summary>
internal sealed class FormPdf
{
    private const double Gap = 4;
    private const double Signature = 72;
    private const int Twelfths = 12;
    private readonly FormPaper _paper;

    private FormPdf(FormPaper paper) => _paper = paper;

    /// <summary><paramref name="folded"/> says where the whole text stands when a character could not be drawn.</summary>
    public static byte[] Write(FormSheet sheet, string folded)
    {
        var paper = new FormPaper(sheet.Mark);
        var pdf = new FormPdf(paper);
        pdf.Head(sheet);
        foreach (var part in sheet.Parts)
        {
            switch (part)
            {
                case FormBoxes boxes:
                    pdf.Boxes(boxes.Boxes);
                    break;
                case FormTable table:
                    pdf.Table(table);
                    break;
                case FormText text:
                    pdf.Text(text);
                    break;
            }
        }
        return paper.Finish($"{sheet.Code} {sheet.Number}", sheet.Foot ?? "", folded);
    }

    private void Head(FormSheet sheet)
    {
        _paper.Line(sheet.Title, FormPaper.Large, 0, FormPaper.Width);
        if (sheet.Mark is { } mark)
        {
            _paper.Line(mark, FormPaper.Warning, 0, FormPaper.Width, FormAlign.Right);
        }
        _paper.Down(18);
        _paper.Line($"{sheet.Code} · {sheet.Number}", FormPaper.Small, 0, FormPaper.Width);
        _paper.Line(sheet.Omb ?? "", FormPaper.Small, 0, FormPaper.Width, FormAlign.Right);
        _paper.Down(14);
    }

    private void Boxes(IReadOnlyList<FormBox> boxes)
    {
        for (var at = 0; at < boxes.Count;)
        {
            List<(FormBox Box, double X, double Width)> row = [];
            for (var used = 0; at < boxes.Count && used + boxes[at].Width <= Twelfths; used += boxes[at++].Width)
            {
                row.Add((boxes[at], FormPaper.Width * used / Twelfths, FormPaper.Width * boxes[at].Width / Twelfths));
            }
            var cells = row.Select(r => (r.X, r.Width,
                Label: _paper.Wrap($"{r.Box.No} {r.Box.Label}", FormPaper.Tiny, r.Width - (2 * Gap)), Value: _paper.Wrap(r.Box.Value, FormPaper.Bold, r.Width - (2 * Gap)))).ToList();
            var height = cells.Max(c => (c.Label.Count * FormPaper.Tiny.Leading) + (c.Value.Count * FormPaper.Bold.Leading)) + (2 * Gap);
            _paper.Room(height);
            foreach (var cell in cells)
            {
                _paper.Frame(cell.X, cell.Width, height);
                _paper.Lines(cell.Label, FormPaper.Tiny, cell.X + Gap, cell.Width - (2 * Gap), Gap);
                _paper.Lines(cell.Value, FormPaper.Bold, cell.X + Gap, cell.Width - (2 * Gap), Gap + (cell.Label.Count * FormPaper.Tiny.Leading));
            }
            _paper.Down(height);
        }
    }

    private void Text(FormText text)
    {
        var style = text.IsFine ? FormPaper.Tiny : FormPaper.Small;
        var lines = _paper.Wrap(text.Text, style, FormPaper.Width - (2 * Gap));
        // The words of the law stand on one page with the boxes of whoever signs them.
        Title(text.No, text.Title, text.IsFine ? (lines.Count * style.Leading) + Signature : style.Leading * 3);
        Sliced([(0, FormPaper.Width, style, FormAlign.Left, lines)], null, () => { });
    }

    private void Table(FormTable table)
    {
        var total = table.Columns.Sum(c => c.Width);
        double x = 0;
        var columns = table.Columns.Select(c => (X: x, Width: FormPaper.Width * c.Width / total, Next: x += FormPaper.Width * c.Width / total, Align: c.IsNumber ? FormAlign.Right : FormAlign.Left, c.Head)).ToList();
        Title(table.No, table.Sub is { Length: > 0 } sub ? $"{table.Title}: {sub}" : table.Title, 40);
        if (table.Rows.Count == 0)
        {
            return;
        }
        Heads();
        foreach (var row in table.Rows)
        {
            if (row.Kind == FormRowKind.Group)
            {
                Sliced([(0, FormPaper.Width, FormPaper.SmallBold, FormAlign.Left, _paper.Wrap(row.Cells.First(c => c.Length > 0), FormPaper.SmallBold, FormPaper.Width - (2 * Gap)))], FormPaper.Grey, Heads);
                continue;
            }
            var style = row.Kind == FormRowKind.Total ? FormPaper.SmallBold : FormPaper.Small;
            Sliced([.. columns.Select((c, i) => (c.X, c.Width, style, c.Align, _paper.Wrap(row.Cells[i], style, c.Width - (2 * Gap))))], row.Kind == FormRowKind.Computed ? FormPaper.Pale : null, Heads);
        }

        void Heads() => Sliced([.. columns.Select(c => (c.X, c.Width, FormPaper.Tiny, c.Align, _paper.Wrap(c.Head, FormPaper.Tiny, c.Width - (2 * Gap))))], null, () => { });
    }

    private void Title(string no, string title, double with)
    {
        var lines = _paper.Wrap($"{no} {title}".Trim(), FormPaper.SmallBold, FormPaper.Width - (2 * Gap));
        var height = (lines.Count * FormPaper.SmallBold.Leading) + Gap;
        _paper.Room(height + with);
        _paper.Frame(0, FormPaper.Width, height);
        _paper.Lines(lines, FormPaper.SmallBold, Gap, FormPaper.Width - (2 * Gap), Gap / 2);
        _paper.Down(height);
    }

    // A row may be longer than what is left of the page, or than any page: it goes on under the head of the next.
    private void Sliced(IReadOnlyList<(double X, double Width, PdfFont Font, FormAlign Align, IReadOnlyList<string> Lines)> cells, PdfColor? fill, Action head)
    {
        var leading = cells.Max(c => c.Font.Leading);
        var count = Math.Max(1, cells.Max(c => c.Lines.Count));
        for (var from = 0; from < count;)
        {
            if (_paper.Left < (Math.Min(count - from, 2) * leading) + Gap && _paper.Turn())
            {
                head();
            }
            var take = Math.Min(count - from, Math.Max(1, (int)((_paper.Left - Gap) / leading)));
            var height = (take * leading) + Gap;
            foreach (var cell in cells)
            {
                _paper.Frame(cell.X, cell.Width, height, fill);
                _paper.Lines([.. cell.Lines.Skip(from).Take(take)], cell.Font, cell.X + Gap, cell.Width - (2 * Gap), Gap / 2, cell.Align);
            }
            _paper.Down(height);
            from += take;
        }
    }
}
