using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Reporting.Closures;

/// <summary>
/// Offices are closed on one more day: what is due on it moves to the next day they work on. Answers with how many requirements moved,
/// which has to be as many as the administrator was shown.
/// </summary>
[Access(Role.Administrator)]
public sealed record AddClosureCommand : ICommand<int>, IHasReason, ITakesManyKeys
{
    public const int MostMoves = 1_000_000;

    public DateOnly? Date { get; set; }
    public string NameEn { get; set; } = "";
    public string NameFr { get; set; } = "";
    public string NameEs { get; set; } = "";
    public string Source { get; set; } = "";
    public string Reason { get; set; } = "";

    /// <summary>How many requirements the preview said would move.</summary>
    public int Shown { get; set; }

    // For each date that moves a step in its history, an entry in the trail, and a line for each of the grantee's people, of whom few have so many.
    int ITakesManyKeys.Keys => Math.Max(KeyAllocator.BlockSize / 2, 64 * Shown);
    long ITakesManyKeys.FirstKey => 0;
}

internal sealed class AddClosureValidator : AbstractValidator<AddClosureCommand>
{
    public AddClosureValidator()
    {
        RuleFor(c => c.Date).NotNull().WithError(_ => ClosureErrors.DateMissing());
        RuleFor(c => c.NameEn).NotEmpty().WithError(_ => ClosureErrors.NameMissing());
        RuleFor(c => c.NameEn).MaximumLength(FederalClosure.NameMaxLength).WithError(_ => ClosureErrors.NameTooLong("NameEn"));
        RuleFor(c => c.NameFr).MaximumLength(FederalClosure.NameMaxLength).WithError(_ => ClosureErrors.NameTooLong("NameFr"));
        RuleFor(c => c.NameEs).MaximumLength(FederalClosure.NameMaxLength).WithError(_ => ClosureErrors.NameTooLong("NameEs"));
        RuleFor(c => c.Source).Must(s => !string.IsNullOrWhiteSpace(s) && s.Length <= FederalClosure.SourceMaxLength).WithError(_ => ClosureErrors.SourceMissing());
        RuleFor(c => c.Reason).Must(r => !string.IsNullOrWhiteSpace(r) && r.Length <= FederalClosure.ReasonMaxLength).WithError(_ => ClosureErrors.ReasonMissing());
        RuleFor(c => c.Shown).InclusiveBetween(0, AddClosureCommand.MostMoves);
    }
}

internal sealed class AddClosureHandler(GrantsDbContext db, Caller caller, OfficeClock clock) : IRequestHandler<AddClosureCommand, int>
{
    public async Task<int> Handle(AddClosureCommand command, CancellationToken cancellationToken)
    {
        // Two closures at once would each move dates without knowing the other: writers wait here for one another.
        await db.AuditHeads.ExecuteUpdateAsync(s => s.SetProperty(h => h.Sequence, h => h.Sequence), cancellationToken);
        var day = command.Date!.Value;
        var move = await PreviewClosureHandler.MoveAsync(db, day, clock.Today, cancellationToken);
        var closure = await db.FederalClosures.SingleOrDefaultAsync(c => c.Date == day, cancellationToken);
        if (closure is null)
        {
            db.FederalClosures.Add(closure = FederalClosure.Create(day));
        }
        var change = closure.Add(new LocalizedText(command.NameEn.Trim(), command.NameFr.Trim(), command.NameEs.Trim()), command.Source, command.Reason, clock.UtcNow, caller.User);
        var moved = await db.RollAsync(move, change.Why, clock.UtcNow, caller.User, cancellationToken);
        change.Counting(moved == command.Shown ? moved : throw ClosureErrors.MovesChanged(moved, command.Shown));
        return moved;
    }
}
