using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GrantsPortal.Features.Reporting.Reports;

namespace GrantsPortal.Features.Reporting.Workbooks;

/// <summary>
/// What a workbook knows about itself, on a sheet that spreadsheets do not offer to show: which report it is of, which layout, and what
/// stood in every field at the download, so that an upload is merged like an edit. The checksum finds damage; nothing is trusted because of it.
/// </summary>
internal sealed record WorkbookStamp(
    string Number, string Fain, DateOnly PeriodStart, DateOnly PeriodEnd, string Print, string Language, DateTime At, IReadOnlyDictionary<string, string> Seen)
{
    public const string SheetName = "_portal";
    public const string Mark = "GrantsPortal report workbook";

    // A cell takes 32,767 characters.
    private const int Piece = 30_000;

    public static WorkbookStamp Of(ReportContext context, WorkbookLayout layout, WorkbookWords words, DateTime now) => new(
        context.Report.Number, context.Award.Fain, context.Requirement.PeriodStart, context.Requirement.PeriodEnd, layout.Print, words.Language, now, context.Draft);

    /// <summary>The mark, the checksum, then the stamp in pieces; letters and digits only, so that no spreadsheet changes them.</summary>
    public IEnumerable<string> ToLines()
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(this);
        var text = Convert.ToBase64String(bytes);
        return [Mark, Sum(bytes), .. text.Chunk(Piece).Select(piece => new string(piece))];
    }

    /// <summary>Null when the lines are not what <see cref="ToLines"/> wrote.</summary>
    public static WorkbookStamp? FromLines(IReadOnlyList<string> lines)
    {
        if (lines is not [Mark, var sum, _, ..])
        {
            return null;
        }
        try
        {
            var bytes = Convert.FromBase64String(string.Concat(lines.Skip(2)));
            return Sum(bytes) == sum && JsonSerializer.Deserialize<WorkbookStamp>(bytes) is { Number: not null, Fain: not null, Print: not null, Language: not null, Seen: not null } stamp ? stamp : null;
        }
        catch (Exception damaged) when (damaged is FormatException or JsonException)
        {
            return null;
        }
    }

    private static string Sum(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
