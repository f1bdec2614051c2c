using GrantsPortal.Domain.People;

namespace GrantsPortal.Domain.Reporting;

/// <summary>
/// Open requirements follow a changed award. Each open one that the new plan has too (same kind, same first day) is moved in place, so
/// that a report already begun stays with it; what the plan adds is added; what it no longer has is removed, or waived with
/// the reason where something hangs on it. Submitted, returned and settled ones are left alone.
/// </summary>
public sealed record Rescheduling(IReadOnlyList<Requirement> Added, IReadOnlyList<Requirement> Removed)
{
    /// <param name="begun">Keys of the requirements to which a report belongs.</param>
    public static Rescheduling Apply(
        long awardId, IReadOnlyCollection<Requirement> existing, RequirementPlan plan, IReadOnlySet<long> begun, ScheduleChange change, DateOnly today, DateTime now, CurrentUser by)
    {
        var open = existing.Where(r => r.Status == RequirementStatus.NotYetDue && r.Kind != RequirementKind.AdHoc).ToList();
        List<PlannedRequirement> unmatched = [.. plan.Owed(existing)];
        // First those of the same phase: an interim and a final may begin on one day.
        foreach (var samePhase in new[] { true, false })
        {
            foreach (var owed in unmatched.ToList())
            {
                if (open.Find(r => r.Kind == owed.Kind && r.PeriodStart == owed.Report.PeriodStart && (!samePhase || r.Phase == owed.Report.Kind)) is { } found)
                {
                    found.Reschedule(owed.Report, change, now, by);
                    open.Remove(found);
                    unmatched.Remove(owed);
                }
            }
        }
        var removed = open.Where(r => r.History.Count == 0 && r.Requests.Count == 0 && !begun.Contains(r.Id)).ToList();
        foreach (var left in open.Except(removed))
        {
            left.FallAway(change, today, now, by);
        }
        var last = existing.Count == 0 ? 0 : existing.Max(r => r.Number);
        return new Rescheduling([.. unmatched.Select((owed, i) => Requirement.Schedule(awardId, last + i + 1, owed.Kind, owed.Report, now))], removed);
    }
}
