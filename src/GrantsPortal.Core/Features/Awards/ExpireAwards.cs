using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.Notifications;
using GrantsPortal.Domain.People;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Awards;

/// <summary>
/// Awards whose period of performance is over move on to closeout (2 CFR 200.344), so many at most; sent again until it finds none.
/// The officer and the grants officers are told in the same transaction. Answers with how many moved.
/// </summary>
[Access(Role.Administrator)]
public sealed record ExpireAwardsCommand(int Most) : ICommand<int>
{
    public const int Batch = 50;
}

internal sealed class ExpireAwardsValidator : AbstractValidator<ExpireAwardsCommand>
{
    public ExpireAwardsValidator() => RuleFor(c => c.Most).InclusiveBetween(1, 1_000);
}

internal sealed class ExpireAwardsHandler(GrantsDbContext db, OfficeClock clock, Caller caller, ExpiryNotices notices) : IRequestHandler<ExpireAwardsCommand, int>
{
    public async Task<int> Handle(ExpireAwardsCommand command, CancellationToken cancellationToken)
    {
        var today = clock.Today;
        var ended = await db.Awards.Include(a => a.Recipient).Where(a => (a.Status == AwardStatus.Active || a.Status == AwardStatus.Suspended) && a.End < today)
            .OrderBy(a => a.End).ThenBy(a => a.Id).Take(command.Most).ToListAsync(cancellationToken);
        foreach (var award in ended)
        {
            award.Expire(today, clock.UtcNow, caller.User);
            await notices.OfAwardAsync(new ExpiringAward(award.Id, award.Fain, award.Title, award.IsSensitive, award.Recipient.Name, award.OfficerId),
                NotificationKind.AwardExpired, award.End, ExpirySteps.Over, cancellationToken);
        }
        await notices.TellAsync(cancellationToken);
        return ended.Count;
    }
}
