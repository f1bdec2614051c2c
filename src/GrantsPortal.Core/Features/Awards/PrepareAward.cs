using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain.People;
using GrantsPortal.Pipeline;
using MediatR;

namespace GrantsPortal.Features.Awards;

/// <summary>Begins a draft award with as much of its form as is known; answers with its FAIN.</summary>
[Access(Roles.Officers)]
public sealed record PrepareAwardCommand : AwardForm, ICommand<string>;

internal sealed class PrepareAwardValidator : AbstractValidator<PrepareAwardCommand>
{
    public PrepareAwardValidator() => Include(new AwardFormValidator());
}

internal sealed class PrepareAwardHandler(GrantsDbContext db, Caller caller, OfficeClock clock) : IRequestHandler<PrepareAwardCommand, string>
{
    public async Task<string> Handle(PrepareAwardCommand command, CancellationToken cancellationToken)
    {
        var codes = await AwardCodes.LoadAsync(db, cancellationToken);
        await db.RefuseUnknownAsync(command, codes, null, cancellationToken);
        var award = AwardFormWriting.Begin(command, codes, clock.UtcNow, caller.User);
        db.Awards.Add(award);
        return award.Fain;
    }
}
