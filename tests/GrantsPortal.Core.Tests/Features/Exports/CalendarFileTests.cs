using System.Text;
using GrantsPortal.Features.Exports;

namespace GrantsPortal.Core.Tests.Features.Exports;

public sealed class CalendarFileTests
{
    [Test]
    public async Task ShortLines_EndInCrlf() =>
        Assert.That(await WrittenAsync(f => f.Line("BEGIN", "VEVENT").Number("SEQUENCE", 2).Day("DTSTART", new(2026, 1, 30)).Moment("DTSTAMP", new(2026, 1, 30, 4, 5, 6, DateTimeKind.Utc))),
            Is.EqualTo("BEGIN:VEVENT\r\nSEQUENCE:2\r\nDTSTART;VALUE=DATE:20260130\r\nDTSTAMP:20260130T040506Z\r\n"));

    [TestCase("a;b,c\\d", "a\\;b\\,c\\\\d")]
    [TestCase("a\r\nb\nc\rd", "a\\nb\\nc\\nd")]
    [TestCase("a\u0000b\u0007c\td\u007Fe", "abc\tde")]
    [TestCase("\"a: b\"", "\"a: b\"")]
    public async Task Text_IsEscaped(string words, string written) => Assert.That(await WrittenAsync(f => f.Text("SUMMARY", words)), Is.EqualTo($"SUMMARY:{written}\r\n"));

    [Test]
    public async Task ListOfTexts_IsSeparatedByBareCommas() =>
        Assert.That(await WrittenAsync(f => f.Texts("CATEGORIES", "one, two", "three")), Is.EqualTo("CATEGORIES:one\\, two,three\r\n"));

    [TestCase("x")]
    [TestCase("é")]
    [TestCase("報")]
    [TestCase("👩🏽‍⚖️")]
    public async Task LongLine_IsFoldedBetweenCharacters_AtEveryLength(string character)
    {
        for (var count = 1; count <= 160; count++)
        {
            var text = string.Concat(Enumerable.Repeat(character, count));
            var written = await WrittenAsync(f => f.Text("X", text));
            var lines = written[..^2].Split("\r\n");
            Assert.That(lines.Max(Encoding.UTF8.GetByteCount), Is.LessThanOrEqualTo(75));
            Assert.That(lines.Skip(1), Has.All.StartsWith(" "));
            Assert.That(written[..^2].Replace("\r\n ", "", StringComparison.Ordinal), Is.EqualTo("X:" + text));
            // No more lines than needed: a character has at most four octets.
            Assert.That(lines.SkipLast(1).Select(Encoding.UTF8.GetByteCount), Has.All.GreaterThanOrEqualTo(72));
        }
    }

    [Test]
    public void LineEndInAValue_IsRefused() =>
        Assert.That(() => new CalendarFile(Stream.Null).Line("URL", "https://example.org/\r\nATTENDEE:x"), Throws.ArgumentException);

    // Strictly decoded: a character cut in two would throw.
    private static async Task<string> WrittenAsync(Action<CalendarFile> write)
    {
        using var stream = new MemoryStream();
        var file = new CalendarFile(stream);
        write(file);
        await file.FlushAsync(CancellationToken.None);
        var lines = new UTF8Encoding(false, throwOnInvalidBytes: true);
        foreach (var line in Encoding.Latin1.GetString(stream.ToArray()).Split("\r\n"))
        {
            lines.GetString(Encoding.Latin1.GetBytes(line));
        }
        return lines.GetString(stream.ToArray());
    }
}
