using System.Text.Json;
using GrantsPortal.Domain;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Domain.Reporting.Sf425;

namespace GrantsPortal.Web.Verbs;

/// <summary>
/// Reads a financial report from JSON (<c>sf425.schema.json</c>). What cannot be read ends the verb; what can be read and is wrong is for
/// the check to say, so a line that is left out is a blank line and no problem of the file.
/// </summary>
internal static class Sf425File
{
    /// <summary>A report has some forty figures and one text.</summary>
    public const int MaxBytes = 1024 * 1024;

    public static readonly IReadOnlyDictionary<string, ReportKind> Kinds = Words<ReportKind>();
    public static readonly IReadOnlyDictionary<string, AccountingBasis> Bases = Words<AccountingBasis>();
    public static readonly IReadOnlyDictionary<string, PaymentMethod> PaymentMethods = Words<PaymentMethod>();
    public static readonly IReadOnlyDictionary<string, ProgramIncomeMethod> ProgramIncomeMethods = Words<ProgramIncomeMethod>();

    /// <summary>De minimis is not a word of the form, so people write it in more than one way.</summary>
    public static readonly IReadOnlyDictionary<string, IndirectRateType> RateTypes = new Dictionary<string, IndirectRateType>(Words<IndirectRateType>())
    {
        ["De minimis"] = IndirectRateType.DeMinimis,
        ["De Minimis"] = IndirectRateType.DeMinimis,
        ["de minimis"] = IndirectRateType.DeMinimis,
    };

    private static readonly string[] Letters = [.. Sf425Line.All.Select(line => line.Letter.ToString())];

    public static async Task<Sf425Input> ReadAsync(string path, CancellationToken cancel)
    {
        byte[] content = await BytesAsync(path, cancel);
        try
        {
            // A typed figure must not hide behind a second one of the same name.
            using JsonDocument document = JsonDocument.Parse(WithoutMark(content), new JsonDocumentOptions { AllowDuplicateProperties = false });
            List<string> problems = [];
            Sf425Input? report = Report(new JsonCursor(document.RootElement, "", problems), problems);
            return problems.Count == 0 ? report! : throw new VerbFailed(problems);
        }
        catch (Exception failed) when (failed is JsonException or InvalidOperationException)
        {
            // The second is half a character, which only shows when its text is asked for.
            throw new VerbFailed($"{Clipped.Text(path)} is not JSON: {failed.Message}");
        }
    }

    private static Sf425Input? Report(JsonCursor file, List<string> problems)
    {
        if (file.AsObject("reportType", "basis", "periodEnd", "award", "lines", "indirect", "previous", "remarks") is null)
        {
            return null;
        }

        ReportKind? kind = file.Word("reportType", required: true, Kinds);
        AccountingBasis? basis = file.Word("basis", required: true, Bases);
        DateOnly? periodEnd = file.Date("periodEnd", required: true);
        Sf425Award? award = Award(file, problems);
        JsonCursor? lines = file.Object("lines", required: true, Letters);
        JsonCursor? previous = file.Object("previous", required: false, [.. Letters, "periodEnd"]);
        Sf425Lines? typed = lines is null ? null : Lines(lines);
        Sf425Lines? accepted = previous is null ? null : Lines(previous);
        DateOnly? acceptedEnd = previous?.Date("periodEnd", required: false);
        Sf425IndirectRow[] indirect = [.. file.Items("indirect").Select(Row).OfType<Sf425IndirectRow>()];
        string? remarks = file.Text("remarks");
        return kind is null || basis is null || periodEnd is null || award is null || typed is null
            ? null
            : new Sf425Input(kind.Value, basis.Value, periodEnd.Value, award, typed)
            {
                Indirect = indirect,
                Previous = accepted,
                PreviousPeriodEnd = acceptedEnd,
                Remarks = remarks,
            };
    }

    private static Sf425Award? Award(JsonCursor file, List<string> problems)
    {
        if (file.Object("award", required: true, "start", "end", "obligated", "costShare", "paymentMethod", "programIncomeMethod", "indirectRateCap") is not { } award)
        {
            return null;
        }

        DateOnly? start = award.Date("start", required: true);
        DateOnly? end = award.Date("end", required: true);
        decimal? obligated = award.Amount("obligated", required: true);
        decimal? costShare = award.Amount("costShare", required: true);
        PaymentMethod? payment = award.Word("paymentMethod", required: true, PaymentMethods);
        ProgramIncomeMethod? income = award.Word("programIncomeMethod", required: true, ProgramIncomeMethods);
        decimal? cap = award.Amount("indirectRateCap", required: false);
        if (end < start)
        {
            problems.Add($"{award.Path}.end: is before {award.Path}.start.");
        }

        return start is null || end is null || obligated is null || costShare is null || payment is null || income is null
            ? null
            : new Sf425Award(start.Value, end.Value, obligated.Value, costShare.Value, payment.Value, income.Value, cap);
    }

    private static Sf425Lines Lines(JsonCursor lines) => Sf425Lines.From(letter => lines.Amount(letter.ToString(), required: false));

    private static Sf425IndirectRow? Row(JsonCursor item) =>
        item.AsObject("type", "rate", "from", "to", "base", "amount", "federalShare") is not { } row ? null : new Sf425IndirectRow(
            row.Word("type", required: false, RateTypes),
            row.Amount("rate", required: false),
            row.Date("from", required: false),
            row.Date("to", required: false),
            row.Amount("base", required: false),
            row.Amount("amount", required: false),
            row.Amount("federalShare", required: false));

    private static async Task<byte[]> BytesAsync(string path, CancellationToken cancel)
    {
        try
        {
            await using FileStream file = File.OpenRead(path);
            if (file.Length > MaxBytes)
            {
                throw new VerbFailed($"{Clipped.Text(path)} has {file.Length} bytes. A report has at most {MaxBytes}.");
            }

            byte[] content = new byte[file.Length];
            await file.ReadExactlyAsync(content, cancel);
            return content;
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new VerbFailed($"{Clipped.Text(path)} cannot be read: {failed.Message}");
        }
    }

    private static ReadOnlyMemory<byte> WithoutMark(byte[] content) =>
        content is [0xEF, 0xBB, 0xBF, ..] ? content.AsMemory(3) : content;

    private static Dictionary<string, T> Words<T>() where T : struct, Enum => Enum.GetValues<T>().ToDictionary(value => value.ToString());
}
