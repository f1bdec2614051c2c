using GrantsPortal.Data;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Reporting;

/// <summary>Extension, termination and other terms: open requirements follow the award, all others stay (see <see cref="Rescheduling"/>).</summary>
internal sealed class RegenerateRequirements(GrantsDbContext db, Caller caller, OfficeClock clock) : INotificationHandler<Happened<AwardRescheduled>>
{
    public async Task Handle(Happened<AwardRescheduled> notification, CancellationToken cancellationToken)
    {
        var (award, change) = notification.Event;
        var existing = await db.Requirements.Include(r => r.History).Include(r => r.Requests).AsSplitQuery()
            .Where(r => r.AwardId == award.Id).ToListAsync(cancellationToken);
        var plan = GenerateRequirements.PlanOf(
            award, await GenerateRequirements.CalendarAsync(db, cancellationToken), await GenerateRequirements.ThresholdsAsync(db, cancellationToken));
        var begun = await db.Reports.Where(r => r.AwardId == award.Id).Select(r => r.RequirementId).ToHashSetAsync(cancellationToken);
        var rescheduling = Rescheduling.Apply(award.Id, existing, plan, begun, change, clock.Today, clock.UtcNow, caller.User);
        db.Requirements.RemoveRange(rescheduling.Removed);
        db.Requirements.AddRange(rescheduling.Added);
    }
}
