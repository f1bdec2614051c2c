using GrantsPortal.Data;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.Reporting;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Awards;

internal static class AwardRows
{
    /// <summary>The rows of these awards in the order of the keys, in four queries however many they are.</summary>
    public static async Task<IReadOnlyList<AwardRow>> AwardRowsAsync(
        this GrantsDbContext db, IReadOnlyList<long> ids, DateOnly today, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
        {
            return [];
        }
        var awards = await db.Awards.AsNoTracking().Where(a => ids.Contains(a.Id)).Select(a => new
        {
            a.Id,
            a.Fain,
            a.Title,
            a.ProgramCode,
            a.Status,
            a.Risk,
            a.Start,
            a.End,
            a.IsSensitive,
            Recipient = a.Recipient.Name,
            a.Recipient.Uei,
            a.Balance.Obligated,
            a.Balance.Expended,
            Officer = db.Users.Where(u => u.Id == a.OfficerId).Select(u => u.DisplayName).FirstOrDefault(),
        }).ToDictionaryAsync(a => a.Id, cancellationToken);
        var programs = await db.Programs.AsNoTracking().ToDictionaryAsync(p => p.Code, p => p.ShortName, cancellationToken);
        var countries = await CountriesAsync(db, ids, today, cancellationToken);
        var due = await NextDueAsync(db, ids, today, cancellationToken);
        return [.. ids.Select(id => awards[id]).Select(a =>
        {
            var burn = Burn.On(today, a.Start, a.End, a.Obligated, a.Expended);
            var runs = a.Status is AwardStatus.Active or AwardStatus.Suspended;
            return new AwardRow(
                a.Fain, a.Title, a.Recipient, a.Uei, programs[a.ProgramCode], a.Status, a.Risk, a.Officer ?? "", a.Start, a.End,
                a.Obligated, a.Expended, burn, runs ? burn.Pace : null, [.. countries[a.Id]], due.GetValueOrDefault(a.Id), a.IsSensitive);
        })];
    }

    private static async Task<ILookup<long, AwardRowCountry>> CountriesAsync(
        GrantsDbContext db, IReadOnlyList<long> ids, DateOnly today, CancellationToken cancellationToken)
    {
        var shares = await (
            from share in db.CountriesOn(today).Where(c => ids.Contains(c.AwardId))
            join country in db.Countries on share.CountryCode equals country.Code
            orderby share.Percent descending, share.CountryCode
            select new { share.AwardId, share.CountryCode, country.Name, share.Percent }).AsNoTracking().ToListAsync(cancellationToken);
        return shares.ToLookup(s => s.AwardId, s => new AwardRowCountry(s.CountryCode, s.Name, s.Percent));
    }

    // Overdue first, then the earliest; of several on one day the one that waits for the grantee.
    private static async Task<Dictionary<long, AwardNextDue>> NextDueAsync(
        GrantsDbContext db, IReadOnlyList<long> ids, DateOnly today, CancellationToken cancellationToken)
    {
        var open = await db.Requirements.AsNoTracking()
            .Where(r => r.Status == RequirementStatus.NotYetDue || r.Status == RequirementStatus.Returned || r.Status == RequirementStatus.Submitted)
            .Where(r => ids.Contains(r.AwardId))
            .Select(r => new { r.AwardId, r.Status, r.PeriodEnd, r.EffectiveDue })
            .ToListAsync(cancellationToken);
        return open
            .Select(r => (r.AwardId, r.Status, Next: new AwardNextDue(r.EffectiveDue, Requirement.State(r.Status, r.PeriodEnd, r.EffectiveDue, today))))
            .GroupBy(r => r.AwardId)
            .ToDictionary(g => g.Key, g => g
                .OrderBy(r => r.Next.State != RequirementState.Overdue).ThenBy(r => r.Next.Due).ThenBy(r => r.Status == RequirementStatus.Submitted)
                .First().Next);
    }
}
