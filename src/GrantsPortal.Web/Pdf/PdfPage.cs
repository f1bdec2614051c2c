using System.Globalization;
using System.Text;

namespace GrantsPortal.Web.Pdf;

/// <summary>One sheet of letter paper. Measures are points from the upper left corner; text has gone through <see cref="PdfText.Encode"/>.</summary>
internal sealed class PdfPage
{
    public const int Width = 612;
    public const int Height = 792;
    private readonly StringBuilder _content = new();

    public string Content => _content.ToString();

    public void Frame(double x, double y, double width, double height, PdfColor? fill = null)
    {
        if (fill is { } color)
        {
            Add($"{Rgb(color)} rg ");
        }
        Add($"0.5 w 0 G {x:0.##} {Height - y - height:0.##} {width:0.##} {height:0.##} re {(fill is null ? "S" : "B")}\n");
    }

    public void Text(string encoded, PdfFont font, double x, double baseline, PdfColor color = default)
    {
        Add($"BT {Rgb(color)} rg /{Name(font)} {font.Size:0.##} Tf {x:0.##} {Height - baseline:0.##} Td ");
        Show(encoded);
    }

    /// <summary>Text in the middle of the sheet that rises to the right.</summary>
    public void Across(string encoded, PdfFont font, PdfColor color)
    {
        var half = PdfText.Width(encoded, font) / 2 * Math.Sqrt(0.5);
        Add($"BT {Rgb(color)} rg /{Name(font)} {font.Size:0.##} Tf 0.7071 0.7071 -0.7071 0.7071 {(Width / 2) - half:0.##} {(Height / 2) - half:0.##} Tm ");
        Show(encoded);
    }

    private static string Name(PdfFont font) => font.IsBold ? "F2" : "F1";

    private static string Rgb(PdfColor color) => string.Create(CultureInfo.InvariantCulture, $"{color.Red / 255.0:0.###} {color.Green / 255.0:0.###} {color.Blue / 255.0:0.###}");

    private void Show(string encoded) => _content.Append('(').Append(PdfText.Escape(encoded)).Append(") Tj ET\n");

    private void Add(FormattableString steps) => _content.Append(steps.ToString(CultureInfo.InvariantCulture));
}
