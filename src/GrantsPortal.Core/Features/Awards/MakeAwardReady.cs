using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.People;
using GrantsPortal.Pipeline;
using MediatR;

namespace GrantsPortal.Features.Awards;

/// <summary>Offers a complete draft for signature. All that is missing is said at once; answers with the new version.</summary>
[Access(Roles.Officers)]
public sealed record MakeAwardReadyCommand(string Fain, int Version) : ICommand<int>;

internal sealed class MakeAwardReadyValidator : AbstractValidator<MakeAwardReadyCommand>
{
    public MakeAwardReadyValidator() => RuleFor(c => c.Fain).NotEmpty();
}

internal sealed class MakeAwardReadyHandler(GrantsDbContext db, Caller caller, OfficeClock clock) : IRequestHandler<MakeAwardReadyCommand, int>
{
    public async Task<int> Handle(MakeAwardReadyCommand command, CancellationToken cancellationToken)
    {
        var award = await db.LoadAwardAsync(command.Fain, cancellationToken);
        award.MakeReady(clock.UtcNow, caller.User);
        await db.RefuseStaleAsync(award, command.Version, cancellationToken);
        return award.Version + 1;
    }
}
