using GrantsPortal.Data;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Reporting;

/// <summary>
/// Signing starts the reporting schedule: for each period one performance report and one financial report, due together
/// (2 CFR 200.328, 200.329(c)(1)).
/// </summary>
internal sealed class GenerateRequirements(GrantsDbContext db, OfficeClock clock) : INotificationHandler<Happened<AwardSigned>>
{
    private static readonly RequirementKind[] Kinds = [RequirementKind.PerformanceReport, RequirementKind.FinancialReport];

    public async Task Handle(Happened<AwardSigned> notification, CancellationToken cancellationToken)
    {
        var calendar = await CalendarAsync(db, cancellationToken);
        db.Requirements.AddRange(For(notification.Event.Award, calendar, clock.UtcNow));
    }

    /// <summary>All that the award owes over its period of performance, in order of the periods.</summary>
    public static IEnumerable<Requirement> For(Award award, FederalCalendar calendar, DateTime now) =>
        from report in ReportingSchedule.Build(award.Start, award.End, new ReportingTerms(award.Frequency), calendar)
        from kind in Kinds
        select Requirement.Schedule(award.Id, kind, report, now);

    /// <summary>The business calendar with the one-off closures that the database knows.</summary>
    public static async Task<FederalCalendar> CalendarAsync(GrantsDbContext db, CancellationToken cancellationToken) =>
        new(await db.FederalClosures.AsNoTracking().Select(c => c.Date).ToListAsync(cancellationToken));
}
