using GrantsPortal.Features.Imports;

namespace GrantsPortal.Features.Awards;

/// <summary>The columns of an import of awards. A column that the file leaves out keeps what a draft has; an empty cell empties it.</summary>
public static class ImportAwardColumns
{
    public static readonly IReadOnlyList<ImportColumn> All =
    [
        new("fain", true, "SSJTIP26GR0001", "FAIN, with or without dashes; a known draft is updated, an unknown one created"),
        new("title", true, "Care for survivors", "Title, at most 300 characters"),
        new("recipient_uei", true, "YNDUZMUZF8H8", "UEI of a registered organization"),
        new("program", true, "BILATERAL", "Code of the program: CPC, BILATERAL, PEMS, CHALLENGE, EMERGENCY"),
        new("instrument", true, "GR", "Code of the instrument, as in the FAIN: GR, CA, FA, IN, VC, LA"),
        new("officer_email", true, "officer@example.org", "E-mail of an active program officer"),
        new("start", true, "2026-10-01", "First day, year-month-day"),
        new("end", true, "2028-09-30", "Last day, year-month-day"),
        new("amount", true, "100000.00", "Federal share in dollars, at most two decimals"),
        new("cost_share", false, "5000.00", "What the recipient adds, in dollars"),
        new("compact", false, "", "Code of the compact, such as GH-2015"),
        new("payment_method", false, "advance", "advance or reimbursement"),
        new("frequency", false, "quarterly", "quarterly, semiannual or annual"),
        new("reporting_year", false, "calendar", "calendar (halves end in June and December) or fiscal (in March and September)"),
        new("keep_interim", false, "no", "yes asks for the last interim beside the final that covers the same days"),
        new("program_income", false, "none", "none, deduction or addition"),
        new("indirect_rate_cap", false, "15.00", "Highest indirect cost rate in percent; empty where the award sets none"),
        new("sensitive", false, "no", "yes or no"),
        new("splits", false, "GH:70|TG:30", "Countries and percentages, exactly 100 together"),
        new("budget", false, "1:A:60000.00:5000.00|1:B:40000.00:0", "Lines of period:category:federal share:cost share"),
        new("risk", false, "medium", "low, medium or high"),
        new("risk_assessed_on", false, "2026-08-15", "Day of the risk assessment, year-month-day"),
        new("risk_note", false, "", "Note on the risk"),
        new("monitoring_plan", false, "Two site visits a year.", "How and how often the award is monitored"),
    ];

    private static readonly Dictionary<string, string> ByField = new(StringComparer.Ordinal)
    {
        [nameof(AwardForm.Fain)] = "fain",
        [nameof(AwardForm.Title)] = "title",
        [nameof(AwardForm.RecipientId)] = "recipient_uei",
        [nameof(AwardForm.ProgramCode)] = "program",
        [nameof(AwardForm.InstrumentCode)] = "instrument",
        [nameof(AwardForm.OfficerId)] = "officer_email",
        [nameof(AwardForm.Start)] = "start",
        [nameof(AwardForm.End)] = "end",
        [nameof(AwardForm.Amount)] = "amount",
        [nameof(AwardForm.CostShare)] = "cost_share",
        [nameof(AwardForm.IndirectRateCap)] = "indirect_rate_cap",
        [nameof(AwardForm.CompactCode)] = "compact",
        [nameof(AwardForm.Split)] = "splits",
        [nameof(AwardForm.Budget)] = "budget",
        [nameof(AwardForm.Risk)] = "risk",
        [nameof(AwardForm.RiskAssessedOn)] = "risk_assessed_on",
        [nameof(AwardForm.RiskNote)] = "risk_note",
        [nameof(AwardForm.MonitoringPlan)] = "monitoring_plan",
    };

    /// <summary>A file to begin with: the header and one example row.</summary>
    public static string Template => $"{string.Join(',', All.Select(c => c.Name))}\r\n{string.Join(',', All.Select(c => c.Example))}\r\n";

    /// <summary>The column that a field of the form comes from; a row of a list belongs to the list's column.</summary>
    internal static string Of(string? field) => ByField.GetValueOrDefault(field?.Split('[')[0] ?? "", "");
}
