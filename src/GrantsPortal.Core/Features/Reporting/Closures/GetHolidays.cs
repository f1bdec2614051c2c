using GrantsPortal.Data;
using GrantsPortal.Domain;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Reporting.Closures;

/// <summary>The days of a year on which federal offices are closed; without a year, or with one that does not exist, the current one.</summary>
[Access(Roles.Office)]
public sealed record GetHolidaysQuery(int? Year) : IQuery<HolidayYear>;

/// <summary>
/// <c>Holidays</c> holds those that the law names in this year and those that are observed in it: New Year's Day on a Saturday is
/// observed in the year before. <c>Closures</c> holds those of all years, newest first.
/// </summary>
public sealed record HolidayYear(int Year, DateOnly Today, IReadOnlyList<FederalHoliday> Holidays, IReadOnlyList<ClosureRow> Closures, bool MayChange)
{
    public bool HasNext => Year < DateOnly.MaxValue.Year;
    public bool HasPrevious => Year > DateOnly.MinValue.Year;
    public IEnumerable<ClosureRow> InForce => Closures.Where(c => c.Date.Year == Year && !c.IsRemoved);
}

/// <summary><c>Moved</c> counts the due dates that followed it.</summary>
public sealed record ClosureRow(DateOnly Date, LocalizedText Name, string Source, bool IsRemoved, int Moved);

internal sealed class GetHolidaysHandler(GrantsDbContext db, Caller caller, OfficeClock clock) : IRequestHandler<GetHolidaysQuery, HolidayYear>
{
    public async Task<HolidayYear> Handle(GetHolidaysQuery query, CancellationToken cancellationToken)
    {
        var today = clock.Today;
        var year = query.Year is { } asked && asked >= DateOnly.MinValue.Year && asked <= DateOnly.MaxValue.Year ? asked : today.Year;
        var before = year > DateOnly.MinValue.Year ? FederalCalendar.Holidays(year - 1).Where(h => h.Date.Year == year) : [];
        var closures = await db.FederalClosures.AsNoTracking().OrderByDescending(c => c.Date)
            .Select(c => new ClosureRow(c.Date, c.Name, c.Source, c.IsRemoved, c.History.Sum(h => h.Moved))).ToListAsync(cancellationToken);
        return new HolidayYear(year, today, [.. before, .. FederalCalendar.Holidays(year)], closures, caller.User.Role == Role.Administrator);
    }
}
