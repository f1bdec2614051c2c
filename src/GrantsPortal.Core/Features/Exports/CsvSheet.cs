using CsvHelper;

namespace GrantsPortal.Features.Exports;

/// <summary>
/// Writes a table as CSV that a spreadsheet may open: UTF-8 with its mark, one record a row, flushed as it grows. Text that would
/// run as a formula (first character = + - @, tab, CR or LF, also the full-width forms) gets an apostrophe in front; numbers and
/// dates are written as such, so that <c>-12.50</c> stays a number. Amounts have a dot and two decimals in every language.
/// </summary>
public sealed class CsvSheet : IAsyncDisposable
{
    public const string ContentType = "text/csv; charset=utf-8";
    private const string FullWidthStarts = "＝＋－＠";

    private static readonly CsvWriterOptions Safe = new()
    {
        WriteByteOrderMark = true,
        Injection = CsvInjection.Escape,
        InjectionCharacters = "=+-@\t\r\n",
    };

    private readonly CsvWriter _writer;

    private CsvSheet(CsvWriter writer) => _writer = writer;

    /// <summary>The stream stays open.</summary>
    public static CsvSheet To(Stream stream) => new(CsvWriter.Create(stream, Safe, leaveOpen: true));

    public CsvSheet Text(string? words)
    {
        var formula = words is { Length: > 0 } && FullWidthStarts.Contains(words[0]);
        _writer.WriteField(formula ? "'" + words : words ?? "");
        return this;
    }

    /// <summary>An empty cell where nothing is known; never a zero.</summary>
    public CsvSheet Amount(decimal? amount) => Number(amount, "0.00");

    /// <summary>A percentage in points with one decimal: 55.0.</summary>
    public CsvSheet Percent(decimal? points) => Number(points is { } p ? Math.Round(p, 1, MidpointRounding.AwayFromZero) : null, "0.0");

    public CsvSheet Count(long? count)
    {
        if (count is { } known)
        {
            _writer.WriteField(known, "0");
            return this;
        }
        return Text("");
    }

    /// <summary>2025-10-30, which every spreadsheet reads as a day.</summary>
    public CsvSheet Day(DateOnly? day)
    {
        if (day is { } known)
        {
            _writer.WriteField(known, "yyyy-MM-dd");
            return this;
        }
        return Text("");
    }

    public ValueTask EndRowAsync(CancellationToken cancellationToken = default) => _writer.EndRecordAsync(cancellationToken);

    public async Task RowAsync(IEnumerable<string> texts, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(texts);
        foreach (var text in texts)
        {
            Text(text);
        }
        await EndRowAsync(cancellationToken);
    }

    public ValueTask DisposeAsync() => _writer.DisposeAsync();

    private CsvSheet Number(decimal? number, string format)
    {
        if (number is { } known)
        {
            _writer.WriteField(known, format);
            return this;
        }
        return Text("");
    }
}
