using GrantsPortal.Domain.Money;

namespace GrantsPortal.Domain.Reporting.Sf425;

/// <summary>
/// A report with everything that follows from it. An amount that cannot stand on the form (a third decimal, too many digits) counts as
/// missing here: it has its own finding, and nothing is computed from it.
/// </summary>
internal sealed class Sf425Figures
{
    /// <summary>"Minimize the time between drawdown and disbursement" (2 CFR 200.305(b)) is read as three working days.</summary>
    public const int DaysOfNeed = 3;

    public Sf425Figures(Sf425Input input, FederalCalendar calendar)
    {
        Input = input;
        var typed = Sf425Lines.From(letter => Usable(input.Lines[letter]));
        var (g, c, k, o) = (typed.E + typed.F, typed.A - typed.B, typed.I - typed.J, typed.L - typed.M - typed.N);
        Lines = typed with { C = c, G = g, H = typed.D - g, K = k, O = o };
        Previous = Sf425Lines.From(letter => Usable(input.Previous?[letter]));
        Totals = new Sf425IndirectTotals(Total(row => row.Base), Total(row => row.Amount), Total(row => row.FederalShare));
        (Disbursed, BusinessDays) = Need(calendar);
    }

    public Sf425Input Input { get; }
    public Sf425Award Award => Input.Award;
    public bool IsFinal => Input.Kind == ReportKind.Final;
    public bool HasRemarks => Input.HasRemarks;

    /// <summary>Lines a to o, computed ones filled in.</summary>
    public Sf425Lines Lines { get; }
    public Sf425Lines Previous { get; }
    public Sf425IndirectTotals Totals { get; }

    /// <summary>Disbursed in the period of this report: 10b less the 10b accepted before.</summary>
    public decimal? Disbursed { get; }

    /// <summary>Federal working days in the period.</summary>
    public int BusinessDays { get; }

    /// <summary>What three working days need, at the pace of the period.</summary>
    public decimal? ShortNeed => Disbursed is { } spent && BusinessDays > 0 ? Amounts.Round(Math.Max(spent, 0) * DaysOfNeed / BusinessDays) : null;

    /// <summary>How many working days the cash on hand lasts at the pace of the period.</summary>
    public decimal? DaysOfCash => Lines.C >= 0 && Disbursed > 0 && BusinessDays > 0 ? Lines.C * BusinessDays / Disbursed : null;

    public static bool IsUsable(decimal amount) => Math.Abs(amount) <= Sf425Check.AmountMax && Amounts.HasCents(amount);

    private static decimal? Usable(decimal? amount) => amount is { } value && IsUsable(value) ? value : null;

    private decimal? Total(Func<Sf425IndirectRow, decimal?> cell) => Input.Indirect.Aggregate((decimal?)0m, (sum, row) => sum + Usable(cell(row)));

    // From the day after the last accepted report; without its date, from the start of the quarter; of a first report, from the start of the award.
    private (decimal? Disbursed, int Days) Need(FederalCalendar calendar)
    {
        var from = Input.Previous is null ? Award.Start
            : Input.PreviousPeriodEnd is { } last && last < Input.PeriodEnd ? last.AddDays(1)
            : Later(Award.Start, CalendarQuarter.Of(Input.PeriodEnd).Start);
        return (Input.Previous is null ? Lines.B : Lines.B - Previous.B, calendar.BusinessDays(from, Input.PeriodEnd));
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
