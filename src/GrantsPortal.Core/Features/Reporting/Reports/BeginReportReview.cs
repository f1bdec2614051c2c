using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain.People;
using GrantsPortal.Pipeline;
using MediatR;

namespace GrantsPortal.Features.Reporting.Reports;

/// <summary>An officer takes a submitted report up.</summary>
[Access(Roles.Officers)]
public sealed record BeginReportReviewCommand(string Number, int Version) : ICommand<int>;

internal sealed class BeginReportReviewValidator : AbstractValidator<BeginReportReviewCommand>
{
    public BeginReportReviewValidator() => RuleFor(c => c.Number).NotEmpty();
}

internal sealed class BeginReportReviewHandler(GrantsDbContext db, ReportLoader loader, Caller caller, OfficeClock clock) : IRequestHandler<BeginReportReviewCommand, int>
{
    public async Task<int> Handle(BeginReportReviewCommand command, CancellationToken cancellationToken)
    {
        var report = await loader.FindAsync(command.Number, cancellationToken);
        report.BeginReview(clock.UtcNow, caller.User);
        await db.RefuseStaleAsync(report, command.Version, cancellationToken);
        return report.Version + 1;
    }
}
