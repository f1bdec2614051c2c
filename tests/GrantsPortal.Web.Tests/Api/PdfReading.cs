using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace GrantsPortal.Web.Tests.Api;

/// <summary>Reads a PDF back as a viewer does: by its table of offsets, page by page, inflated, the words in the order of drawing.</summary>
internal static partial class PdfReading
{
    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static IReadOnlyList<string> Pages(byte[] pdf)
    {
        var objects = Objects(pdf);
        return [.. Number().Matches(Group(objects[2], "/Kids \\[(?<it>[^]]*)")).Select(kid => Read(objects, int.Parse(kid.Groups["it"].Value, CultureInfo.InvariantCulture)))];
    }

    /// <summary>All text with spaces for ends of lines, so that a sentence is found across them.</summary>
    public static string Text(byte[] pdf) => string.Join(' ', Pages(pdf)).Replace('\n', ' ').Replace('\u00A0', ' ');

    public static string Title(byte[] pdf) => Encoding.BigEndianUnicode.GetString(Convert.FromHexString(Group(Objects(pdf)[5], "/Title <FEFF(?<it>[0-9A-F]+)>")));

    public static string Language(byte[] pdf) => Group(Objects(pdf)[1], @"/Lang \((?<it>\w+)\)");

    private static Dictionary<int, string> Objects(byte[] pdf)
    {
        var file = Encoding.Latin1.GetString(pdf);
        var table = int.Parse(Group(file, @"startxref\n(?<it>\d+)\n%%EOF\n$"), CultureInfo.InvariantCulture);
        Assert.That(file[table..], Does.StartWith("xref\n0 "));
        Dictionary<int, string> objects = [];
        foreach (Match entry in Entry().Matches(file[table..]))
        {
            var (number, at) = (objects.Count + 1, int.Parse(entry.Groups["it"].Value, CultureInfo.InvariantCulture));
            Assert.That(file[at..], Does.StartWith($"{number} 0 obj\n"), $"offset of object {number}");
            objects.Add(number, file[at..table]);
        }
        return objects;
    }

    private static string Read(Dictionary<int, string> objects, int page)
    {
        var content = objects[int.Parse(Group(objects[page], @"/Contents (?<it>\d+) 0 R"), CultureInfo.InvariantCulture)];
        var start = content.IndexOf("stream\n", StringComparison.Ordinal) + "stream\n".Length;
        var packed = Encoding.Latin1.GetBytes(content.Substring(start, int.Parse(Group(content, @"/Length (?<it>\d+)"), CultureInfo.InvariantCulture)));
        using var zlib = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var drawn = new MemoryStream();
        zlib.CopyTo(drawn);
        return string.Join('\n', Shown().Matches(Encoding.Latin1.GetString(drawn.ToArray())).Select(t => Western.GetString(Encoding.Latin1.GetBytes(Escaped().Replace(t.Groups["it"].Value, "$1")))));
    }

    private static string Group(string text, string pattern)
    {
        var match = Regex.Match(text, pattern, RegexOptions.None, TimeSpan.FromSeconds(5));
        Assert.That(match.Success, pattern);
        return match.Groups["it"].Value;
    }

    [GeneratedRegex(@"(?<it>\d+) 0 R")]
    private static partial Regex Number();

    [GeneratedRegex(@"^(?<it>\d{10}) 00000 n ", RegexOptions.Multiline)]
    private static partial Regex Entry();

    [GeneratedRegex(@"\((?<it>(?:\\.|[^\\()])*)\) Tj")]
    private static partial Regex Shown();

    [GeneratedRegex(@"\\(.)")]
    private static partial Regex Escaped();
}
