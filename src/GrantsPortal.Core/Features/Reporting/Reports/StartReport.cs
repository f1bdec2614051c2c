using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Features.Awards;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Reporting.Reports;

/// <summary>
/// Opens the draft of a requirement's report, prefilled with what does not change from period to period; answers with its number. A second
/// start of the same requirement answers with the report that is there.
/// </summary>
[Access(Roles.Grantees)]
public sealed record StartReportCommand(string Fain, RequirementKind Kind, ReportKind Phase, DateOnly PeriodEnd) : ICommand<string>;

internal sealed class StartReportValidator : AbstractValidator<StartReportCommand>
{
    public StartReportValidator()
    {
        RuleFor(c => c.Fain).NotEmpty();
        RuleFor(c => c.Kind).IsInEnum();
        RuleFor(c => c.Phase).IsInEnum();
    }
}

internal sealed class StartReportHandler(GrantsDbContext db, ReportLoader loader, AwardReader awards, Caller caller, OfficeClock clock) : IRequestHandler<StartReportCommand, string>
{
    public async Task<string> Handle(StartReportCommand command, CancellationToken cancellationToken)
    {
        var awardId = await awards.OpenAsync(command.Fain, cancellationToken);
        var requirement = await db.Requirements.Where(
            r => r.AwardId == awardId && r.Kind == command.Kind && r.Phase == command.Phase && r.PeriodEnd == command.PeriodEnd)
            // One that fell away may stand beside the one that is asked for now.
            .OrderBy(r => r.FellAway).ThenBy(r => r.Number).FirstOrDefaultAsync(cancellationToken) ?? throw RequirementErrors.NotFound();
        var there = await db.Reports.Where(r => r.RequirementId == requirement.Id && r.CorrectsId == null).Select(r => r.Number).FirstOrDefaultAsync(cancellationToken);
        if (there is not null)
        {
            return there;
        }
        var fain = await db.Awards.Where(a => a.Id == awardId).Select(a => a.Fain).SingleAsync(cancellationToken);
        var serial = 1 + (await db.Reports.Where(r => r.AwardId == awardId).MaxAsync(r => (int?)r.Serial, cancellationToken) ?? 0);
        var report = Report.Start(requirement, fain, serial, clock.UtcNow, caller.User);
        db.Reports.Add(report);
        var context = await loader.ContextAsync(report, requirement, cancellationToken);
        report.Prefill(Prefill.From(context), clock.UtcNow, caller.User);
        return report.Number;
    }
}
