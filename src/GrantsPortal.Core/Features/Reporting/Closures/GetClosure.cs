using GrantsPortal.Data;
using GrantsPortal.Domain;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Reporting.Closures;

/// <summary>One closure: who decided what and why, and each due date that moved with it.</summary>
[Access(Roles.Office)]
public sealed record GetClosureQuery(DateOnly Date, int Page = 1) : IQuery<ClosureDetails>
{
    public const int PageSize = 25;
}

public sealed record ClosureDetails
{
    public required DateOnly Date { get; init; }
    public required LocalizedText Name { get; init; }
    public required string Source { get; init; }
    public required bool IsRemoved { get; init; }

    /// <summary>Newest first; none for what came with the reference data and was left alone.</summary>
    public required IReadOnlyList<ClosureStep> Steps { get; init; }
    public required int Total { get; init; }

    /// <summary>Of the moved ones, those that still wait for the grantee.</summary>
    public required int StillOpen { get; init; }
    public required IReadOnlyList<MovedDate> Moved { get; init; }
    public required int Page { get; init; }
    public required bool MayRemove { get; init; }
    public int Pages => Math.Max(1, (Total + GetClosureQuery.PageSize - 1) / GetClosureQuery.PageSize);
}

public sealed record ClosureStep(ClosureAction Action, DateTime At, string Who, string Why, int Moved);

/// <summary>A step of a requirement's history that a closure caused, beside its requirement.</summary>
internal sealed class ClosureStepOfRequirement
{
    public required Requirement Requirement { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }
    public required bool IsOpen { get; init; }
}

internal static class MovedByClosure
{
    /// <summary>By the index on cause and day: what a closure moved was due on its day.</summary>
    public static IQueryable<ClosureStepOfRequirement> MovedBy(this GrantsDbContext db, DateOnly day) =>
        from step in db.Set<RequirementEvent>().AsNoTracking()
        where step.Cause == ScheduleCause.ClosureAdded && step.DueFrom == day
        join requirement in db.Requirements on step.RequirementId equals requirement.Id
        select new ClosureStepOfRequirement
        {
            Requirement = requirement,
            From = step.DueFrom!.Value,
            To = step.DueTo!.Value,
            IsOpen = requirement.Status == RequirementStatus.NotYetDue || requirement.Status == RequirementStatus.Returned,
        };
}

internal sealed class GetClosureHandler(GrantsDbContext db, Caller caller) : IRequestHandler<GetClosureQuery, ClosureDetails>
{
    public async Task<ClosureDetails> Handle(GetClosureQuery query, CancellationToken cancellationToken)
    {
        var closure = await db.FederalClosures.AsNoTracking().Include(c => c.History).SingleOrDefaultAsync(c => c.Date == query.Date, cancellationToken)
            ?? throw ClosureErrors.NotFound();
        var total = await db.MovedBy(query.Date).CountAsync(cancellationToken);
        var page = Math.Clamp(query.Page, 1, Math.Max(1, (total + GetClosureQuery.PageSize - 1) / GetClosureQuery.PageSize));
        var rows = from moved in db.MovedBy(query.Date)
                   join award in db.Awards on moved.Requirement.AwardId equals award.Id
                   orderby award.Fain, moved.Requirement.Number, moved.To
                   select new MovedDate(award.Fain, moved.Requirement.Number, award.Recipient.Name, moved.Requirement.Kind, moved.Requirement.Phase, moved.Requirement.Title,
                       moved.Requirement.PeriodEnd, moved.Requirement.StatutoryDue, moved.From, moved.To);
        return new ClosureDetails
        {
            Date = closure.Date,
            Name = closure.Name,
            Source = closure.Source,
            IsRemoved = closure.IsRemoved,
            Steps = [.. closure.History.OrderByDescending(s => s.At).ThenByDescending(s => s.Id).Select(s => new ClosureStep(s.Action, s.At, s.ByName, s.Why, s.Moved))],
            Total = total,
            StillOpen = await db.MovedBy(query.Date).CountAsync(m => m.IsOpen, cancellationToken),
            Moved = await rows.Skip((page - 1) * GetClosureQuery.PageSize).Take(GetClosureQuery.PageSize).ToListAsync(cancellationToken),
            Page = page,
            MayRemove = !closure.IsRemoved && caller.User.Role == Role.Administrator,
        };
    }
}
