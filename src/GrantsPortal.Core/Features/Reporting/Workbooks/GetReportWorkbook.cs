using GrantsPortal.Data;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Features.Reporting.Reports;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Reporting.Workbooks;

/// <summary>The workbook of a report that can be written now, filled with its draft, in one of the portal's languages.</summary>
[Access(Roles.Grantees)]
public sealed record GetReportWorkbookQuery(string Number, string Language) : IQuery<ReportWorkbook>;

public sealed record ReportWorkbook(string FileName, byte[] Content)
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
}

internal sealed class GetReportWorkbookHandler(GrantsDbContext db, ReportLoader loader, Caller caller, OfficeClock clock) : IRequestHandler<GetReportWorkbookQuery, ReportWorkbook>
{
    public async Task<ReportWorkbook> Handle(GetReportWorkbookQuery query, CancellationToken cancellationToken)
    {
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTrackingWithIdentityResolution;
        var context = await loader.OpenAsync(query.Number, cancellationToken);
        ReportLifecycle.Require(context.Report.Status, ReportAction.Edit, caller.User);
        context.RefuseWhenNoLongerAskedFor();
        var words = WorkbookWords.In(query.Language);
        var layout = WorkbookLayout.Of(new WorkbookContent(context, words, clock.UtcNow));
        return new ReportWorkbook($"{context.Report.Number}.xlsx", WorkbookWriter.Write(layout, WorkbookStamp.Of(context, layout, words, clock.UtcNow), words));
    }
}
