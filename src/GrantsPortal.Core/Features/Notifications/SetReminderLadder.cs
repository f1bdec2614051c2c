using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain;
using GrantsPortal.Domain.Notifications;
using GrantsPortal.Domain.People;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Notifications;

/// <summary>
/// Gives a program a reminder ladder of its own, or other steps. What is open is looked at anew by the next run; what was sent stays sent.
/// </summary>
/// <param name="Version">Of the ladder that was shown; null where the standard one was.</param>
[Access(Role.Administrator)]
public sealed record SetReminderLadderCommand(string ProgramCode, int? Version, IReadOnlyList<LadderStep> Steps) : ICommand<Unit>;

internal sealed class SetReminderLadderValidator : AbstractValidator<SetReminderLadderCommand>
{
    public SetReminderLadderValidator()
    {
        RuleFor(c => c.ProgramCode).NotEmpty().MaximumLength(40);
        RuleFor(c => c.Steps).Must(steps => steps is { Count: > 0 and <= ProgramLadder.MaxSteps }).WithError(_ => ReminderErrors.StepsMissing(ProgramLadder.MaxSteps));
        RuleFor(c => c.Steps).Must(steps => steps is null || steps.All(s => IsShort(s.En) && IsShort(s.Fr) && IsShort(s.Es))).WithError(_ => ReminderErrors.TextTooLong(ReminderStep.TextMaxLength));
    }

    private static bool IsShort(string text) => text is { Length: <= ReminderStep.TextMaxLength };
}

internal sealed class SetReminderLadderHandler(GrantsDbContext db, OfficeClock clock) : IRequestHandler<SetReminderLadderCommand, Unit>
{
    public async Task<Unit> Handle(SetReminderLadderCommand command, CancellationToken cancellationToken)
    {
        if (!await db.Programs.AnyAsync(p => p.Code == command.ProgramCode && !p.IsRetired, cancellationToken))
        {
            throw ReminderErrors.NotFound();
        }
        List<ReminderStep> steps = [.. command.Steps.Select(s => new ReminderStep(s.Days, s.Recipients, new LocalizedText(s.En.Trim(), s.Fr.Trim(), s.Es.Trim())))];
        var ladder = await db.ProgramLadders.SingleOrDefaultAsync(l => l.ProgramCode == command.ProgramCode, cancellationToken);
        if ((ladder is null) != (command.Version is null))
        {
            throw DataErrors.ChangedMeanwhile();
        }
        if (ladder is null)
        {
            db.ProgramLadders.Add(ProgramLadder.For(command.ProgramCode, steps, clock.UtcNow));
        }
        else
        {
            await db.RefuseStaleAsync(ladder, command.Version!.Value, cancellationToken);
            ladder.Set(steps, clock.UtcNow);
        }
        await db.RearmAsync(command.ProgramCode, cancellationToken);
        return Unit.Value;
    }
}
