using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Pipeline;
using MediatR;

namespace GrantsPortal.Features.Reporting.Reports;

/// <summary>
/// Accepts one report of a list without opening it: only what the checks and the scan find nothing in, and what wants no second reviewer. Each
/// report of a list is a command of its own, so one that is refused holds up no other; a repeated one finds its report accepted and is refused.
/// </summary>
[Access(Roles.Officers)]
public sealed record AcceptReportWithoutFindingsCommand(string Number, int Version) : ICommand<int>;

internal sealed class AcceptReportWithoutFindingsValidator : AbstractValidator<AcceptReportWithoutFindingsCommand>
{
    public AcceptReportWithoutFindingsValidator() => RuleFor(c => c.Number).NotEmpty();
}

internal sealed class AcceptReportWithoutFindingsHandler(GrantsDbContext db, ReportLoader loader, AcceptedFigures figures, Caller caller, OfficeClock clock)
    : IRequestHandler<AcceptReportWithoutFindingsCommand, int>
{
    public async Task<int> Handle(AcceptReportWithoutFindingsCommand command, CancellationToken cancellationToken)
    {
        var context = await loader.OpenAsync(command.Number, cancellationToken);
        context.Report.TakeUp(clock.UtcNow, caller.User);
        ReportLifecycle.Require(context.Report.Status, ReportAction.Accept, caller.User);
        var document = ReportDocument.FromJson(context.Report.Latest!.Content);
        var found = ReportChecks.Run(context, document).Findings.Count + ReportChecks.Scan(context.Template, document.Answers, document.Attachments.Select(a => a.Name)).Count;
        if (found > 0)
        {
            throw ReportErrors.HasFindings(found);
        }
        context.Report.Accept(context.WantsSecondReview, clock.Today, clock.UtcNow, caller.User);
        await db.RefuseStaleAsync(context.Report, command.Version, cancellationToken);
        await figures.CountAsync(context, cancellationToken);
        return context.Report.Version + 1;
    }
}
