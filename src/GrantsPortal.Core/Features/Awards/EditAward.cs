using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.People;
using GrantsPortal.Pipeline;
using MediatR;

namespace GrantsPortal.Features.Awards;

/// <summary>Saves the whole form of a draft. <see cref="Version"/> is the one that was read; a stale one is a conflict that names who changed what.</summary>
[Access(Roles.Officers)]
public sealed record EditAwardCommand : AwardForm, ICommand<string>
{
    /// <summary>The FAIN under which the draft was opened; <see cref="AwardForm.Fain"/> may correct it.</summary>
    public string Opened { get; set; } = "";
    public int Version { get; set; }
}

internal sealed class EditAwardValidator : AbstractValidator<EditAwardCommand>
{
    public EditAwardValidator() => Include(new AwardFormValidator());
}

internal sealed class EditAwardHandler(GrantsDbContext db, Caller caller, OfficeClock clock) : IRequestHandler<EditAwardCommand, string>
{
    public async Task<string> Handle(EditAwardCommand command, CancellationToken cancellationToken)
    {
        var award = await db.LoadAwardAsync(command.Opened, cancellationToken);
        AwardLifecycle.Require(award.Status, AwardAction.Edit, caller.User);
        await db.RefuseStaleAsync(award, command.Version, cancellationToken);
        var codes = await AwardCodes.LoadAsync(db, cancellationToken);
        await db.RefuseUnknownAsync(command, codes, award, cancellationToken);
        award.Rewrite(command, codes, clock.UtcNow, caller.User);
        return award.Fain;
    }
}
