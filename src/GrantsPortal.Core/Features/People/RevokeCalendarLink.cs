using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain.People;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.People;

/// <summary>Ends the caller's own calendar link at once. <paramref name="Version"/> is the one that the page showed, so that a link made since is spared.</summary>
[Access(Roles.Everyone)]
public sealed record RevokeCalendarLinkCommand(int Version) : ICommand<Unit>;

internal sealed class RevokeCalendarLinkValidator : AbstractValidator<RevokeCalendarLinkCommand>
{
    public RevokeCalendarLinkValidator() => RuleFor(c => c.Version).GreaterThanOrEqualTo(0).WithError(_ => PeopleErrors.CalendarLinkNotFound());
}

internal sealed class RevokeCalendarLinkHandler(GrantsDbContext db, Caller caller, OfficeClock clock) : IRequestHandler<RevokeCalendarLinkCommand, Unit>
{
    public async Task<Unit> Handle(RevokeCalendarLinkCommand command, CancellationToken cancellationToken)
    {
        var owner = caller.User.Id;
        var link = await db.CalendarLinks.SingleOrDefaultAsync(l => l.UserId == owner, cancellationToken) ?? throw PeopleErrors.CalendarLinkNotFound();
        await db.RefuseStaleAsync(link, command.Version, cancellationToken);
        link.Revoke(clock.UtcNow);
        return Unit.Value;
    }
}
