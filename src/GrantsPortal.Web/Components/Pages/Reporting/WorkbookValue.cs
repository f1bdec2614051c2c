using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Web.Components.Shared;

namespace GrantsPortal.Web.Components.Pages.Reporting;

/// <summary>A stored value as the reader's language writes it; blank is a dash, because it is not zero.</summary>
internal static class WorkbookValue
{
    private const int Longest = 600;

    public static string Shown(FieldType type, string stored) => stored.Length == 0 ? "–" : type switch
    {
        FieldType.Money => Fmt.Money(ReportField.Amount(stored)!.Value),
        FieldType.Number => Fmt.Number(ReportField.Amount(stored)!.Value, Decimals(stored)),
        FieldType.Percent => Fmt.Percent(ReportField.Amount(stored)!.Value, Decimals(stored)),
        FieldType.Date => Fmt.Date(ReportField.Day(stored)),
        _ => stored.Length > Longest ? stored[..Longest] + "…" : stored,
    };

    private static int Decimals(string stored) => stored.IndexOf('.', StringComparison.Ordinal) is >= 0 and var point ? stored.Length - point - 1 : 0;
}
