using AutoMapper;
using AutoMapper.QueryableExtensions;
using GrantsPortal.Data;
using GrantsPortal.Domain.People;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.People;

/// <summary>The caller's own calendar link, without its token; null when there is none that works.</summary>
[Access(Roles.Everyone)]
public sealed record GetMyCalendarLinkQuery : IQuery<MyCalendarLink?>;

public sealed record MyCalendarLink(int Version, bool OwnAwardsOnly, string Language, DateTime CreatedAt);

internal sealed class MyCalendarLinkProfile : Profile
{
    public MyCalendarLinkProfile() => CreateMap<CalendarLink, MyCalendarLink>();
}

internal sealed class GetMyCalendarLinkHandler(GrantsDbContext db, Caller caller, IConfigurationProvider mapping) : IRequestHandler<GetMyCalendarLinkQuery, MyCalendarLink?>
{
    public Task<MyCalendarLink?> Handle(GetMyCalendarLinkQuery query, CancellationToken cancellationToken)
    {
        var owner = caller.User.Id;
        return db.CalendarLinks.AsNoTracking().Where(l => l.UserId == owner && l.RevokedAt == null).ProjectTo<MyCalendarLink>(mapping).SingleOrDefaultAsync(cancellationToken)!;
    }
}
