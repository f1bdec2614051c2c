using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace GrantsPortal.Web.Pdf;

/// <summary>
/// A PDF 1.4 file of letter pages in the two standard fonts that every viewer has (ISO 32000-1, 9.6.2.2): text, frames, nothing else.
/// The same pages always give the same bytes.
/// </summary>
internal sealed class PdfFile
{
    private const string PagesNode = "2 0 R";
    private const int FirstPage = 6;
    private readonly List<PdfPage> _pages = [];

    public IReadOnlyList<PdfPage> Pages => _pages;

    public PdfPage AddPage()
    {
        var page = new PdfPage();
        _pages.Add(page);
        return page;
    }

    public byte[] ToBytes(string title, string language)
    {
        using var file = new MemoryStream();
        List<long> offsets = [];
        Write(file, "%PDF-1.4\n%\u00E2\u00E3\u00CF\u00D3\n");
        Add($"<< /Type /Catalog /Pages {PagesNode} /Lang ({PdfText.Escape(PdfText.Encode(language).Text)}) /ViewerPreferences << /DisplayDocTitle true >> >>");
        Add($"<< /Type /Pages /Count {Whole(_pages.Count)} /Kids [{string.Join(' ', _pages.Select((_, i) => $"{Whole(FirstPage + (2 * i))} 0 R"))}] >>");
        Add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
        Add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>");
        Add($"<< /Title <FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(title))}> /Creator (GrantsPortal) /Producer (GrantsPortal) >>");
        foreach (var page in _pages)
        {
            Add($"<< /Type /Page /Parent {PagesNode} /MediaBox [0 0 {Whole(PdfPage.Width)} {Whole(PdfPage.Height)}] "
                + $"/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents {Whole(offsets.Count + 2)} 0 R >>");
            var drawn = Deflated(page.Content);
            Add($"<< /Length {Whole(drawn.Length)} /Filter /FlateDecode >>\nstream\n", drawn, "\nendstream");
        }
        var table = file.Position;
        Write(file, $"xref\n0 {Whole(offsets.Count + 1)}\n0000000000 65535 f \n");
        Write(file, string.Concat(offsets.Select(o => $"{o.ToString("D10", CultureInfo.InvariantCulture)} 00000 n \n")));
        Write(file, $"trailer\n<< /Size {Whole(offsets.Count + 1)} /Root 1 0 R /Info 5 0 R >>\nstartxref\n{Whole(table)}\n%%EOF\n");
        return file.ToArray();

        void Add(string head, byte[]? content = null, string tail = "")
        {
            offsets.Add(file.Position);
            Write(file, $"{Whole(offsets.Count)} 0 obj\n{head}");
            file.Write(content ?? []);
            Write(file, $"{tail}\nendobj\n");
        }
    }

    private static string Whole(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Write(MemoryStream file, string text) => file.Write(Encoding.Latin1.GetBytes(text));

    private static byte[] Deflated(string content)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal))
        {
            zlib.Write(Encoding.Latin1.GetBytes(content));
        }
        return packed.ToArray();
    }
}
