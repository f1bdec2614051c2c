using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain.People;
using GrantsPortal.Pipeline;
using MediatR;

namespace GrantsPortal.Features.Reporting.Reports;

/// <summary>The first reviewer is content; a second one decides.</summary>
[Access(Roles.Officers)]
public sealed record PassReportToSecondReviewCommand(string Number, int Version) : ICommand<int>;

internal sealed class PassReportToSecondReviewValidator : AbstractValidator<PassReportToSecondReviewCommand>
{
    public PassReportToSecondReviewValidator() => RuleFor(c => c.Number).NotEmpty();
}

internal sealed class PassReportToSecondReviewHandler(GrantsDbContext db, ReportLoader loader, Caller caller, OfficeClock clock) : IRequestHandler<PassReportToSecondReviewCommand, int>
{
    public async Task<int> Handle(PassReportToSecondReviewCommand command, CancellationToken cancellationToken)
    {
        var context = await loader.OpenAsync(command.Number, cancellationToken);
        context.Report.TakeUp(clock.UtcNow, caller.User);
        context.Report.PassToSecondReview(context.WantsSecondReview, clock.UtcNow, caller.User);
        await db.RefuseStaleAsync(context.Report, command.Version, cancellationToken);
        return context.Report.Version + 1;
    }
}
