using GrantsPortal.Data;
using GrantsPortal.Domain.Countries;
using GrantsPortal.Domain.People;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Countries;

/// <summary>The worldwide law-enforcement figures of the Trafficking in Persons Reports, with what later Reports revised.</summary>
[Access(Roles.Office)]
public sealed record GetTipFiguresQuery : IQuery<TipFigures>;

internal sealed class GetTipFiguresHandler(GrantsDbContext db) : IRequestHandler<GetTipFiguresQuery, TipFigures>
{
    public async Task<TipFigures> Handle(GetTipFiguresQuery query, CancellationToken cancellationToken)
    {
        var figures = await db.TipFigures.AsNoTracking().ToListAsync(cancellationToken);
        var cells = figures.GroupBy(f => (f.Year, f.Measure)).Select(prints => Cell([.. prints.OrderBy(f => f.Revision)])).ToList();
        return new TipFigures(
            [.. cells.GroupBy(c => c.Year).OrderBy(y => y.Key).Select(y => new TipYear(y.Key, y.ToDictionary(c => c.Measure)))],
            [.. cells.Where(c => c.Prints.Count > 1 || c.Prints.Any(p => p.Note.Length > 0)).OrderBy(c => c.Year).ThenBy(c => c.Measure)]);
    }

    private static TipCell Cell(TipFigure[] prints) =>
        new(prints[0].Year, prints[0].Measure, [.. prints.Select(f => new TipPrint(f.Value, f.Labor, f.Note.Here, f.Source))]);
}

/// <summary>All years, and the cells that were revised or carry a note.</summary>
public sealed record TipFigures(IReadOnlyList<TipYear> Years, IReadOnlyList<TipCell> Remarks);

/// <summary>One calendar year of the data. A measure that no Report printed has no cell: blank is not zero.</summary>
public sealed record TipYear(int Year, IReadOnlyDictionary<TipMeasure, TipCell> Cells)
{
    public TipCell? this[TipMeasure measure] => Cells.GetValueOrDefault(measure);
}

/// <summary>One figure with all its prints, the first print first.</summary>
public sealed record TipCell(int Year, TipMeasure Measure, IReadOnlyList<TipPrint> Prints)
{
    public TipPrint First => Prints[0];

    /// <summary>What counts in tables and plots: the latest revision.</summary>
    public TipPrint InForce => Prints[^1];
    public bool IsRevised => Prints.Count > 1;
}

/// <summary>A value as one Report printed it; <paramref name="Labor"/> is the part for labor trafficking, where printed.</summary>
public sealed record TipPrint(int Value, int? Labor, string Note, string Source);
