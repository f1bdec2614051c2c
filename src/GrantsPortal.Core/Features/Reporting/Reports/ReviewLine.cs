using GrantsPortal.Domain.Reporting;
using GrantsPortal.Domain.Reporting.Reports;

namespace GrantsPortal.Features.Reporting.Reports;

/// <summary>Where the figure beside a line comes from.</summary>
public enum BesideSource { Payments, Ledger, Award }

/// <summary>How a line differs: from the figure beside it, from line 10e, from the last period; or how many days of need the cash covers.</summary>
public enum ReviewMarkKind { Over, Under, AboveExpenditure, BelowExpenditure, Lower, DaysOfNeed }

public sealed record ReviewMark(ReviewMarkKind Kind, decimal Amount, FindingSeverity Severity);

/// <summary>
/// One line of an SF-425 under review, by its letter: what the report says, what the last accepted one said, and what the portal itself knows.
/// <paramref name="Beside"/> is null where the portal keeps no such figure.
/// </summary>
public sealed record ReviewLine(string Line, ReportSection Section, bool IsTyped, decimal? Now, decimal? Before, decimal? Beside, BesideSource? Source, IReadOnlyList<ReviewMark> Marks);

internal static class ReviewLines
{
    public static IEnumerable<ReviewLine> Of(ReportContext context, ReportDocument document, ReportCheck check) =>
        from line in document.Lines.Keys.Order(StringComparer.Ordinal)
        let now = document.Lines[line]
        let before = context.Previous?.Lines.GetValueOrDefault(line)
        let known = Known(line, context)
        select new ReviewLine(
            line, ReportChecks.SectionOf("10" + line), ReportTemplate.TypedLines.Any(t => t.Line == line), now, before, known.Beside, known.Source,
            [.. Marks(line, now, before, known.Beside, document, check)]);

    private static (decimal? Beside, BesideSource? Source) Known(string line, ReportContext context) => line switch
    {
        "a" => (context.Ledger?.Payments, BesideSource.Payments),
        "d" => (context.Award.Terms.Obligated, BesideSource.Award),
        "e" => (context.Ledger?.Expenditure, BesideSource.Ledger),
        "i" => (context.Award.Terms.CostShare, BesideSource.Award),
        _ => (null, null),
    };

    private static IEnumerable<ReviewMark> Marks(string line, decimal? now, decimal? before, decimal? beside, ReportDocument document, ReportCheck check)
    {
        List<ReportFinding> found = [.. check.Findings.Where(f => f.Place == "10" + line)];
        FindingSeverity Weight() => found.Exists(f => f.Severity == FindingSeverity.Error) ? FindingSeverity.Error : FindingSeverity.Warning;
        if (now - beside is { } difference and not 0)
        {
            yield return new ReviewMark(difference > 0 ? ReviewMarkKind.Over : ReviewMarkKind.Under, Math.Abs(difference), Weight());
        }
        if (line == "b" && found.Exists(f => f.Code is "SF425-CASH-BASIS" or "SF425-FINAL-B-E") && now - document.Lines["e"] is { } gap)
        {
            yield return new ReviewMark(gap > 0 ? ReviewMarkKind.AboveExpenditure : ReviewMarkKind.BelowExpenditure, Math.Abs(gap), Weight());
        }
        if (line == "c" && check.DaysOfCash is { } days && found.Exists(f => f.Code == "SF425-EXCESS-CASH"))
        {
            yield return new ReviewMark(ReviewMarkKind.DaysOfNeed, days, Weight());
        }
        if (before - now is > 0 and var fall && found.Exists(f => f.Code.EndsWith("-DECREASED", StringComparison.Ordinal)))
        {
            yield return new ReviewMark(ReviewMarkKind.Lower, fall, Weight());
        }
    }
}
