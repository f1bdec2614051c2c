using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.People;
using GrantsPortal.Pipeline;
using MediatR;

namespace GrantsPortal.Features.Awards;

/// <summary>Signs: the amount is obligated today. Only the version that the signer looked at; answers with the new version.</summary>
[Access(Role.GrantsOfficer)]
public sealed record SignAwardCommand(string Fain, int Version) : ICommand<int>;

internal sealed class SignAwardValidator : AbstractValidator<SignAwardCommand>
{
    public SignAwardValidator() => RuleFor(c => c.Fain).NotEmpty();
}

internal sealed class SignAwardHandler(GrantsDbContext db, Caller caller, OfficeClock clock) : IRequestHandler<SignAwardCommand, int>
{
    public async Task<int> Handle(SignAwardCommand command, CancellationToken cancellationToken)
    {
        var award = await db.LoadAwardAsync(command.Fain, cancellationToken);
        award.Sign(clock.Today, clock.UtcNow, caller.User);
        await db.RefuseStaleAsync(award, command.Version, cancellationToken);
        return award.Version + 1;
    }
}
