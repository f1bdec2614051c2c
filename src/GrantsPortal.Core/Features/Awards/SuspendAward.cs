using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.People;
using GrantsPortal.Pipeline;
using MediatR;

namespace GrantsPortal.Features.Awards;

/// <summary>A grants officer suspends a running award, with the reason and the letter. Due dates stay. Answers with the new version.</summary>
[Access(Role.GrantsOfficer)]
public sealed record SuspendAwardCommand(string Fain, int Version, string Document, string Reason) : ICommand<int>, IHasReason;

internal sealed class SuspendAwardValidator : AbstractValidator<SuspendAwardCommand>
{
    public SuspendAwardValidator()
    {
        RuleFor(c => c.Document).NotEmpty().WithError(_ => AwardErrors.DocumentMissing());
        RuleFor(c => c.Document).MaximumLength(AwardDocument.NameMaxLength).WithError(_ => AwardErrors.DocumentMissing());
        RuleFor(c => c.Reason).NotEmpty().WithError(_ => AwardErrors.ReasonMissing());
        RuleFor(c => c.Reason).MaximumLength(Award.ReasonMaxLength).WithError(_ => AwardErrors.ReasonMissing());
    }
}

internal sealed class SuspendAwardHandler(GrantsDbContext db, Caller caller, OfficeClock clock) : IRequestHandler<SuspendAwardCommand, int>
{
    public async Task<int> Handle(SuspendAwardCommand command, CancellationToken cancellationToken)
    {
        var award = await db.LoadAwardAsync(command.Fain, cancellationToken);
        award.Suspend(command.Reason, command.Document, clock.Today, clock.UtcNow, caller.User);
        await db.RefuseStaleAsync(award, command.Version, cancellationToken);
        return award.Version + 1;
    }
}
