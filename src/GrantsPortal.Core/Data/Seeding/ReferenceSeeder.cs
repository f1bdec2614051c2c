using GrantsPortal.Domain;
using GrantsPortal.Domain.Compacts;
using GrantsPortal.Domain.Countries;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Domain.Results;
using GrantsPortal.Features.Reporting.Closures;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Data.Seeding;

/// <summary>
/// Brings <c>seeds/reference</c> into the database at every migrate: rows are keyed by stable codes, updated in place, code
/// lists retired and never deleted. An unchanged folder is not read again.
/// </summary>
internal sealed class ReferenceSeeder(GrantsDbContext db, SeedFiles files, TimeProvider clock)
{
    private const string Folder = "reference";

    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        var hash = files.HashOf(Folder);
        var state = await db.SeedStates.FindAsync([Folder], cancellationToken);
        if (state?.Hash == hash)
        {
            return;
        }
        await CodeList<Bureau>("bureaus.csv", cancellationToken);
        await CodeList<ObjectClass>("object-classes.csv", cancellationToken);
        await CodeList<Instrument>("instruments.csv", cancellationToken);
        await CodeList<Program>("programs.csv", cancellationToken, (program, row) => program.Abbreviate(row.Text("short")));
        await CodeList<IndicatorDefinition>("indicators.csv", cancellationToken, (indicator, row) => indicator.Define(
            row.Word<Pillar>("p"), row.Word<AggregationMethod>("method"), row["unit"], row["vocabulary"], row["disaggregations"], row.Flag("verified"), row["source"]));
        await Upsert("countries.csv", row => row["code"], c => c.Code, row => Country.Create(row["code"]), (country, row) => country.Describe(
            row["alpha3"], row["numeric"], row.Text("name"), row.Maybe("bureau"), row.Double("map_x"), row.Double("map_y"), row.Flag("small")), cancellationToken);
        await Closures(cancellationToken);
        await Upsert("thresholds.csv", row => (row["code"], row.Date("from")), t => (t.Code, t.InForceFrom), row => Threshold.Create(row["code"], row.Date("from")),
            (threshold, row) => threshold.Describe(row.Decimal("amount_usd"), row["source"]), cancellationToken);
        await Upsert("tip-law-enforcement.csv", Key, f => (f.Year, f.Measure, f.Revision),
            row => TipFigure.Create(row.Int("year"), row.Word<TipMeasure>("measure"), row.Int("revision")),
            (figure, row) => figure.Describe(row.Int("value"), row.MaybeInt("labor"), row.Text("note"), row["source"]), cancellationToken);
        await Upsert("initiatives.csv", row => row["code"], i => i.Code, row => Initiative.Create(row["code"]), (initiative, row) => initiative.Describe(
            row["kind"], row.MaybeInt("year"), row.MaybeDate("date"), row.Text("name"), row.Text("text"), row["partner"], row.MaybeDecimal("amount_usd"), row["source"]), cancellationToken);
        await Upsert("fact-sheet.csv", row => row["key"], c => c.Code, row => FactSheetClaim.Create(row["key"]),
            (claim, row) => claim.Describe(row.Decimal("value"), row["unit"], row["qualifier"], row.Text("text"), row["source"]), cancellationToken);
        await Compacts(cancellationToken);
        Remember(state, hash);
        await db.SaveChangesAsync(cancellationToken);
    }

    private static (int, TipMeasure, int) Key(SeedRow row) => (row.Int("year"), row.Word<TipMeasure>("measure"), row.Int("revision"));

    /// <summary>What an administrator added or removed stands; dates that are due on a day which is new here follow it.</summary>
    private async Task Closures(CancellationToken cancellationToken)
    {
        List<FederalClosure> added = [];
        var closures = await Upsert("federal-closures.csv", row => row.Date("date"), c => c.Date, row => FederalClosure.Create(row.Date("date")), (closure, row) =>
        {
            if (db.Entry(closure).State == EntityState.Detached)
            {
                added.Add(closure);
            }
            closure.Describe(row.Text("name"), row["source"]);
        }, cancellationToken);
        var calendar = new FederalCalendar(closures.Where(c => !c.IsRemoved).Select(c => c.Date));
        foreach (var closure in added)
        {
            await db.RollAsync(ClosureMove.Of(closure.Date, calendar), closure.Source, clock.GetUtcNow().UtcDateTime, CurrentUser.System, cancellationToken);
        }
    }

    private async Task Compacts(CancellationToken cancellationToken)
    {
        var figures = Rows("compact-figures.csv").ToLookup(row => row["compact"]);
        var partners = Rows("compact-partners.csv").ToLookup(row => row["compact"]);
        var there = await db.Compacts.Include(c => c.Figures).Include(c => c.Partners).AsSplitQuery().ToDictionaryAsync(c => c.Code, cancellationToken);
        foreach (var row in Rows("compacts.csv"))
        {
            if (!there.TryGetValue(row["code"], out var compact))
            {
                db.Compacts.Add(compact = Compact.Create(row["code"]));
            }
            compact.Describe(row["country"], row.Date("signed"), row.Date("ends"), row.Decimal("planned_usd"), row.Decimal("portfolio_usd"), row["confidence"], row["source"]);
            compact.DescribePartner(row.Text("commitment"), row.Text("body"), row.Text("notes"),
                row.MaybeDecimal("partner_amount"), row.Maybe("partner_currency"), row.MaybeDecimal("partner_usd_low"), row.MaybeDecimal("partner_usd_high"));
            compact.ReplaceFacts(
                figures[compact.Code].Select((f, i) => new CompactFigure(i + 1, f.MaybeDate("date"), f["date_precision"], f["kind"], f.Decimal("usd"), f["qualifier"], f.Text("note"))),
                partners[compact.Code].Select((p, i) => new CompactPartner(i + 1, p["partner"], p["role"], p.Maybe("under"))));
        }
    }

    private async Task CodeList<T>(string file, CancellationToken cancellationToken, Action<T, SeedRow>? define = null)
        where T : CodeListItem, new()
    {
        var (order, seen) = (0, new HashSet<string>());
        var there = await Upsert(file, row => row["code"], i => i.Code, row => Coded<T>(row["code"]), (item, row) =>
        {
            item.Describe(row.Text("name"), ++order);
            define?.Invoke(item, row);
            seen.Add(item.Code);
        }, cancellationToken);
        foreach (var retired in there.Where(i => !seen.Contains(i.Code)))
        {
            retired.Retire();
        }
    }

    private async Task<IReadOnlyCollection<T>> Upsert<T, TKey>(
        string file, Func<SeedRow, TKey> keyOf, Func<T, TKey> key, Func<SeedRow, T> create, Action<T, SeedRow> describe, CancellationToken cancellationToken)
        where T : class
        where TKey : notnull
    {
        var there = (await db.Set<T>().ToListAsync(cancellationToken)).ToDictionary(key);
        foreach (var row in Rows(file))
        {
            if (!there.TryGetValue(keyOf(row), out var item))
            {
                there.Add(keyOf(row), item = create(row));
                describe(item, row);
                db.Add(item);
            }
            else
            {
                describe(item, row);
            }
        }
        return there.Values;
    }

    private IEnumerable<SeedRow> Rows(string file) => files.Read(Path.Combine(Folder, file)).Select(cells => new SeedRow(cells));

    private static T Coded<T>(string code)
        where T : CodeListItem, new()
    {
        var item = new T();
        item.Key(code);
        return item;
    }

    private void Remember(SeedState? state, string hash)
    {
        if (state is null)
        {
            db.SeedStates.Add(state = new SeedState { Name = Folder });
        }
        (state.Hash, state.SeededAt) = (hash, clock.GetUtcNow().UtcDateTime);
    }
}
