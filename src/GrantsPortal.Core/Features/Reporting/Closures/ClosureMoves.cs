using GrantsPortal.Data;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Reporting.Closures;

/// <summary>
/// Which open requirements follow a closed day. They are found by the index on status and effective due date, whatever the number of others:
/// what is due on that day, and what was extended by less than its statutory date now rolls. A date that an officer granted stands as
/// it was granted, also on a closed day.
/// </summary>
internal static class ClosureMoves
{
    public static IQueryable<Requirement> Moving(this GrantsDbContext db, ClosureMove move) => db.OpenBetween(move)
        .Where(r => r.History.Any(e => e.Action == RequirementAction.Extend)
            ? r.StatutoryDue >= move.First && r.StatutoryDue <= move.Day
            : r.EffectiveDue == move.Day);

    /// <summary>Extended to that very day: these stay.</summary>
    public static IQueryable<Requirement> Granted(this GrantsDbContext db, ClosureMove move) => db.OpenBetween(move)
        .Where(r => r.EffectiveDue == move.Day && (r.StatutoryDue < move.First || r.StatutoryDue > move.Day) && r.History.Any(e => e.Action == RequirementAction.Extend));

    public static async Task<int> RollAsync(this GrantsDbContext db, ClosureMove move, string why, DateTime now, CurrentUser by, CancellationToken cancellationToken)
    {
        var moving = await db.Moving(move).IgnoreAutoIncludes().ToListAsync(cancellationToken);
        foreach (var requirement in moving)
        {
            requirement.RollForward(move.To, why, now, by);
        }
        return moving.Count;
    }

    private static IQueryable<Requirement> OpenBetween(this GrantsDbContext db, ClosureMove move) => db.Requirements.Where(r =>
        (r.Status == RequirementStatus.NotYetDue || r.Status == RequirementStatus.Returned) && r.EffectiveDue >= move.Day && r.EffectiveDue < move.To);
}
