using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain.Notifications;
using GrantsPortal.Domain.People;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Notifications;

/// <summary>A program falls back on the standard reminder ladder.</summary>
[Access(Role.Administrator)]
public sealed record RemoveReminderLadderCommand(string ProgramCode, int Version) : ICommand<Unit>;

internal sealed class RemoveReminderLadderValidator : AbstractValidator<RemoveReminderLadderCommand>
{
    public RemoveReminderLadderValidator() => RuleFor(c => c.ProgramCode).NotEmpty();
}

internal sealed class RemoveReminderLadderHandler(GrantsDbContext db) : IRequestHandler<RemoveReminderLadderCommand, Unit>
{
    public async Task<Unit> Handle(RemoveReminderLadderCommand command, CancellationToken cancellationToken)
    {
        var ladder = await db.ProgramLadders.SingleOrDefaultAsync(l => l.ProgramCode == command.ProgramCode, cancellationToken) ?? throw DataErrors.ChangedMeanwhile();
        await db.RefuseStaleAsync(ladder, command.Version, cancellationToken);
        db.ProgramLadders.Remove(ladder);
        await db.RearmAsync(command.ProgramCode, cancellationToken);
        return Unit.Value;
    }
}
