using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain.Audit;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Audit;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Awards;

/// <summary>What the audit trail says about one award, newest first. The trail is the office's; grantees do not see it.</summary>
[Access(Roles.Office)]
public sealed record GetAwardHistoryQuery(string Fain, int Page = 1, int PageSize = GetAwardHistoryQuery.DefaultPageSize) : IQuery<AwardHistory>
{
    public const int DefaultPageSize = 25;
    public const int MaxPageSize = 200;
}

public sealed record AwardHistory(IReadOnlyList<AwardHistoryEntry> Entries, int Total, int Page, int PageSize)
{
    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);
}

/// <summary>One entry: <see cref="Action"/> is the use case, <see cref="Subject"/> the kind of row it touched.</summary>
public sealed record AwardHistoryEntry(
    long Sequence, DateTime At, string UserName, string Action, AuditOperation Operation, string Subject, IReadOnlyList<FieldChange> Changes, string? Why);

internal sealed class GetAwardHistoryValidator : AbstractValidator<GetAwardHistoryQuery>
{
    public GetAwardHistoryValidator()
    {
        RuleFor(q => q.Page).GreaterThan(0);
        RuleFor(q => q.PageSize).InclusiveBetween(1, GetAwardHistoryQuery.MaxPageSize);
    }
}

internal sealed class GetAwardHistoryHandler(GrantsDbContext db, AwardReader reader) : IRequestHandler<GetAwardHistoryQuery, AwardHistory>
{
    public async Task<AwardHistory> Handle(GetAwardHistoryQuery query, CancellationToken cancellationToken)
    {
        var id = await reader.OpenAsync(query.Fain, cancellationToken);
        var trail = db.AuditEntries.AsNoTracking().Where(e => e.AwardId == id);
        var total = await trail.CountAsync(cancellationToken);
        // A page beyond the end shows the last one.
        var page = Math.Min(query.Page, Math.Max(1, (total + query.PageSize - 1) / query.PageSize));
        var entries = await trail.OrderByDescending(e => e.Sequence).Skip((page - 1) * query.PageSize).Take(query.PageSize).ToListAsync(cancellationToken);
        var names = await FieldNames.OfAsync(db, entries, cancellationToken);
        return new AwardHistory(
            [.. entries.Select(e => new AwardHistoryEntry(e.Sequence, e.At, e.UserName, e.Action, e.Operation, e.Subject, FieldChange.Between(e.Before, e.After, names), e.Why))],
            total, page, query.PageSize);
    }
}
