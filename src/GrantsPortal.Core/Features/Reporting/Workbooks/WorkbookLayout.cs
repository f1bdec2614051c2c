using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GrantsPortal.Domain.Reporting.Reports;

namespace GrantsPortal.Features.Reporting.Workbooks;

/// <summary>
/// The sheets of one report and which cell holds which field. Writing and reading use the same layout; <see cref="Print"/> tells whether a
/// file was made by this one.
/// </summary>
internal sealed class WorkbookLayout
{
    /// <summary>Raised when cells move without a word or a field changing.</summary>
    private const int Version = 1;

    private WorkbookLayout(IReadOnlyList<WorkbookSheet> sheets) => (Sheets, Print) = (sheets, PrintOf(sheets));

    public IReadOnlyList<WorkbookSheet> Sheets { get; }

    /// <summary>SHA-256 of the fields, their places and the labels beside them; not of any value.</summary>
    public string Print { get; }

    public static WorkbookLayout Of(WorkbookContent content) => new(
    [
        ReadMeSheet.Make(content),
        .. content.Context.Report.Form == ReportForm.Financial ? FinancialSheets.Make(content) : PerformanceSheets.Make(content),
    ]);

    private static string PrintOf(IEnumerable<WorkbookSheet> sheets)
    {
        var text = new StringBuilder().Append(Version);
        foreach (var sheet in sheets)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n[{sheet.Name}]");
            foreach (var cell in sheet.Cells.Where(c => c.IsLabel || c.Field is not null).OrderBy(c => c.Row).ThenBy(c => c.Column))
            {
                text.Append(CultureInfo.InvariantCulture, $"\n{cell.Address} ");
                text.Append(cell.Field is { } field ? string.Create(CultureInfo.InvariantCulture, $"{field.Key}|{field.Type}|{field.MaxLength}|{string.Join(',', field.Choices ?? [])}") : (string?)cell.Value);
            }
        }
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
