using GrantsPortal.Data;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Reporting;

/// <summary>What falls due on each day of a month, counted by state; federal holidays and closures beside it.</summary>
[Access(Roles.Everyone)]
public sealed record GetRequirementCalendarQuery(int Year, int Month, bool Mine) : IQuery<RequirementCalendar>;

/// <param name="Days">Whole weeks from Monday to Sunday that hold the month.</param>
public sealed record RequirementCalendar(DateOnly First, IReadOnlyList<CalendarDay> Days, DateOnly Today);

/// <param name="Holiday">Code of a federal holiday observed that day, or <c>Closure</c>.</param>
public sealed record CalendarDay(DateOnly Date, IReadOnlyList<CalendarCount> Counts, string? Holiday);

public sealed record CalendarCount(RequirementState State, int Count);

internal sealed class GetRequirementCalendarHandler(GrantsDbContext db, Caller caller, OfficeClock clock) : IRequestHandler<GetRequirementCalendarQuery, RequirementCalendar>
{
    public async Task<RequirementCalendar> Handle(GetRequirementCalendarQuery query, CancellationToken cancellationToken)
    {
        var today = clock.Today;
        var first = new DateOnly(Math.Clamp(query.Year, 2000, 2100), Math.Clamp(query.Month, 1, 12), 1);
        var from = Monday(first);
        var to = Monday(first.AddMonths(1).AddDays(-1)).AddDays(6);
        var counts = await db.RequirementsOf(caller.User, query.Mine)
            .Where(r => r.Requirement.EffectiveDue >= from && r.Requirement.EffectiveDue <= to)
            .GroupBy(r => new { r.Requirement.EffectiveDue, r.Requirement.Status, Ended = r.Requirement.PeriodEnd < today })
            .Select(g => new { g.Key.EffectiveDue, g.Key.Status, g.Key.Ended, Count = g.Count() }).ToListAsync(cancellationToken);
        var byDay = counts.ToLookup(c => c.EffectiveDue, c => new CalendarCount(
            Requirement.State(c.Status, c.Ended ? today.AddDays(-1) : today, c.EffectiveDue, today), c.Count));
        var calendar = await GenerateRequirements.CalendarAsync(db, cancellationToken);
        var closed = calendar.Closures.ToDictionary(d => d, _ => "Closure");
        foreach (var holiday in new[] { from.Year, to.Year }.Distinct().SelectMany(FederalCalendar.Holidays))
        {
            closed[holiday.Observed] = holiday.Code;
        }
        return new RequirementCalendar(first, [.. Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(from.AddDays)
            .Select(day => new CalendarDay(day, [.. byDay[day].OrderBy(c => c.State)], closed.GetValueOrDefault(day)))], today);
    }

    internal static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
