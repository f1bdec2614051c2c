using GrantsPortal.Data;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.Money;

namespace GrantsPortal.Features.Money;

/// <summary>A line of any measure in the one shape that reports of spend count. Only ever a projection: no entity is loaded for it.</summary>
internal sealed class SourceLine
{
    public long Id { get; init; }
    public long AwardId { get; init; }
    public DateOnly Date { get; init; }
    public decimal Amount { get; init; }

    /// <summary>The line's own country. Obligations and payments have none.</summary>
    public string? Country { get; init; }

    /// <summary>What is written on it: a ledger line's description, an obligation's note.</summary>
    public string Text { get; init; } = "";

    /// <summary>The payment's number.</summary>
    public int? Number { get; init; }
    public ObligationKind? Obligation { get; init; }
}

internal static class SpendSource
{
    /// <summary>The lines that a report counts: dated in its period, recorded by its moment, of its awards.</summary>
    public static IQueryable<SourceLine> LinesOf(this GrantsDbContext db, SpendScope scope)
    {
        var (from, to, asOf) = (scope.Filter.From, scope.Filter.To, scope.AsOf);
        // Every member is set in each, also to null: EF Core composes only over what the projection names.
        var lines = scope.Filter.Measure switch
        {
            SpendMeasure.Obligated => db.Obligations.Where(o => o.Date >= from && o.Date <= to && o.RecordedAt <= asOf)
                .Select(o => new SourceLine
                {
                    Id = o.Id,
                    AwardId = o.AwardId,
                    Date = o.Date,
                    Amount = o.Amount,
                    Country = null,
                    Text = o.Note,
                    Number = null,
                    Obligation = o.Kind,
                }),
            SpendMeasure.Disbursed => db.Payments.Where(p => p.PaidOn >= from && p.PaidOn <= to && p.PaidAt <= asOf)
                .Select(p => new SourceLine
                {
                    Id = p.Id,
                    AwardId = p.AwardId,
                    Date = p.PaidOn!.Value,
                    Amount = p.Amount,
                    Country = null,
                    Text = "",
                    Number = p.Number,
                    Obligation = null,
                }),
            _ => db.LedgerEntries.Where(e => e.Date >= from && e.Date <= to && e.PostedAt <= asOf)
                .Select(e => new SourceLine
                {
                    Id = e.Id,
                    AwardId = e.AwardId,
                    Date = e.Date,
                    Amount = e.Amount,
                    Country = e.CountryCode,
                    Text = e.Description,
                    Number = null,
                    Obligation = null,
                }),
        };
        if (scope.Filter.Program is { } program)
        {
            lines = lines.Where(l => db.Awards.Any(a => a.Id == l.AwardId && a.ProgramCode == program));
        }
        return scope.CompactId is { } compact ? lines.Where(l => db.Awards.Any(a => a.Id == l.AwardId && a.CompactId == compact)) : lines;
    }
}
