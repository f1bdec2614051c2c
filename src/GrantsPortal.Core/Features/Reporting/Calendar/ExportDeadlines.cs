using GrantsPortal.Data;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Reporting.Calendar;

/// <summary>
/// The reader's deadlines for a calendar of their own, one by one into <paramref name="Write"/>, by effective date: what is open and what was
/// settled within a year, at most <see cref="Most"/> (those due last are left out). Answers how many went.
/// </summary>
/// <param name="Mine">A program officer's own awards only.</param>
[Access(Roles.Everyone)]
public sealed record ExportDeadlinesQuery(bool Mine, Func<Deadline, CancellationToken, Task> Write) : IQuery<int>
{
    /// <summary>More than a calendar program takes in good time.</summary>
    public const int Most = 5000;
}

/// <param name="Moves">How often a date moved or the deadline was called off: rises then, and only then.</param>
/// <param name="EndsAt">When the due day ends in the office, in UTC.</param>
public sealed record Deadline(
    string Fain, int Number, RequirementKind Kind, ReportKind Phase, string? Title, DateOnly PeriodStart, DateOnly PeriodEnd, DateOnly StatutoryDue,
    DateOnly EffectiveDue, DateTime EndsAt, RequirementStatus Status, bool IsExtended, bool IsSuspended, bool IsSensitive, int Moves, DateTime ChangedAt);

internal sealed class ExportDeadlinesHandler(GrantsDbContext db, Caller caller, OfficeClock clock) : IRequestHandler<ExportDeadlinesQuery, int>
{
    public async Task<int> Handle(ExportDeadlinesQuery query, CancellationToken cancellationToken)
    {
        var since = clock.Today.AddYears(-1);
        var count = 0;
        // A projection, read row by row: nothing is tracked and nothing is held.
        var rows = db.RequirementsOf(caller.User, query.Mine)
            .Where(r => r.Requirement.Status == RequirementStatus.NotYetDue || r.Requirement.Status == RequirementStatus.Submitted
                || r.Requirement.Status == RequirementStatus.Returned || r.Requirement.DecidedOn >= since)
            .OrderBy(r => r.Requirement.EffectiveDue).ThenBy(r => r.Award.Fain).ThenBy(r => r.Requirement.Number).Take(ExportDeadlinesQuery.Most)
            .Select(r => new
            {
                r.Award.Fain,
                r.Requirement.Number,
                r.Requirement.Kind,
                r.Requirement.Phase,
                r.Requirement.Title,
                r.Requirement.PeriodStart,
                r.Requirement.PeriodEnd,
                r.Requirement.StatutoryDue,
                r.Requirement.EffectiveDue,
                r.Requirement.Status,
                IsExtended = r.Requirement.History.Any(e => e.Action == RequirementAction.Extend),
                IsSuspended = r.Award.Status == AwardStatus.Suspended,
                r.Award.IsSensitive,
                Moves = r.Requirement.History.Count(e => e.DueFrom != e.DueTo || e.To == RequirementStatus.Waived),
                r.Requirement.ChangedAt,
            });
        await foreach (var r in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            count++;
            await query.Write(
                new Deadline(r.Fain, r.Number, r.Kind, r.Phase, r.Title, r.PeriodStart, r.PeriodEnd, r.StatutoryDue, r.EffectiveDue,
                    clock.StartOf(r.EffectiveDue.AddDays(1)), r.Status, r.IsExtended, r.IsSuspended, r.IsSensitive, r.Moves, r.ChangedAt),
                cancellationToken);
        }
        return count;
    }
}
