using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain.People;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.People;

/// <summary>Ends one of the caller's own tokens at once. Someone else's reads like one that does not exist.</summary>
[Access(Roles.Everyone)]
public sealed record RevokeApiTokenCommand(long TokenId) : ICommand<Unit>;

internal sealed class RevokeApiTokenValidator : AbstractValidator<RevokeApiTokenCommand>
{
    public RevokeApiTokenValidator() => RuleFor(c => c.TokenId).GreaterThan(0).WithError(_ => PeopleErrors.TokenNotFound());
}

internal sealed class RevokeApiTokenHandler(GrantsDbContext db, Caller caller, OfficeClock clock) : IRequestHandler<RevokeApiTokenCommand, Unit>
{
    public async Task<Unit> Handle(RevokeApiTokenCommand command, CancellationToken cancellationToken)
    {
        var owner = caller.User.Id;
        var token = await db.ApiTokens.SingleOrDefaultAsync(t => t.Id == command.TokenId && t.UserId == owner, cancellationToken) ?? throw PeopleErrors.TokenNotFound();
        token.Revoke(clock.UtcNow);
        return Unit.Value;
    }
}
