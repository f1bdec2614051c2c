namespace GrantsPortal.Domain.Reporting.Sf425;

/// <summary>
/// One thing that is wrong or wants a word: a stable code (<c>SF425-J-DECREASED</c>), where it stands on the form (<c>9</c>, <c>10j</c>,
/// <c>11e</c>, <c>12</c>), for line 11 in which row from 1, and what to do about it in the reader's language (<c>Error.Here()</c>).
/// </summary>
public sealed record Sf425Finding(string Code, Sf425Severity Severity, string Line, Error Error, int? Row = null)
{
    /// <summary>A warning, in a report whose line 12 says something: nothing is left to do but to read the remark.</summary>
    public bool IsExplainedByRemark { get; init; }
}
