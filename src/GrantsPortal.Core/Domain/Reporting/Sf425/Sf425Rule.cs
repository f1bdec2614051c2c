namespace GrantsPortal.Domain.Reporting.Sf425;

/// <summary>How much a check weighs. What is an error unless explained becomes a warning once line 12 says something.</summary>
internal enum Gravity { Error, Warning, UnlessExplained }

/// <summary>
/// One check of the form, a row of a table: the line it speaks of, its weight, the code and English text of the finding, when it trips, and
/// the figures in its text. A comparison with a blank line is false, so a blank trips nothing but the check for blanks.
/// </summary>
internal sealed record Sf425Rule(string Line, Gravity Gravity, string Code, string Template, Func<Sf425Figures, bool> Trips, Func<Sf425Figures, object?[]> Args)
{
    private const string Prefix = "report.";

    public Sf425Finding? Look(Sf425Figures report) =>
        Trips(report) ? Found(Code[Prefix.Length..].ToUpperInvariant(), Gravity, Line, Code, Template, Args(report), report.HasRemarks) : null;

    /// <summary>A finding whose code is that of its text, or of its text for one line of many.</summary>
    public static Sf425Finding Found(string finding, Gravity gravity, string line, string code, string template, object?[] args, bool hasRemarks, int? row = null)
    {
        var severity = gravity == Gravity.Error || (gravity == Gravity.UnlessExplained && !hasRemarks) ? Sf425Severity.Error : Sf425Severity.Warning;
        return new Sf425Finding(finding, severity, line, new Error(ErrorKind.Rule, code, template, args!), row)
        {
            IsExplainedByRemark = severity == Sf425Severity.Warning && hasRemarks,
        };
    }
}
