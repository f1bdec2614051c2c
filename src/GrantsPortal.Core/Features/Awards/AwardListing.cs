using System.Linq.Expressions;
using GrantsPortal.Data;
using GrantsPortal.Domain;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Awards;

/// <summary>An award with what the list filters, counts and sorts by. Only the members that a query names reach its SQL.</summary>
internal sealed class ListedAward
{
    public required Award Award { get; init; }
    public required AwardBalance Balance { get; init; }
    public double? Spent { get; init; }

    /// <summary>Percent of the period that is gone.</summary>
    public double Time { get; init; }
    public DateOnly? NextDue { get; init; }

    /// <summary>A <see cref="DueBucket"/> as its number; null where nothing is open.</summary>
    public int? Due { get; init; }
}

/// <summary>A choice among the filters; its own counts leave it out.</summary>
internal enum AwardFacet { None, Status, Program, Country, Bureau, Officer, Risk, Pace, Due }

/// <summary>The awards list as SQL: what a search leaves, in its order. Paging, counting and exporting start from here.</summary>
internal sealed class AwardListing(GrantsDbContext db, CurrentUser user, DateOnly today, SearchAwardsQuery query)
{
    /// <summary>Far above the noise of doubles, far below the effect of one cent.</summary>
    private const double Noise = 1e-9;
    public const double Fast = Burn.Tolerance + Noise;
    public const double Slow = -Burn.Tolerance - Noise;
    public const int SoonDays = 30;

    public GrantsDbContext Db => db;
    public DateOnly Today => today;
    public SearchAwardsQuery Query => query;
    public IQueryable<Award> Visible => db.Awards.AsNoTracking().VisibleTo(user);

    /// <summary>What the search leaves; without one facet's own filter when that facet is being counted.</summary>
    public IQueryable<ListedAward> Filtered(AwardFacet except = AwardFacet.None)
    {
        var byDue = query.Due.Count > 0 && except != AwardFacet.Due;
        return Narrow(Listed(withDue: byDue || except == AwardFacet.Due), except);
    }

    /// <summary>In the asked order, unknown values last, then by FAIN so that no row is on two pages.</summary>
    public IQueryable<ListedAward> Sorted()
    {
        var left = Narrow(Listed(withDue: query.Due.Count > 0 || query.Sort == AwardSort.NextDue), AwardFacet.None);
        return query.Sort switch
        {
            AwardSort.Fain => By(left, l => l.Award.Fain),
            AwardSort.Title => By(left, l => l.Award.TitleFolded),
            AwardSort.Recipient => By(left, l => l.Award.Recipient.NameFolded),
            AwardSort.Program => By(left, l => db.Programs.Where(p => p.Code == l.Award.ProgramCode).Select(p => p.SortOrder).FirstOrDefault()),
            AwardSort.Status => By(left, Order),
            AwardSort.Obligated => By(left, l => l.Balance.Obligated),
            AwardSort.Expended => By(left, l => l.Balance.Expended),
            AwardSort.Spent => By(left, l => l.Spent, l => l.Spent == null),
            AwardSort.End => By(left, l => l.Award.End),
            AwardSort.Uei => By(left, l => l.Award.Recipient.Uei, l => l.Award.Recipient.Uei == null),
            AwardSort.Risk => By(left, l => l.Award.Risk == RiskLevel.Low ? 0 : l.Award.Risk == RiskLevel.Medium ? 1 : 2, l => l.Award.Risk == null),
            AwardSort.Officer => By(left, l => db.Users.Where(u => u.Id == l.Award.OfficerId).Select(u => u.DisplayName).FirstOrDefault()),
            _ => By(left, l => l.NextDue, l => l.NextDue == null),
        };
    }

    private IQueryable<ListedAward> Listed(bool withDue)
    {
        var day = today.DayNumber;
        var awards = Visible.Select(a => new ListedAward
        {
            Award = a,
            Balance = a.Balance,
            Spent = a.Balance.Obligated > 0 ? 100.0 * (double)a.Balance.Expended / (double)a.Balance.Obligated : null,
            Time = today <= a.Start ? 0 : today > a.End ? 100 : 100.0 * (day - a.Start.DayNumber) / (a.End.DayNumber - a.Start.DayNumber + 1),
        });
        return withDue ? WithDue(awards) : awards;
    }

    // One pass over what is open, joined to the awards; the row's own requirement is picked by the same rule in AwardRows.
    private IQueryable<ListedAward> WithDue(IQueryable<ListedAward> awards)
    {
        var soon = today.AddDays(SoonDays);
        var open = db.Requirements
            .Where(r => r.Status == RequirementStatus.NotYetDue || r.Status == RequirementStatus.Returned || r.Status == RequirementStatus.Submitted)
            .GroupBy(r => r.AwardId)
            .Select(g => new
            {
                AwardId = g.Key,
                Overdue = g.Min(r => r.Status == RequirementStatus.NotYetDue && r.EffectiveDue < today ? (DateOnly?)r.EffectiveDue : null),
                Waiting = g.Min(r => r.Status != RequirementStatus.Submitted ? (DateOnly?)r.EffectiveDue : null),
                First = g.Min(r => (DateOnly?)r.EffectiveDue),
            });
        return from listed in awards
               join found in open on listed.Award.Id equals found.AwardId into founds
               from next in founds.DefaultIfEmpty()
               select new ListedAward
               {
                   Award = listed.Award,
                   Balance = listed.Balance,
                   Spent = listed.Spent,
                   Time = listed.Time,
                   NextDue = next!.Overdue ?? next.First,
                   Due = next.Overdue != null ? (int)DueBucket.Overdue
                       : next.First == null ? null
                       : next.Waiting == null || next.Waiting > next.First ? (int)DueBucket.Submitted
                       : next.First <= soon ? (int)DueBucket.Soon
                       : (int)DueBucket.Later,
               };
    }

