using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using GrantsPortal.Domain.Reporting;

namespace GrantsPortal.Web.Verbs;

/// <summary>
/// <c>schedule</c>: the reports an award would owe, from its dates alone. Reads no database; the one-off closures
/// come from the seeds folder when there is one.
/// </summary>
public static class ScheduleVerb
{
    private static readonly Dictionary<string, ReportingFrequency> Frequencies = new()
    {
        ["quarterly"] = ReportingFrequency.Quarterly,
        ["semiannual"] = ReportingFrequency.SemiAnnual,
        ["annual"] = ReportingFrequency.Annual,
    };

    private static readonly Dictionary<string, ReportingYear> Years = new()
    {
        ["calendar"] = ReportingYear.Calendar,
        ["fiscal"] = ReportingYear.Fiscal,
    };

    private static readonly Dictionary<string, RecipientKind> Recipients = new()
    {
        ["recipient"] = RecipientKind.Recipient,
        ["subrecipient"] = RecipientKind.Subrecipient,
    };

    private static readonly Dictionary<string, RollPolicy> Rolls = new()
    {
        ["none"] = RollPolicy.None,
        ["next-business-day"] = RollPolicy.NextBusinessDay,
    };

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static Command Create(VerbHost host)
    {
        Option<DateOnly> start = VerbOptions.Date("--start", "First day of the award.", required: true);
        Option<DateOnly> end = VerbOptions.Date("--end", "Last day of the award.", required: true);
        Option<string> frequency = VerbOptions.Choice("--frequency", "How often interim reports are due.", Frequencies.Keys);
        Option<string> year = VerbOptions.Choice("--year", "Whose halves and year end the periods follow.", Years.Keys, "calendar");
        Option<string> recipient = VerbOptions.Choice("--recipient-type", "Who reports.", Recipients.Keys, "recipient");
        Option<string> roll = VerbOptions.Choice("--roll", "What a due date on a closed day does.", Rolls.Keys, "next-business-day");
        Option<string> format = VerbOptions.Choice("--format", "How to print them.", ["table", "json"], "table");

        Command command = new("schedule", "Lists the reports that an award with these dates owes.") { start, end, frequency, year, recipient, roll, format };
        command.SetAction(parse =>
        {
            ReportingTerms terms = new(
                Frequencies[parse.GetRequiredValue(frequency)],
                Years[parse.GetRequiredValue(year)],
                Recipients[parse.GetRequiredValue(recipient)],
                Rolls[parse.GetRequiredValue(roll)]);
            IReadOnlyList<ScheduledReport> reports = Reports(parse.GetRequiredValue(start), parse.GetRequiredValue(end), terms, host.Error);
            host.Out.WriteLine(parse.GetRequiredValue(format) == "json" ? AsJson(reports) : AsTable(reports));
            return 0;
        });
        return command;
    }

    private static IReadOnlyList<ScheduledReport> Reports(DateOnly start, DateOnly end, ReportingTerms terms, TextWriter log)
    {
        if (end < start)
        {
            throw new VerbFailed($"--end: {Iso(end)} is before --start, {Iso(start)}.");
        }

        if (end > ReportingSchedule.LatestEnd)
        {
            throw new VerbFailed($"--end: {Iso(end)} is after {Iso(ReportingSchedule.LatestEnd)}.");
        }

        return ReportingSchedule.Build(start, end, terms, terms.Roll == RollPolicy.None ? new FederalCalendar() : FederalClosuresFile.Calendar(log));
    }

    private static string AsJson(IReadOnlyList<ScheduledReport> reports) => JsonSerializer.Serialize(
        reports.Select(report => new
        {
            Type = Word(report.Kind),
            report.PeriodStart,
            report.PeriodEnd,
            report.StatutoryDue,
            report.EffectiveDue,
        }),
        Json);

    private static string AsTable(IReadOnlyList<ScheduledReport> reports)
    {
        string head = Row("Type", "Period start", "Period end", "Statutory due", "Effective due");
        IEnumerable<string> rows = reports.Select(report => Row(
            Word(report.Kind), Iso(report.PeriodStart), Iso(report.PeriodEnd), Iso(report.StatutoryDue), Iso(report.EffectiveDue)));
        return string.Join('\n', rows.Prepend(head));
    }

    private static string Row(string type, string start, string end, string statutory, string effective) =>
        $"{type,-8} {start,-12}  {end,-10}  {statutory,-13}  {effective}";

    private static string Word(ReportKind kind) => kind == ReportKind.Final ? "final" : "interim";

    private static string Iso(DateOnly date) => date.ToString(VerbOptions.DateFormat, CultureInfo.InvariantCulture);
}
