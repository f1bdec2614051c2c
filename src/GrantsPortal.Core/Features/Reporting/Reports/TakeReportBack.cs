using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain.People;
using GrantsPortal.Pipeline;
using MediatR;

namespace GrantsPortal.Features.Reporting.Reports;

/// <summary>A report that waits for certification goes back to writing.</summary>
[Access(Roles.Grantees)]
public sealed record TakeReportBackCommand(string Number, int Version) : ICommand<int>;

internal sealed class TakeReportBackValidator : AbstractValidator<TakeReportBackCommand>
{
    public TakeReportBackValidator() => RuleFor(c => c.Number).NotEmpty();
}

internal sealed class TakeReportBackHandler(GrantsDbContext db, ReportLoader loader, Caller caller, OfficeClock clock) : IRequestHandler<TakeReportBackCommand, int>
{
    public async Task<int> Handle(TakeReportBackCommand command, CancellationToken cancellationToken)
    {
        var report = await loader.FindAsync(command.Number, cancellationToken);
        report.TakeBack(clock.UtcNow, caller.User);
        await db.RefuseStaleAsync(report, command.Version, cancellationToken);
        return report.Version + 1;
    }
}
