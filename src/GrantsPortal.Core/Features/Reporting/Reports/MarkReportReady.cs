using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Pipeline;
using MediatR;

namespace GrantsPortal.Features.Reporting.Reports;

/// <summary>The writer is done: the report waits for a certifier who did not work on it. Refused while an error stands.</summary>
[Access(Roles.Grantees)]
public sealed record MarkReportReadyCommand(string Number, int Version, bool FlagsAcknowledged) : ICommand<int>;

internal sealed class MarkReportReadyValidator : AbstractValidator<MarkReportReadyCommand>
{
    public MarkReportReadyValidator() => RuleFor(c => c.Number).NotEmpty();
}

internal sealed class MarkReportReadyHandler(GrantsDbContext db, ReportLoader loader, Caller caller, OfficeClock clock) : IRequestHandler<MarkReportReadyCommand, int>
{
    public async Task<int> Handle(MarkReportReadyCommand command, CancellationToken cancellationToken)
    {
        var context = await loader.OpenAsync(command.Number, cancellationToken);
        var report = context.Report;
        ReportLifecycle.Require(report.Status, ReportAction.MarkReady, caller.User);
        context.RefuseWhenNoLongerAskedFor();
        await db.RefuseStaleAsync(report, command.Version, cancellationToken);
        Error[] faults = [.. ReportChecks.Run(context, context.Draft).Errors.Select(f => f.Error)];
        if (faults.Length == 0 && !command.FlagsAcknowledged && ReportChecks.Flags(context).Count > 0)
        {
            throw ReportErrors.FlagsNotAcknowledged();
        }
        report.MarkReady(faults, clock.UtcNow, caller.User);
        return report.Version + 1;
    }
}
