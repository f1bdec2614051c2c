namespace GrantsPortal.Domain.Money;

public static class MoneyErrors
{
    public static ValidationFailed AmountInvalid() =>
        new("Amount", "money.amount-invalid", "The amount must not be zero and has at most two decimals.");

    public static ValidationFailed QuarterMalformed(string? quarter) =>
        new("Quarter", "money.quarter-malformed", "{0} is not a quarter. It looks like 2025-Q3.", quarter ?? "");

    public static RuleBroken OverObligated(string fain, decimal left) =>
        new("money.over-obligated", "Award {0} has only {1:N2} left of what is obligated.", fain, left);

    public static ValidationFailed MeasureUnknown(string measure) =>
        new("Measure", "money.measure-unknown", "{0} is not a measure. The measures are obligated, disbursed and expended.", measure);

    public static ValidationFailed DateOutOfRange(string field, DateOnly date) =>
        new(field, "money.date-out-of-range", "{0:yyyy-MM-dd} is not a date the portal reports on. Choose a day from 2000 to 2100.", date);

    public static ValidationFailed PeriodInverted(DateOnly from, DateOnly to) =>
        new("To", "money.period-inverted", "The period ends on {1:yyyy-MM-dd}, before it starts on {0:yyyy-MM-dd}. Swap the two dates.", from, to);

    public static ValidationFailed AsOfAhead() =>
        new("AsOf", "money.as-of-ahead", "The as-of moment lies ahead. Leave it empty for what is known now.");

    public static ValidationFailed ProgramUnknown(string code) =>
        new("Program", "money.program-unknown", "There is no program {0}.", code);

    public static ValidationFailed BureauUnknown(string code) =>
        new("Bureau", "money.bureau-unknown", "There is no bureau {0}.", code);

    public static ValidationFailed CompactUnknown(string code) =>
        new("Compact", "money.compact-unknown", "There is no compact {0}.", code);

    public static ValidationFailed CountryUnknown(string code) =>
        new("Country", "money.country-unknown", "There is no country {0}. Give its two letters, or the word unallocated.", code);

    public static ValidationFailed DateMissing(string field) =>
        new(field, "money.date-missing", "Give the first and the last day of the period, such as 2024-10-01 and 2025-09-30.");

    public static ValidationFailed DateMalformed(string field, string text) =>
        new(field, "money.date-malformed", "{0} is not a date. Write year, month and day: 2025-09-30.", text);

    public static ValidationFailed MomentMalformed(string text) =>
        new("AsOf", "money.moment-malformed", "{0} is not a moment. Write 2025-10-16T09:30 (Eastern Time), 2025-10-16T13:30:00Z, or a day for its end.", text);
}
