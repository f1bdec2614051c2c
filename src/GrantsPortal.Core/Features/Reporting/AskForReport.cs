using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Reporting;

/// <summary>An officer asks for something that the schedule does not hold: what, by when, in which words. Answers with its number.</summary>
[Access(Roles.Officers)]
public sealed record AskForReportCommand : ICommand<int>
{
    public string Fain { get; set; } = "";
    public string Title { get; set; } = "";
    public string Text { get; set; } = "";
    public DateOnly? Due { get; set; }
}

internal sealed class AskForReportValidator : AbstractValidator<AskForReportCommand>
{
    public AskForReportValidator()
    {
        RuleFor(c => c.Title).NotEmpty().WithError(_ => RequirementErrors.TitleMissing());
        RuleFor(c => c.Title).MaximumLength(Requirement.TitleMaxLength).WithError(_ => RequirementErrors.TitleMissing());
        RuleFor(c => c.Text).NotEmpty().WithError(_ => RequirementErrors.TextMissing());
        RuleFor(c => c.Text).MaximumLength(Requirement.TextMaxLength).WithError(_ => RequirementErrors.TextMissing());
        RuleFor(c => c.Due).NotNull().WithError(_ => RequirementErrors.DueMissing());
    }
}

internal sealed class AskForReportHandler(GrantsDbContext db, OfficeClock clock) : IRequestHandler<AskForReportCommand, int>
{
    private static readonly AwardStatus[] Running = [AwardStatus.Active, AwardStatus.Suspended, AwardStatus.Expired, AwardStatus.Terminated];

    public static bool MayAsk(Role role, AwardStatus status) => Roles.Officers.Includes(role) && Running.Contains(status);

    public async Task<int> Handle(AskForReportCommand command, CancellationToken cancellationToken)
    {
        var fain = Fain.TryParse(command.Fain, out var parsed) ? parsed!.Value : throw RequirementErrors.NotFound();
        var award = await db.Awards.AsNoTracking().Where(a => a.Fain == fain).Select(a => new { a.Id, a.Status }).SingleOrDefaultAsync(cancellationToken)
            ?? throw AwardErrors.NotFound(fain);
        if (!Running.Contains(award.Status))
        {
            throw RequirementErrors.AwardNotRunning();
        }
        var last = await db.Requirements.Where(r => r.AwardId == award.Id).MaxAsync(r => (int?)r.Number, cancellationToken) ?? 0;
        var calendar = await GenerateRequirements.CalendarAsync(db, cancellationToken);
        var asked = Requirement.Ask(award.Id, last + 1, command.Title, command.Text, command.Due!.Value, calendar, clock.Today, clock.UtcNow);
        db.Requirements.Add(asked);
        return asked.Number;
    }
}
