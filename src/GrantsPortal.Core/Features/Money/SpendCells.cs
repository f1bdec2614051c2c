using GrantsPortal.Data;
using GrantsPortal.Domain.Money;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Money;

/// <summary>What one award spent in one country (null: unallocated), in cents.</summary>
internal sealed record SpendCell(string? Country, long AwardId)
{
    /// <summary>By the lines' own country; for an unallocated cell, everything.</summary>
    public long Own { get; set; }

    /// <summary>By the split in force.</summary>
    public long Split { get; set; }
    public long Lines { get; set; }
    public long Cents => Own + Split;
}

/// <summary>How many lines, and how much, fell under a rule; a split line counts once, however many countries share it.</summary>
internal sealed record SpendTally(long OwnLines, long SplitLines, long UnallocatedLines);

/// <summary>
/// Spend by country and award, exact to the cent (rules 3 and 4), without reading the lines.
/// <para>
/// A line's own country wins, so those lines are plain sums by award and country. A line without one is split line by line with the
/// largest remainder; rounded parts cannot be summed in SQL, but how a line rounds depends only on the remainder of its cents over a small
/// modulus (<see cref="BulkApportionment"/>). So the database groups by award, own country and that remainder, and five million lines come
/// back as a few groups per award; awards of one country need no remainder at all. The day of a line matters only for awards whose split
/// changes within the period: for those, and only those, the lines are grouped by day too. Percentages such as 33.33 make the modulus 10,000
/// and save little, but stay exact; they are grouped apart so that they cost nobody else.
/// </para>
/// </summary>
internal sealed class SpendCells
{
    private readonly Dictionary<(string? Country, long Award), SpendCell> _cells = [];
    private readonly SpendScope _scope;
    private readonly SplitsInForce _splits;
    private readonly IReadOnlySet<string>? _only;
    private long _own, _split, _unallocated;

    private SpendCells(SpendScope scope, SplitsInForce splits, IReadOnlySet<string>? only) => (_scope, _splits, _only) = (scope, splits, only);

    public IReadOnlyCollection<SpendCell> All => _cells.Values;
    public SpendTally Tally => new(_own, _split, _unallocated);

    /// <param name="lines">Lines of the scope, possibly narrowed.</param>
    /// <param name="scope">Period and moment.</param>
    /// <param name="splits">The splits known at that moment.</param>
    /// <param name="only">Countries to keep; null keeps all. Unallocated lines belong to no country and are always kept.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<SpendCells> ReadAsync(
        IQueryable<SourceLine> lines, SpendScope scope, SplitsInForce splits, IReadOnlySet<string>? only, CancellationToken cancellationToken)
    {
        var cells = new SpendCells(scope, splits, only);
        var classes = splits.ClassesWithin(scope.Filter.From, scope.Filter.To);
        var special = classes.SelectMany(c => c.Awards).ToList();
        await cells.AddAsync(lines.Where(l => !EF.Parameter(special).Contains(l.AwardId)), new SplitClass([], false, 1), cancellationToken);
        foreach (var alike in classes)
        {
            var awards = alike.Awards;
            await cells.AddAsync(lines.Where(l => EF.Parameter(awards).Contains(l.AwardId)), alike, cancellationToken);
        }
        return cells;
    }

    private async Task AddAsync(IQueryable<SourceLine> lines, SplitClass alike, CancellationToken cancellationToken)
    {
        // A literal, not a parameter, so that SQL Server sees the same expression in SELECT and GROUP BY.
        var modulus = Amounts.FromCents(alike.Modulus);
        var (byDay, split) = (alike.ByDay, alike.Modulus > 1);
        var keyed = lines.Select(l => new
        {
            l.AwardId,
            l.Country,
            Date = byDay && l.Country == null ? l.Date : _scope.Filter.From,
            Remainder = split && l.Country == null ? l.Amount % EF.Constant(modulus) : 0m,
            l.Amount,
        });
        var groups = keyed.GroupBy(l => new { l.AwardId, l.Country, l.Date, l.Remainder })
            .Select(g => new { g.Key, Sum = g.Sum(l => l.Amount), Lines = g.LongCount() });
        await foreach (var group in groups.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            Add(group.Key.AwardId, group.Key.Country, group.Key.Date, Amounts.ToCents(group.Sum), group.Lines, Amounts.ToCents(group.Key.Remainder), alike.Modulus);
        }
    }

    private void Add(long award, string? country, DateOnly date, long cents, long lines, long remainder, long modulus)
    {
        if (country is not null)
        {
            if (Keeps(country))
            {
                Cell(country, award, lines).Own += cents;
                _own += lines;
            }
        }
        else if (_splits.On(award, date) is not { } split)
        {
            Cell(null, award, lines).Own += cents;
            _unallocated += lines;
        }
        else
        {
            var parts = BulkApportionment.Split(cents, lines, remainder, modulus, split.Weights);
            foreach (var (i, shared) in split.Countries.Index().Where(c => Keeps(c.Item)))
            {
                Cell(shared, award, lines).Split += parts[i];
            }
            _split += split.Countries.Any(Keeps) ? lines : 0;
        }
    }

    private bool Keeps(string country) => _only?.Contains(country) != false;

    private SpendCell Cell(string? country, long award, long lines)
    {
        if (!_cells.TryGetValue((country, award), out var cell))
        {
            _cells.Add((country, award), cell = new SpendCell(country, award));
        }
        cell.Lines += lines;
        return cell;
    }
}
