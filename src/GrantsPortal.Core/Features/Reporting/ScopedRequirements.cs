using GrantsPortal.Data;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Features.Awards;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Reporting;

/// <summary>A requirement beside its award, as far as the reader may see both.</summary>
internal sealed class ScopedRequirement
{
    public required Requirement Requirement { get; init; }
    public required Award Award { get; init; }
    public string? Officer { get; init; }

    /// <summary>The report that answers it, if one was started; its corrections are found from there.</summary>
    public string? ReportNumber { get; init; }
    public ReportStatus? ReportStatus { get; init; }
}

internal static class ScopedRequirements
{
    /// <summary>"Mine" narrows to a program officer's own desk; for everybody else it is what they see anyway.</summary>
    public static IQueryable<ScopedRequirement> RequirementsOf(this GrantsDbContext db, CurrentUser user, bool mine)
    {
        var awards = db.Awards.AsNoTracking().VisibleTo(user);
        if (mine && user.Role == Role.ProgramOfficer)
        {
            awards = awards.Where(a => a.OfficerId == user.Id);
        }
        return from requirement in db.Requirements.AsNoTracking()
               join award in awards on requirement.AwardId equals award.Id
               select new ScopedRequirement
               {
                   Requirement = requirement,
                   Award = award,
                   Officer = db.Users.Where(u => u.Id == award.OfficerId).Select(u => u.DisplayName).FirstOrDefault(),
                   ReportNumber = db.Reports.Where(r => r.RequirementId == requirement.Id && r.CorrectsId == null).Select(r => r.Number).FirstOrDefault(),
                   ReportStatus = db.Reports.Where(r => r.RequirementId == requirement.Id && r.CorrectsId == null).Select(r => (ReportStatus?)r.Status).FirstOrDefault(),
               };
    }

    /// <summary>One officer's desk. The office only may choose one: a grantee gets what it sees anyway.</summary>
    public static IQueryable<ScopedRequirement> OnDesk(this IQueryable<ScopedRequirement> requirements, long? officer, CurrentUser user) =>
        officer is { } id && !user.IsGrantee ? requirements.Where(r => r.Award.OfficerId == id) : requirements;

    /// <summary>States come from the clock, so each is a condition and not a value.</summary>
    public static IQueryable<ScopedRequirement> In(this IQueryable<ScopedRequirement> requirements, IReadOnlyCollection<RequirementState> states, DateOnly today)
    {
        var (overdue, due, notYet) = (states.Contains(RequirementState.Overdue), states.Contains(RequirementState.Due), states.Contains(RequirementState.NotYetDue));
        RequirementStatus[] stored = [.. Enum.GetValues<RequirementStatus>().Where(s => s != RequirementStatus.NotYetDue && states.Any(x => x.ToString() == s.ToString()))];
        return requirements.Where(r =>
            (r.Requirement.Status == RequirementStatus.NotYetDue && (
                (overdue && r.Requirement.EffectiveDue < today)
                || (due && r.Requirement.EffectiveDue >= today && r.Requirement.PeriodEnd < today)
                || (notYet && r.Requirement.EffectiveDue >= today && r.Requirement.PeriodEnd >= today)))
            || stored.Contains(r.Requirement.Status));
    }

    /// <summary>How many stand in each state, in one query.</summary>
    public static async Task<IReadOnlyDictionary<RequirementState, int>> CountByStateAsync(
        this IQueryable<ScopedRequirement> requirements, DateOnly today, CancellationToken cancellationToken)
    {
        var counts = await requirements
            .GroupBy(r => new { r.Requirement.Status, Late = r.Requirement.EffectiveDue < today, Ended = r.Requirement.PeriodEnd < today })
            .Select(g => new { g.Key.Status, g.Key.Late, g.Key.Ended, Count = g.Count() }).ToListAsync(cancellationToken);
        return counts
            .GroupBy(c => Requirement.State(c.Status, c.Ended ? today.AddDays(-1) : today, c.Late ? today.AddDays(-1) : today, today))
            .ToDictionary(g => g.Key, g => g.Sum(c => c.Count));
    }

    public static async Task<IReadOnlyList<RequirementRow>> RowsAsync(this IQueryable<ScopedRequirement> requirements, DateOnly today, CancellationToken cancellationToken)
    {
        var rows = await requirements.Select(r => new
        {
            r.Award.Fain,
            r.Requirement.Number,
            AwardStatus = r.Award.Status,
            r.Requirement.Title,
            Recipient = r.Award.Recipient.Name,
            r.Requirement.Kind,
            r.Requirement.Phase,
            r.Requirement.PeriodStart,
            r.Requirement.PeriodEnd,
            r.Requirement.StatutoryDue,
            r.Requirement.EffectiveDue,
            r.Requirement.Status,
            r.Requirement.SubmittedOn,
            r.Requirement.Note,
            r.ReportNumber,
            r.ReportStatus,
            r.Officer,
        }).ToListAsync(cancellationToken);
        return [.. rows.Select(r => new RequirementRow(
            r.Fain, r.Recipient, r.Kind, r.Phase, r.PeriodStart, r.PeriodEnd, r.StatutoryDue, r.EffectiveDue,
            Requirement.State(r.Status, r.PeriodEnd, r.EffectiveDue, today), r.SubmittedOn, r.Note, r.Number, r.Title, r.AwardStatus == AwardStatus.Suspended)
        {
            ReportNumber = r.ReportNumber,
            ReportStatus = r.ReportStatus,
            Officer = r.Officer ?? "",
        })];
    }
}

/// <summary>One requirement of a list. Lateness counts from the effective date. A suspended award keeps its dates and says so.</summary>
public sealed record RequirementRow(
    string Fain, string Recipient, RequirementKind Kind, ReportKind Phase, DateOnly PeriodStart, DateOnly PeriodEnd,
    DateOnly StatutoryDue, DateOnly EffectiveDue, RequirementState State, DateOnly? SubmittedOn, string? Note,
    int Number, string? Title, bool IsSuspended)
{
    public string? ReportNumber { get; init; }
    public ReportStatus? ReportStatus { get; init; }

    /// <summary>The program officer whose desk the award is on.</summary>
    public string Officer { get; init; } = "";
}
