using GrantsPortal.Data;
using GrantsPortal.Domain.People;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Reporting.Calendar;

/// <summary>What is due in this week and the twelve after it, by officer and week: everything that is neither accepted, waived nor nil.</summary>
/// <param name="Mine">A program officer's own desk.</param>
/// <param name="OfficerId">One officer's desk.</param>
[Access(Roles.Office)]
public sealed record GetComingWaveQuery(bool Mine = false, long? OfficerId = null) : IQuery<ComingWave>
{
    public const int Weeks = 13;
}

/// <param name="Weeks">All officers together, by kind of report.</param>
/// <param name="Officers">Those with something due, by name.</param>
public sealed record ComingWave(DateOnly Today, IReadOnlyList<WeekOfReports> Weeks, IReadOnlyList<OfficerWave> Officers);

/// <param name="Counts">One for each week.</param>
public sealed record OfficerWave(DeskOfficer Officer, IReadOnlyList<int> Counts)
{
    public int Total => Counts.Sum();
}

internal sealed class GetComingWaveHandler(GrantsDbContext db, Caller caller, OfficeClock clock) : IRequestHandler<GetComingWaveQuery, ComingWave>
{
    public async Task<ComingWave> Handle(GetComingWaveQuery query, CancellationToken cancellationToken)
    {
        var today = clock.Today;
        var monday = ReportWeeks.Monday(today);
        var end = monday.AddDays(7 * GetComingWaveQuery.Weeks);
        var days = await db.RequirementsOf(caller.User, query.Mine).OnDesk(query.OfficerId, caller.User).In(SearchRequirementsQuery.Open, today)
            .Where(r => r.Requirement.EffectiveDue >= monday && r.Requirement.EffectiveDue < end)
            .GroupBy(r => new { r.Award.OfficerId, r.Requirement.EffectiveDue, r.Requirement.Kind })
            .Select(g => new { g.Key.OfficerId, g.Key.EffectiveDue, g.Key.Kind, Count = g.Count() }).ToListAsync(cancellationToken);
        var desks = days.ToLookup(d => d.OfficerId, d => new DueOnDay(d.EffectiveDue, d.Kind, d.Count));
        long[] ids = [.. desks.Select(d => d.Key)];
        var officers = await db.Users.AsNoTracking().Where(u => ids.Contains(u.Id)).OrderBy(u => u.DisplayName).ThenBy(u => u.Id)
            .Select(u => new DeskOfficer(u.Id, u.DisplayName)).ToListAsync(cancellationToken);
        return new ComingWave(
            today,
            ReportWeeks.Of([.. desks.SelectMany(d => d)], monday, GetComingWaveQuery.Weeks),
            [.. officers.Select(o => new OfficerWave(o, [.. ReportWeeks.Of([.. desks[o.Id]], monday, GetComingWaveQuery.Weeks).Select(w => w.Total)]))]);
    }
}
