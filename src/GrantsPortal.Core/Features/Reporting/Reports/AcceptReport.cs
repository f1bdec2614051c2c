using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain.People;
using GrantsPortal.Pipeline;
using MediatR;

namespace GrantsPortal.Features.Reporting.Reports;

/// <summary>Accepts a report: its figures count from now on, and what it corrects is superseded.</summary>
[Access(Roles.Officers)]
public sealed record AcceptReportCommand(string Number, int Version) : ICommand<int>;

internal sealed class AcceptReportValidator : AbstractValidator<AcceptReportCommand>
{
    public AcceptReportValidator() => RuleFor(c => c.Number).NotEmpty();
}

internal sealed class AcceptReportHandler(GrantsDbContext db, ReportLoader loader, AcceptedFigures figures, Caller caller, OfficeClock clock) : IRequestHandler<AcceptReportCommand, int>
{
    public async Task<int> Handle(AcceptReportCommand command, CancellationToken cancellationToken)
    {
        var context = await loader.OpenAsync(command.Number, cancellationToken);
        ReportPermissions.RefuseOpenErrors(context);
        context.Report.TakeUp(clock.UtcNow, caller.User);
        context.Report.Accept(context.WantsSecondReview, clock.Today, clock.UtcNow, caller.User);
        await db.RefuseStaleAsync(context.Report, command.Version, cancellationToken);
        await figures.CountAsync(context, cancellationToken);
        return context.Report.Version + 1;
    }
}
