using GrantsPortal.Data;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Reporting.Closures;

/// <summary>What would move if offices were closed on a day; nothing is stored.</summary>
[Access(Role.Administrator)]
public sealed record PreviewClosureQuery(DateOnly? Date, int Page = 1) : IQuery<ClosurePreview>
{
    public const int PageSize = 25;
}

/// <summary><c>Granted</c> counts requirements whose date an officer granted for that very day: they stay.</summary>
public sealed record ClosurePreview(DateOnly Date, DateOnly To, int Total, int Granted, IReadOnlyList<MovedDate> Rows, int Page)
{
    public int Pages => Math.Max(1, (Total + PreviewClosureQuery.PageSize - 1) / PreviewClosureQuery.PageSize);
}

/// <summary>One requirement whose due date moves or moved.</summary>
public sealed record MovedDate(
    string Fain, int Number, string Recipient, RequirementKind Kind, ReportKind Phase, string? Title, DateOnly PeriodEnd, DateOnly StatutoryDue, DateOnly From, DateOnly To);

internal sealed class PreviewClosureHandler(GrantsDbContext db, OfficeClock clock) : IRequestHandler<PreviewClosureQuery, ClosurePreview>
{
    public async Task<ClosurePreview> Handle(PreviewClosureQuery query, CancellationToken cancellationToken)
    {
        var day = query.Date ?? throw ClosureErrors.DateMissing();
        var move = await MoveAsync(db, day, clock.Today, cancellationToken);
        var total = await db.Moving(move).CountAsync(cancellationToken);
        var page = Math.Clamp(query.Page, 1, Math.Max(1, (total + PreviewClosureQuery.PageSize - 1) / PreviewClosureQuery.PageSize));
        var rows = await (from requirement in db.Moving(move)
                          join award in db.Awards on requirement.AwardId equals award.Id
                          orderby award.Fain, requirement.Number
                          select new MovedDate(award.Fain, requirement.Number, award.Recipient.Name, requirement.Kind, requirement.Phase, requirement.Title,
                              requirement.PeriodEnd, requirement.StatutoryDue, requirement.EffectiveDue, move.To))
            .Skip((page - 1) * PreviewClosureQuery.PageSize).Take(PreviewClosureQuery.PageSize).ToListAsync(cancellationToken);
        return new ClosurePreview(day, move.To, total, await db.Granted(move).CountAsync(cancellationToken), rows, page);
    }

    /// <summary>Where dates go when this day is closed as well; refuses a day that cannot be.</summary>
    public static async Task<ClosureMove> MoveAsync(GrantsDbContext db, DateOnly day, DateOnly today, CancellationToken cancellationToken)
    {
        FederalClosure.RefuseDay(day, today);
        var calendar = await GenerateRequirements.CalendarAsync(db, cancellationToken);
        return calendar.IsBusinessDay(day)
            ? ClosureMove.Of(day, new FederalCalendar([.. calendar.Closures, day]))
            : throw ClosureErrors.ThereAlready(day);
    }
}
