using GrantsPortal.Data;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Reporting;

/// <summary>
/// Signing starts the reporting schedule: for each period one performance report and one financial report, due together
/// (2 CFR 200.328, 200.329(c)(1)), and the yearly certification of awards that call for it.
/// </summary>
internal sealed class GenerateRequirements(GrantsDbContext db, OfficeClock clock) : INotificationHandler<Happened<AwardSigned>>
{
    private const string Home = "US";

    public async Task Handle(Happened<AwardSigned> notification, CancellationToken cancellationToken)
    {
        var (calendar, thresholds) = (await CalendarAsync(db, cancellationToken), await ThresholdsAsync(db, cancellationToken));
        db.Requirements.AddRange(For(notification.Event.Award, calendar, thresholds, clock.UtcNow));
    }

    /// <summary>All that the award owes over its period of performance, in order of the periods.</summary>
    public static IEnumerable<Requirement> For(Award award, FederalCalendar calendar, IReadOnlyCollection<Threshold> thresholds, DateTime now) =>
        PlanOf(award, calendar, thresholds).Owed([]).Select((owed, i) => Requirement.Schedule(award.Id, i + 1, owed.Kind, owed.Report, now));

    public static RequirementPlan PlanOf(Award award, FederalCalendar calendar, IReadOnlyCollection<Threshold> thresholds) =>
        new(award.Start, award.End, award.Terms(), Certifies(award, thresholds), calendar);

    /// <summary>
    /// The part of the award outside the United States, by its country split, is above the threshold that held when it was signed
    /// (22 USC 7104a; 2 CFR 175.105).
    /// </summary>
    private static bool Certifies(Award award, IReadOnlyCollection<Threshold> thresholds)
    {
        var abroad = award.Splits.MaxBy(s => s.EffectiveFrom)?.Shares.Where(s => s.CountryCode != Home).Sum(s => s.Percent) ?? 0;
        return Threshold.InForce(thresholds, Threshold.TraffickingCertification, award.SignedOn ?? award.Start) is { } limit
            && award.Amount * abroad / 100m > limit;
    }

    /// <summary>The business calendar with the one-off closures that the database knows and that were not called off.</summary>
    public static async Task<FederalCalendar> CalendarAsync(GrantsDbContext db, CancellationToken cancellationToken) =>
        new(await db.FederalClosures.AsNoTracking().Where(c => !c.IsRemoved).Select(c => c.Date).ToListAsync(cancellationToken));

    public static async Task<IReadOnlyCollection<Threshold>> ThresholdsAsync(GrantsDbContext db, CancellationToken cancellationToken) =>
        await db.Thresholds.AsNoTracking().ToListAsync(cancellationToken);
}
