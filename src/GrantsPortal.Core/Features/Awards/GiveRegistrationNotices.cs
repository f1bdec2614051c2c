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
/// Recipients of running awards whose registration in SAM expires: payments stop after it, and a renewal takes weeks. So many at most,
/// after a key.
/// </summary>
[Access(Role.Administrator)]
public sealed record GiveRegistrationNoticesCommand(long After, int Most) : ICommand<NoticeRound>
{
    public const int Batch = 200;
}

internal sealed class GiveRegistrationNoticesValidator : AbstractValidator<GiveRegistrationNoticesCommand>
{
    public GiveRegistrationNoticesValidator() => RuleFor(c => c.Most).InclusiveBetween(1, 1_000);
}

internal sealed class GiveRegistrationNoticesHandler(GrantsDbContext db, OfficeClock clock, ExpiryNotices notices) : IRequestHandler<GiveRegistrationNoticesCommand, NoticeRound>
{
    private static readonly AwardStatus[] Running = [AwardStatus.Active, AwardStatus.Suspended];

    public async Task<NoticeRound> Handle(GiveRegistrationNoticesCommand command, CancellationToken cancellationToken)
    {
        var (from, to) = (clock.Today.AddDays(-ExpirySteps.MaxDaysOver), clock.Today.AddDays(ExpirySteps.First));
        var near = await db.Organizations.AsNoTracking()
            .Where(o => o.Id > command.After && o.SamExpiresOn >= from && o.SamExpiresOn <= to && db.Awards.Any(a => a.RecipientId == o.Id && Running.Contains(a.Status)))
            .OrderBy(o => o.Id).Take(command.Most).Select(o => new { o.Id, o.Name, Last = o.SamExpiresOn!.Value }).ToListAsync(cancellationToken);
        long[] ids = [.. near.Select(o => o.Id)];
        var officers = (await db.Awards.Where(a => ids.Contains(a.RecipientId) && Running.Contains(a.Status)).Select(a => new { a.RecipientId, a.OfficerId }).Distinct()
            .ToListAsync(cancellationToken)).ToLookup(a => a.RecipientId, a => a.OfficerId);
        var certifiers = (await db.Users.Where(u => u.Role == Role.GranteeCertifier && u.DeactivatedAt == null && u.OrganizationId != null && ids.Contains(u.OrganizationId.Value))
            .Select(u => new { u.Id, OrganizationId = u.OrganizationId!.Value }).ToListAsync(cancellationToken)).ToLookup(u => u.OrganizationId, u => u.Id);
        foreach (var organization in near)
        {
            if (notices.StepOf(organization.Last) is { } step)
            {
                await notices.OfOrganizationAsync(organization.Id, organization.Name, organization.Last, step, officers[organization.Id], certifiers[organization.Id], cancellationToken);
            }
        }
        return new NoticeRound(near.Count == command.Most ? near[^1].Id : null, await notices.TellAsync(cancellationToken));
    }
}
