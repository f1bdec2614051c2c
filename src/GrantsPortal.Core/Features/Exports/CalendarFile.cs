using System.Buffers;
using System.Globalization;
using System.Text;

namespace GrantsPortal.Features.Exports;

/// <summary>
/// Writes an iCalendar object (RFC 5545) line by line: UTF-8, CRLF, folded at 75 octets and never inside a character, text escaped. What is
/// written stays in a small buffer until <see cref="FlushAsync"/>.
/// </summary>
public sealed class CalendarFile(Stream stream)
{
    private const int MaxOctets = 75;
    private static ReadOnlySpan<byte> Break => "\r\n"u8;

    private readonly ArrayBufferWriter<byte> _buffer = new(4096);

    /// <summary>A value that needs no escaping, or brings its own.</summary>
    public CalendarFile Line(string name, string value)
    {
        // A line end here would be a line of somebody else's making.
        if (value.AsSpan().ContainsAny('\r', '\n'))
        {
            throw new ArgumentException("One line only.", nameof(value));
        }
        Fold(Encoding.UTF8.GetBytes($"{name}:{value}"));
        return this;
    }

    /// <summary>A TEXT value (section 3.3.11).</summary>
    public CalendarFile Text(string name, string words) => Line(name, Escape(words));

    /// <summary>A list of TEXT values.</summary>
    public CalendarFile Texts(string name, params IEnumerable<string> words) => Line(name, string.Join(',', words.Select(Escape)));

    /// <summary>A DATE value: a day of the calendar, in no zone.</summary>
    public CalendarFile Day(string name, DateOnly day) => Line(name + ";VALUE=DATE", day.ToString("yyyyMMdd", CultureInfo.InvariantCulture));

    /// <summary>A DATE-TIME value in UTC.</summary>
    public CalendarFile Moment(string name, DateTime utc) => Line(name, utc.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));

    public CalendarFile Number(string name, int number) => Line(name, number.ToString(CultureInfo.InvariantCulture));

    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        await stream.WriteAsync(_buffer.WrittenMemory, cancellationToken);
        _buffer.ResetWrittenCount();
    }

    // No control character but the tab may stand in a text.
    private static string Escape(string words)
    {
        var text = new StringBuilder(words.Length + 16);
        foreach (var c in words.ReplaceLineEndings("\n"))
        {
            _ = c switch
            {
                '\\' or ';' or ',' => text.Append('\\').Append(c),
                '\n' => text.Append("\\n"),
                _ when c != '\t' && char.IsControl(c) => text,
                _ => text.Append(c),
            };
        }
        return text.ToString();
    }

    // The blank that starts a folded line counts.
    private void Fold(ReadOnlySpan<byte> line)
    {
        for (var room = MaxOctets; line.Length > room; room = MaxOctets - 1)
        {
            var cut = room;
            while ((line[cut] & 0xC0) == 0x80)
            {
                cut--;
            }
            _buffer.Write(line[..cut]);
            _buffer.Write(Break);
            _buffer.Write(" "u8);
            line = line[cut..];
        }
        _buffer.Write(line);
        _buffer.Write(Break);
    }
}
