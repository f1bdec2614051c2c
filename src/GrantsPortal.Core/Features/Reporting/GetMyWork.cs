using GrantsPortal.Data;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Features.Awards;
using GrantsPortal.Features.Reporting.Calendar;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Reporting;

/// <summary>What needs this user today: late, waiting for review, due in 30 days, reports by week, and their awards with burn against time.</summary>
[Access(Roles.Everyone)]
public sealed record GetMyWorkQuery : IQuery<MyWork>;

/// <param name="Desk">Awards in view: a program officer's own, a grantee's own, else all that run.</param>
/// <param name="Soon">Due within 30 days, submitted ones not counted.</param>
/// <param name="ReadyToSign">Awards that wait for a signature; counted for the office only.</param>
public sealed record MyWork(
    DateOnly Today, MyDesk Desk, MyPile ToReview, MyPile Overdue, MyPile Soon, MyPile Returned, int? ReadyToSign,
    IReadOnlyList<WeekOfReports> Weeks, IReadOnlyList<AwardRow> Awards);

public sealed record MyDesk(int Awards, decimal Obligated);

/// <summary>How many, the first few by date, and the oldest day among them (when it was submitted, or when it was due).</summary>
public sealed record MyPile(int Count, DateOnly? Oldest, IReadOnlyList<RequirementRow> First);

public sealed record WeekOfReports(DateOnly Monday, int Financial, int Performance, int Other)
{
    public int Total => Financial + Performance + Other;
}

internal sealed class GetMyWorkHandler(GrantsDbContext db, Caller caller, OfficeClock clock) : IRequestHandler<GetMyWorkQuery, MyWork>
{
    public const int SoonDays = 30;
    public const int Weeks = 14;
    private const int Shown = 5;
    private const int AwardsShown = 8;

    public async Task<MyWork> Handle(GetMyWorkQuery query, CancellationToken cancellationToken)
    {
        var (today, user) = (clock.Today, caller.User);
        var soon = today.AddDays(SoonDays);
        var mine = db.RequirementsOf(user, mine: true);
        var listing = new AwardListing(db, user, today, new SearchAwardsQuery
        {
            Statuses = [AwardStatus.Active, AwardStatus.Suspended],
            Officers = user.Role == Role.ProgramOfficer ? [user.Id] : [],
        });
        var desk = await listing.Filtered().GroupBy(l => 1).Select(g => new { Count = g.Count(), Obligated = g.Sum(l => l.Balance.Obligated) })
            .SingleOrDefaultAsync(cancellationToken);
        var shown = await listing.Sorted().Take(AwardsShown).Select(l => l.Award.Id).ToListAsync(cancellationToken);
        return new MyWork(
            today,
            new MyDesk(desk?.Count ?? 0, desk?.Obligated ?? 0),
            await PileAsync(mine.In([RequirementState.Submitted], today), bySubmission: true, cancellationToken),
            await PileAsync(mine.In([RequirementState.Overdue], today), bySubmission: false, cancellationToken),
            await PileAsync(mine.In([RequirementState.Due, RequirementState.NotYetDue], today).Where(r => r.Requirement.EffectiveDue <= soon), bySubmission: false, cancellationToken),
            await PileAsync(mine.In([RequirementState.Returned], today), bySubmission: false, cancellationToken),
            user.IsGrantee ? null : await db.Awards.CountAsync(a => a.Status == AwardStatus.ReadyToSign, cancellationToken),
            await WeeksAsync(mine, today, cancellationToken),
            await db.AwardRowsAsync(shown, today, cancellationToken));
    }

    private async Task<MyPile> PileAsync(IQueryable<ScopedRequirement> pile, bool bySubmission, CancellationToken cancellationToken)
    {
        var sum = await pile.GroupBy(r => 1)
            .Select(g => new { Count = g.Count(), Due = g.Min(r => (DateOnly?)r.Requirement.EffectiveDue), Submitted = g.Min(r => r.Requirement.SubmittedOn) })
            .SingleOrDefaultAsync(cancellationToken);
        if (sum is null)
        {
            return new MyPile(0, null, []);
        }
        var first = (bySubmission ? pile.OrderBy(r => r.Requirement.SubmittedOn) : pile.OrderBy(r => r.Requirement.EffectiveDue))
            .ThenBy(r => r.Award.Fain).ThenBy(r => r.Requirement.Kind).Take(Shown);
        return new MyPile(sum.Count, bySubmission ? sum.Submitted : sum.Due, await first.RowsAsync(clock.Today, cancellationToken));
    }

    private static async Task<IReadOnlyList<WeekOfReports>> WeeksAsync(IQueryable<ScopedRequirement> mine, DateOnly today, CancellationToken cancellationToken)
    {
        var monday = ReportWeeks.Monday(today);
        var end = monday.AddDays(7 * Weeks);
        var days = await mine.In(SearchRequirementsQuery.Open, today)
            .Where(r => r.Requirement.EffectiveDue >= monday && r.Requirement.EffectiveDue < end)
            .GroupBy(r => new { r.Requirement.EffectiveDue, r.Requirement.Kind })
            .Select(g => new DueOnDay(g.Key.EffectiveDue, g.Key.Kind, g.Count())).ToListAsync(cancellationToken);
        return ReportWeeks.Of(days, monday, Weeks);
    }
}
