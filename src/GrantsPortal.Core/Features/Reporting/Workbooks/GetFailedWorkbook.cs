using GrantsPortal.Data;
using GrantsPortal.Domain.People;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Reporting.Workbooks;

/// <summary>A kept workbook, byte for byte as it was sent. It was refused: it is for looking at, never for opening by the portal again.</summary>
[Access(Role.Administrator)]
public sealed record GetFailedWorkbookQuery(long Id) : IQuery<ReportWorkbook>;

internal sealed class GetFailedWorkbookHandler(GrantsDbContext db) : IRequestHandler<GetFailedWorkbookQuery, ReportWorkbook>
{
    public async Task<ReportWorkbook> Handle(GetFailedWorkbookQuery query, CancellationToken cancellationToken) =>
        await db.FailedWorkbooks.AsNoTracking().Where(w => w.Id == query.Id).Select(w => new ReportWorkbook(w.Name, w.Content)).SingleOrDefaultAsync(cancellationToken)
            ?? throw WorkbookErrors.NotFound();
}
