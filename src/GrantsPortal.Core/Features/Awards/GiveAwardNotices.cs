using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.Notifications;
using GrantsPortal.Domain.People;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GrantsPortal.Features.Awards;

/// <summary>Running awards whose period ends soon, or whose risk has to be assessed anew; so many at most, after a key.</summary>
[Access(Role.Administrator)]
public sealed record GiveAwardNoticesCommand(long After, int Most) : ICommand<NoticeRound>
{
    public const int Batch = 200;
}

internal sealed class GiveAwardNoticesValidator : AbstractValidator<GiveAwardNoticesCommand>
{
    public GiveAwardNoticesValidator() => RuleFor(c => c.Most).InclusiveBetween(1, 1_000);
}

internal sealed class GiveAwardNoticesHandler(GrantsDbContext db, OfficeClock clock, ExpiryNotices notices, IOptions<AwardOptions> options) : IRequestHandler<GiveAwardNoticesCommand, NoticeRound>
{
    public async Task<NoticeRound> Handle(GiveAwardNoticesCommand command, CancellationToken cancellationToken)
    {
        var (today, months) = (clock.Today, options.Value.RiskValidMonths);
        var soon = today.AddDays(ExpirySteps.First);
        // A little wider than the steps, because months differ in length; the steps decide.
        var (from, to) = (today.AddDays(-ExpirySteps.MaxDaysOver - 5).AddMonths(-months), soon.AddDays(5).AddMonths(-months));
        var near = await db.Awards.AsNoTracking()
            .Where(a => a.Id > command.After && (a.Status == AwardStatus.Active || a.Status == AwardStatus.Suspended) && a.End >= today
                && (a.End <= soon || (a.RiskAssessedOn >= from && a.RiskAssessedOn <= to)))
            .OrderBy(a => a.Id).Take(command.Most)
            .Select(a => new { a.End, a.RiskAssessedOn, Award = new ExpiringAward(a.Id, a.Fain, a.Title, a.IsSensitive, a.Recipient.Name, a.OfficerId) }).ToListAsync(cancellationToken);
        foreach (var one in near)
        {
            if (notices.StepOf(one.End) is { } ending)
            {
                await notices.OfAwardAsync(one.Award, NotificationKind.AwardEnding, one.End, ending, cancellationToken);
            }
            if (one.RiskAssessedOn is { } assessed && options.Value.RiskExpires(assessed) is var expires && notices.StepOf(expires) is { } stale)
            {
                await notices.OfAwardAsync(one.Award, NotificationKind.RiskExpiring, expires, stale, cancellationToken);
            }
        }
        return new NoticeRound(near.Count == command.Most ? near[^1].Award.Id : null, await notices.TellAsync(cancellationToken));
    }
}
