using System.Globalization;

namespace GrantsPortal.Web.Pdf;

internal enum FormAlign { Left, Right }

/// <summary>Sheets of letter paper with a place to go on writing: frames and lines of text, and a new page when one is full. In points.</summary>
internal sealed class FormPaper(string? mark)
{
    public const double Width = PdfPage.Width - (2 * Margin);
    public static readonly PdfFont Large = new(13, 16, IsBold: true);
    public static readonly PdfFont Warning = new(11, 14, IsBold: true);
    public static readonly PdfFont Bold = new(9, 11.5, IsBold: true);
    public static readonly PdfFont Small = new(8.5, 11);
    public static readonly PdfFont SmallBold = new(8.5, 11, IsBold: true);
    public static readonly PdfFont Tiny = new(7, 8.5);
    public static readonly PdfColor Grey = new(233, 237, 239);
    public static readonly PdfColor Pale = new(246, 248, 248);

    private const double Margin = 36;
    private const double Foot = 28;
    private static readonly PdfFont Across = new(38, 38, IsBold: true);
    private static readonly PdfColor Danger = new(161, 18, 29);
    private static readonly PdfColor Watermark = new(248, 228, 229);

    private readonly PdfFile _file = new();
    private PdfPage? _page;
    private double _y = Margin;
    private bool _isWhole = true;

    /// <summary>Height that is left on this page.</summary>
    public double Left => PdfPage.Height - Margin - Foot - _y;

    private PdfPage Page => _page ??= NewPage();

    public void Down(double height) => _y += height;

    /// <summary>Makes sure of so much height, on a new page if need be.</summary>
    public void Room(double height)
    {
        if (Left < height)
        {
            Turn();
        }
    }

    /// <summary>Goes on with a new page, unless this one is empty.</summary>
    public bool Turn()
    {
        if (_y <= Margin)
        {
            return false;
        }
        (_page, _y) = (NewPage(), Margin);
        return true;
    }

    public void Frame(double x, double width, double height, PdfColor? fill = null) => Page.Frame(Margin + x, _y, width, height, fill);

    public void Line(string text, PdfFont font, double x, double width, FormAlign align = FormAlign.Left) => Lines([Drawn(text)], font, x, width, 0, align);

    /// <summary>Draws what <see cref="Wrap"/> made.</summary>
    public void Lines(IReadOnlyList<string> lines, PdfFont font, double x, double width, double from, FormAlign align = FormAlign.Left)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            Put(Page, lines[i], font, Margin + x, width, _y + from + (i * font.Leading), align, font == Warning ? Danger : default);
        }
    }

    public IReadOnlyList<string> Wrap(string text, PdfFont font, double width) => PdfText.Wrap(Drawn(text), font, width);

    /// <summary>Numbers the pages and answers with the file; <paramref name="folded"/> is said where the alphabet of the fonts did not do.</summary>
    public byte[] Finish(string title, string foot, string folded)
    {
        for (var i = 0; i < _file.Pages.Count; i++)
        {
            var (page, y) = (_file.Pages[i], PdfPage.Height - Margin - Tiny.Leading);
            Put(page, PdfText.Encode(foot).Text, Tiny, Margin, Width, y, FormAlign.Left, default);
            Put(page, string.Create(CultureInfo.InvariantCulture, $"{i + 1} / {_file.Pages.Count}"), Tiny, Margin, Width, y, FormAlign.Right, default);
            if (!_isWhole)
            {
                Put(page, PdfText.Encode(folded).Text, Tiny, Margin, Width, y - Tiny.Leading, FormAlign.Left, Danger);
            }
        }
        return _file.ToBytes(title, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
    }

    private static void Put(PdfPage page, string line, PdfFont font, double x, double width, double top, FormAlign align, PdfColor color)
    {
        if (line.Length > 0)
        {
            page.Text(line, font, align == FormAlign.Right ? x + width - PdfText.Width(line, font) : x, top + (font.Size * 0.93), color);
        }
    }

    private string Drawn(string text)
    {
        var (drawn, isWhole) = PdfText.Encode(text);
        _isWhole &= isWhole;
        return drawn;
    }

    // The mark lies under what is written.
    private PdfPage NewPage()
    {
        var page = _file.AddPage();
        if (mark is not null)
        {
            page.Across(PdfText.Encode(mark).Text, Across, Watermark);
        }
        return page;
    }
}
