using System.Text;
using System.Text.RegularExpressions;

namespace GrantsPortal.Web.Tests.Api;

/// <summary>
/// Reads an iCalendar object as strictly as RFC 5545 is written, and fails on whatever a lenient program would swallow: line ends, the
/// length of lines, characters cut in two, escapes, the order and number of properties.
/// </summary>
internal sealed partial class CalendarReading
{
    private const int MaxOctets = 75;
    private static readonly string[] Texts = ["UID", "SUMMARY", "DESCRIPTION", "CATEGORIES", "PRODID", "NAME", "X-WR-CALNAME"];
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    private CalendarReading(IReadOnlyDictionary<string, string> properties, IReadOnlyList<CalendarEvent> events) => (Properties, Events) = (properties, events);

    public IReadOnlyDictionary<string, string> Properties { get; }
    public IReadOnlyList<CalendarEvent> Events { get; }

    public static CalendarReading Read(byte[] bytes)
    {
        var lines = Unfold(bytes);
        Assert.That((lines[0].Name, lines[0].Value, lines[^1].Name, lines[^1].Value), Is.EqualTo(("BEGIN", "VCALENDAR", "END", "VCALENDAR")));
        var (calendar, events) = (new Dictionary<string, string>(), new List<CalendarEvent>());
        Dictionary<string, string>? current = null;
        foreach (var line in lines[1..^1])
        {
            if (line.Name is "BEGIN" or "END")
            {
                Assert.That(line.Value, Is.EqualTo("VEVENT"));
                Assert.That(current is null, Is.EqualTo(line.Name == "BEGIN"), "components do not overlap");
                if (current is not null)
                {
                    events.Add(new CalendarEvent(current));
                }
                current = line.Name == "BEGIN" ? [] : null;
                continue;
            }
            Assert.That(events.Count == 0 || current is not null, "the calendar's own properties come first");
            Assert.That((current ?? calendar).TryAdd(line.Head, line.Value), $"{line.Head} once");
        }
        Assert.That(current, Is.Null);
        Assert.That((calendar["VERSION"], calendar["CALSCALE"], calendar["METHOD"]), Is.EqualTo(("2.0", "GREGORIAN", "PUBLISH")));
        Assert.That(calendar["PRODID"], Is.Not.Empty);
        Assert.That(events.Select(e => e.Uid), Is.Unique);
        return new CalendarReading(calendar, events);
    }

    private static List<(string Head, string Name, string Value)> Unfold(byte[] bytes)
    {
        Assert.That(bytes[^2..], Is.EqualTo("\r\n"u8.ToArray()), "the last line ends too");
        List<(string, string, string)> lines = [];
        List<byte> whole = [];
        var start = 0;
        while (start < bytes.Length)
        {
            var length = bytes.AsSpan(start).IndexOf("\r\n"u8);
            Assert.That(length, Is.InRange(1, MaxOctets), "octets of a line");
            var line = bytes[start..(start + length)];
            Assert.That(Strict.GetString(line), Does.Not.Match(@"[\x00-\x08\x0A-\x1F\x7F]"), "no control character, no bare line end, no character cut in two");
            start += length + 2;
            whole.AddRange(line[0] == ' ' ? line[1..] : line);
            if (start == bytes.Length || bytes[start] != ' ')
            {
                lines.Add(Split(Strict.GetString([.. whole])));
                whole.Clear();
            }
        }
        return lines;
    }

    private static (string Head, string Name, string Value) Split(string line)
    {
        var match = ContentLine().Match(line);
        Assert.That(match.Success, $"a content line: {line}");
        var (name, value) = (match.Groups["name"].Value, match.Groups["value"].Value);
        if (Texts.Contains(name))
        {
            Assert.That(value, Does.Match(name == "CATEGORIES" ? @"^(?:[^\\;]|\\[\\;,nN])*$" : @"^(?:[^\\;,]|\\[\\;,nN])*$"), "escaped");
            value = Escaped().Replace(value, e => e.Value[1] is 'n' or 'N' ? "\n" : e.Value[1..]);
        }
        return (name + match.Groups["parameters"].Value, name, value);
    }

    [GeneratedRegex("""^(?<name>[A-Z0-9-]+)(?<parameters>(?:;[A-Z0-9-]+=(?:"[^"]*"|[^";:,]+)(?:,(?:"[^"]*"|[^";:,]+))*)*):(?<value>.*)$""")]
    private static partial Regex ContentLine();

    [GeneratedRegex(@"\\[\\;,nN]")]
    private static partial Regex Escaped();
}

/// <summary>One event, which has what every event must have.</summary>
internal sealed class CalendarEvent(IReadOnlyDictionary<string, string> properties)
{
    public IReadOnlyDictionary<string, string> Properties => properties;
    public string Uid => properties["UID"];
    public int Sequence => int.Parse(properties["SEQUENCE"], System.Globalization.CultureInfo.InvariantCulture);
    public DateOnly Due => Day("DTSTART;VALUE=DATE");
    public DateOnly End => Day("DTEND;VALUE=DATE");
    public DateTime Made => Moment("DTSTAMP");
    public DateTime Changed => Moment("LAST-MODIFIED");
    public string Status => properties["STATUS"];
    public string Summary => properties["SUMMARY"];
    public string Description => properties["DESCRIPTION"];
    public Uri Url => new(properties["URL"], UriKind.Absolute);

    private DateOnly Day(string name) => DateOnly.ParseExact(properties[name], "yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture);

    private DateTime Moment(string name) => DateTime.ParseExact(
        properties[name], "yyyyMMdd'T'HHmmss'Z'", System.Globalization.CultureInfo.InvariantCulture,
        System.Globalization.DateTimeStyles.AssumeUniversal | System.Globalization.DateTimeStyles.AdjustToUniversal);
}
