namespace GrantsPortal.Domain.Reporting;

public static class ClosureErrors
{
    public static NotFound NotFound() => new("closure.not-found", "There is no closure on this day.");

    public static ValidationFailed DateMissing() => new("Date", "closure.date-missing", "Choose the day on which offices are closed.");

    public static ValidationFailed DateOutOfRange(DateOnly first, DateOnly last) =>
        new("Date", "closure.date-out-of-range", "Choose a day between {0:yyyy-MM-dd} and {1:yyyy-MM-dd}.", first, last);

    public static ValidationFailed ClosedAnyway(DateOnly day) =>
        new("Date", "closure.closed-anyway", "{0:yyyy-MM-dd} is on a weekend or a federal holiday: offices are closed on it anyway.", day);

    public static ValidationFailed NameMissing() =>
        new("NameEn", "closure.name-missing", "Give the closure a name in English.");

    public static ValidationFailed NameTooLong(string field) =>
        new(field, "closure.name-too-long", "A name has at most {0} characters.", FederalClosure.NameMaxLength);

    public static ValidationFailed SourceMissing() =>
        new("Source", "closure.source-missing", "Name the source, such as the executive order, in at most {0} characters.", FederalClosure.SourceMaxLength);

    public static ValidationFailed ReasonMissing() =>
        new("Reason", "closure.reason-missing", "Say why, in at most {0} characters. The reason is kept with each date that moves.", FederalClosure.ReasonMaxLength);

    public static Conflict ThereAlready(DateOnly day) =>
        Conflict.On("Date", "closure.there-already", "{0:yyyy-MM-dd} is in the list of closures already.", day);

    public static RuleBroken RemovedAlready(DateOnly day) =>
        new("closure.removed-already", "The closure of {0:yyyy-MM-dd} was removed already. Reload the page.", day);

    public static Conflict MovesChanged(int now, int shown) =>
        new("closure.moves-changed", "{0} requirements would move now, not {1} as shown. Look at the list again.", now, shown);
}
