using GrantsPortal.Data;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Reporting.Reports;

/// <summary>How many reports wait for this reader: to be reviewed, to be mended, to be certified. Zero for whoever only reads.</summary>
[Access(Roles.Everyone)]
public sealed record CountReportsToDoQuery : IQuery<int>;

internal sealed class CountReportsToDoHandler(GrantsDbContext db, Caller caller) : IRequestHandler<CountReportsToDoQuery, int>
{
    public Task<int> Handle(CountReportsToDoQuery query, CancellationToken cancellationToken)
    {
        var user = caller.User;
        var reports = db.ReportsOf(user, mine: user.Role == Role.ProgramOfficer);
        return user.Role switch
        {
            Role.ProgramOfficer or Role.GrantsOfficer => reports.CountAsync(
                r => r.Report.Status == ReportStatus.Submitted || r.Report.Status == ReportStatus.InReview
                    || (r.Report.Status == ReportStatus.SecondReview && r.Report.ReviewerId != user.Id), cancellationToken),
            Role.GranteePreparer => reports.CountAsync(r => r.Report.Status == ReportStatus.Returned, cancellationToken),
            Role.GranteeCertifier => reports.CountAsync(
                r => r.Report.Status == ReportStatus.Returned || (r.Report.Status == ReportStatus.ReadyToCertify && !r.Report.Preparers.Any(p => p.UserId == user.Id)), cancellationToken),
            _ => Task.FromResult(0),
        };
    }
}
