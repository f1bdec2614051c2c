using GrantsPortal.Data;
using GrantsPortal.Domain.People;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Reporting.Workbooks;

/// <summary>Refused workbooks that their writers asked for help with, newest first.</summary>
[Access(Role.Administrator)]
public sealed record GetFailedWorkbooksQuery(int Page) : IQuery<FailedWorkbookPage>
{
    public const int PageSize = 25;
}

public sealed record FailedWorkbookPage(IReadOnlyList<FailedWorkbookRow> Rows, int Total);

public sealed record FailedWorkbookRow(long Id, string Report, string Recipient, string Name, int Size, string Findings, DateTime KeptAt, string KeptBy);

internal sealed class GetFailedWorkbooksHandler(GrantsDbContext db) : IRequestHandler<GetFailedWorkbooksQuery, FailedWorkbookPage>
{
    public async Task<FailedWorkbookPage> Handle(GetFailedWorkbooksQuery query, CancellationToken cancellationToken)
    {
        var total = await db.FailedWorkbooks.CountAsync(cancellationToken);
        var rows = await (
            from kept in db.FailedWorkbooks.AsNoTracking()
            join report in db.Reports on kept.ReportId equals report.Id
            join award in db.Awards on kept.AwardId equals award.Id
            orderby kept.KeptAt descending, kept.Id descending
            select new FailedWorkbookRow(kept.Id, report.Number, award.Recipient.Name, kept.Name, kept.Content.Length, kept.Findings, kept.KeptAt, kept.KeptByName))
            .Skip((Math.Max(query.Page, 1) - 1) * GetFailedWorkbooksQuery.PageSize).Take(GetFailedWorkbooksQuery.PageSize).ToListAsync(cancellationToken);
        return new FailedWorkbookPage(rows, total);
    }
}
