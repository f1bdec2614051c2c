using GrantsPortal.Data;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Reporting.Calendar;

/// <summary>
/// What falls due on each day of the month or week around <paramref name="Around"/>, counted by state, federal holidays and closures beside it;
/// of a week the requirements themselves too.
/// </summary>
/// <param name="Mine">A program officer's own desk.</param>
/// <param name="OfficerId">One officer's desk; the office only may choose one.</param>
[Access(Roles.Everyone)]
public sealed record GetRequirementCalendarQuery(CalendarSpan Span, DateOnly Around, bool Mine = false, long? OfficerId = null) : IQuery<RequirementCalendar>
{
    /// <summary>Of one week; the day's own list has the others.</summary>
    public const int MostRows = 300;
}

public enum CalendarSpan { Month, Week }

/// <param name="First">The month's first day, or the week's Monday.</param>
/// <param name="Days">Whole weeks from Monday to Sunday.</param>
/// <param name="Officers">Whose desks the office may choose from; none for a grantee.</param>
public sealed record RequirementCalendar(CalendarSpan Span, DateOnly First, IReadOnlyList<CalendarDay> Days, DateOnly Today, IReadOnlyList<DeskOfficer> Officers);

/// <param name="Holiday">Code of a federal holiday observed that day, or <c>Closure</c>.</param>
/// <param name="Rows">What falls due, in a week only; never more than counted.</param>
public sealed record CalendarDay(DateOnly Date, IReadOnlyList<CalendarCount> Counts, string? Holiday, IReadOnlyList<RequirementRow> Rows)
{
    public int Total => Counts.Sum(c => c.Count);
}

public sealed record CalendarCount(RequirementState State, int Count);

public sealed record DeskOfficer(long Id, string Name);

internal sealed class GetRequirementCalendarHandler(GrantsDbContext db, Caller caller, OfficeClock clock) : IRequestHandler<GetRequirementCalendarQuery, RequirementCalendar>
{
    private static readonly DateOnly Earliest = new(2000, 1, 1);
    private static readonly DateOnly Latest = new(2100, 12, 31);

    public async Task<RequirementCalendar> Handle(GetRequirementCalendarQuery query, CancellationToken cancellationToken)
    {
        var today = clock.Today;
        var around = query.Around < Earliest ? Earliest : query.Around > Latest ? Latest : query.Around;
        var isWeek = query.Span == CalendarSpan.Week;
        var first = isWeek ? ReportWeeks.Monday(around) : new DateOnly(around.Year, around.Month, 1);
        var from = ReportWeeks.Monday(first);
        var to = isWeek ? from.AddDays(6) : ReportWeeks.Monday(first.AddMonths(1).AddDays(-1)).AddDays(6);
        var due = db.RequirementsOf(caller.User, query.Mine).OnDesk(query.OfficerId, caller.User)
            .Where(r => r.Requirement.EffectiveDue >= from && r.Requirement.EffectiveDue <= to);
        var counts = await due
            .GroupBy(r => new { r.Requirement.EffectiveDue, r.Requirement.Status, Ended = r.Requirement.PeriodEnd < today })
            .Select(g => new { g.Key.EffectiveDue, g.Key.Status, g.Key.Ended, Count = g.Count() }).ToListAsync(cancellationToken);
        var byDay = counts.ToLookup(c => c.EffectiveDue, c => (State: Requirement.State(c.Status, c.Ended ? today.AddDays(-1) : today, c.EffectiveDue, today), c.Count));
        var rows = isWeek
            ? await due.OrderBy(r => r.Requirement.EffectiveDue).ThenBy(r => r.Award.Fain).ThenBy(r => r.Requirement.Number).Take(GetRequirementCalendarQuery.MostRows)
                .RowsAsync(today, cancellationToken)
            : [];
        var rowsByDay = rows.ToLookup(r => r.EffectiveDue);
        var closed = await ClosedAsync(from, to, cancellationToken);
        return new RequirementCalendar(
            query.Span, first,
            [.. Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(from.AddDays).Select(day => new CalendarDay(
                day, [.. byDay[day].GroupBy(c => c.State).OrderBy(g => g.Key).Select(g => new CalendarCount(g.Key, g.Sum(c => c.Count)))],
                closed.GetValueOrDefault(day), [.. rowsByDay[day]]))],
            today, await OfficersAsync(cancellationToken));
    }

    private async Task<Dictionary<DateOnly, string>> ClosedAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var calendar = await GenerateRequirements.CalendarAsync(db, cancellationToken);
        var closed = calendar.Closures.ToDictionary(d => d, _ => "Closure");
        foreach (var holiday in new[] { from.Year, to.Year }.Distinct().SelectMany(FederalCalendar.Holidays))
        {
            closed[holiday.Observed] = holiday.Code;
        }
        return closed;
    }

    private async Task<IReadOnlyList<DeskOfficer>> OfficersAsync(CancellationToken cancellationToken) => caller.User.IsGrantee
        ? []
        : await db.Users.AsNoTracking().Where(u => db.Awards.Any(a => a.OfficerId == u.Id && a.SignedOn != null)).OrderBy(u => u.DisplayName).ThenBy(u => u.Id)
            .Select(u => new DeskOfficer(u.Id, u.DisplayName)).ToListAsync(cancellationToken);
}