    private IQueryable<ListedAward> Narrow(IQueryable<ListedAward> awards, AwardFacet except)
    {
        foreach (var word in SearchWord.Of(query.Text))
        {
            awards = Naming(awards, word);
        }
        if (query.Organization is { } organization)
        {
            awards = awards.Where(l => l.Award.RecipientId == organization);
        }
        if (query.Statuses.Count > 0 && except != AwardFacet.Status)
        {
            awards = awards.Where(l => query.Statuses.Contains(l.Award.Status));
        }
        if (query.Programs.Count > 0 && except != AwardFacet.Program)
        {
            awards = awards.Where(l => query.Programs.Contains(l.Award.ProgramCode));
        }
        if (query.Officers.Count > 0 && except != AwardFacet.Officer)
        {
            awards = awards.Where(l => query.Officers.Contains(l.Award.OfficerId));
        }
        if (query.Risks.Count > 0 && except != AwardFacet.Risk)
        {
            awards = awards.Where(l => l.Award.Risk != null && query.Risks.Contains(l.Award.Risk.Value));
        }
        if (query.Countries.Count > 0 && except != AwardFacet.Country)
        {
            var there = db.CountriesOn(today).Where(c => query.Countries.Contains(c.CountryCode)).Select(c => c.AwardId);
            awards = awards.Where(l => there.Contains(l.Award.Id));
        }
        if (query.Bureaus.Count > 0 && except != AwardFacet.Bureau)
        {
            var there = db.CountriesOn(today)
                .Where(c => db.Countries.Any(k => k.Code == c.CountryCode && k.BureauCode != null && query.Bureaus.Contains(k.BureauCode))).Select(c => c.AwardId);
            awards = awards.Where(l => there.Contains(l.Award.Id));
        }
        if (query.Paces.Count > 0 && except != AwardFacet.Pace)
        {
            awards = AtPace(awards);
        }
        if (query.Due.Count > 0 && except != AwardFacet.Due)
        {
            var buckets = query.Due.Select(d => (int?)d).ToList();
            awards = awards.Where(l => buckets.Contains(l.Due));
        }
        return awards;
    }

    private IQueryable<ListedAward> Naming(IQueryable<ListedAward> awards, SearchWord word)
    {
        var (code, folded) = word;
        var there = db.CountriesOn(today)
            .Where(c => db.Countries.Any(k => k.Code == c.CountryCode && k.NameFolded.Contains(folded))).Select(c => c.AwardId);
        return awards.Where(l => l.Award.Fain.Contains(code)
            || l.Award.TitleFolded.Contains(folded)
            || l.Award.Recipient.NameFolded.Contains(folded)
            || (l.Award.Recipient.Uei != null && l.Award.Recipient.Uei.Contains(code))
            || there.Contains(l.Award.Id));
    }

    private IQueryable<ListedAward> AtPace(IQueryable<ListedAward> awards)
    {
        var (fast, on, slow) = (query.Paces.Contains(Pace.Fast), query.Paces.Contains(Pace.OnPace), query.Paces.Contains(Pace.Slow));
        return awards.Where(Running).Where(l =>
            (fast && l.Spent - l.Time > Fast)
            || (slow && l.Spent - l.Time < Slow)
            || (on && l.Spent - l.Time <= Fast && l.Spent - l.Time >= Slow));
    }

    /// <summary>Money and time are only compared while an award runs.</summary>
    public static readonly Expression<Func<ListedAward, bool>> Running =
        l => (l.Award.Status == AwardStatus.Active || l.Award.Status == AwardStatus.Suspended) && l.Spent != null;

    // The order of the lifecycle; stored as words, the statuses would sort by the alphabet.
    private static readonly Expression<Func<ListedAward, int>> Order = l =>
        l.Award.Status == AwardStatus.Draft ? 0 : l.Award.Status == AwardStatus.ReadyToSign ? 1 : l.Award.Status == AwardStatus.Active ? 2
        : l.Award.Status == AwardStatus.Suspended ? 3 : l.Award.Status == AwardStatus.Expired ? 4 : l.Award.Status == AwardStatus.Closed ? 5
        : l.Award.Status == AwardStatus.Terminated ? 6 : 7;

    private IQueryable<ListedAward> By<TKey>(IQueryable<ListedAward> awards, Expression<Func<ListedAward, TKey>> key, Expression<Func<ListedAward, bool>>? unknown = null)
    {
        // An order by a constant would be refused by SQL Server, so the known-first step is only there where something can be unknown.
        var ordered = unknown is null
            ? query.Descending ? awards.OrderByDescending(key) : awards.OrderBy(key)
            : query.Descending ? awards.OrderBy(unknown).ThenByDescending(key) : awards.OrderBy(unknown).ThenBy(key);
        return ordered.ThenBy(l => l.Award.Fain);
    }
}

/// <summary>One word of a search: as part of a FAIN or UEI, and as part of a name.</summary>
internal sealed record SearchWord(string Code, string Folded)
{
    private const int MaxWords = 12;

    /// <summary>Signs without a letter or digit are no words.</summary>
    public static IEnumerable<SearchWord> Of(string? text) => (text ?? "")
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Select(word => new SearchWord(Fain.Normalize(word), Folding.Fold(word)))
        .Where(word => word.Folded.Length > 0)
        .Distinct().Take(MaxWords);
}
