using AutoMapper;
using AutoMapper.QueryableExtensions;
using GrantsPortal.Data;
using GrantsPortal.Domain.People;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.People;

/// <summary>The caller's own tokens, newest first; revoked and expired ones stay in the list.</summary>
[Access(Roles.Everyone)]
public sealed record GetMyApiTokensQuery : IQuery<MyApiTokens>;

internal sealed class GetMyApiTokensHandler(GrantsDbContext db, Caller caller, OfficeClock clock, IConfigurationProvider mapping)
    : IRequestHandler<GetMyApiTokensQuery, MyApiTokens>
{
    public async Task<MyApiTokens> Handle(GetMyApiTokensQuery query, CancellationToken cancellationToken)
    {
        var owner = caller.User.Id;
        var tokens = await db.ApiTokens.AsNoTracking().Where(t => t.UserId == owner).OrderByDescending(t => t.CreatedAt).ThenByDescending(t => t.Id)
            .ProjectTo<TokenItem>(mapping).ToListAsync(cancellationToken);
        return new MyApiTokens(tokens, clock.Today, clock.Today.AddDays(IssueApiTokenCommand.DefaultDays), clock.Today.AddDays(ApiToken.MaxDays));
    }
}

/// <summary>The tokens, and which last days a new one may have.</summary>
public sealed record MyApiTokens(IReadOnlyList<TokenItem> Tokens, DateOnly Today, DateOnly UsualExpiry, DateOnly LatestExpiry);

public sealed record TokenItem(long Id, string Name, DateTime CreatedAt, DateOnly ExpiresOn, DateTime? RevokedAt)
{
    public TokenState StateOn(DateOnly today) => RevokedAt is not null ? TokenState.Revoked : today > ExpiresOn ? TokenState.Expired : TokenState.Active;
}

public enum TokenState { Active, Expired, Revoked }

internal sealed class TokenItemProfile : Profile
{
    public TokenItemProfile() => CreateMap<ApiToken, TokenItem>();
}
