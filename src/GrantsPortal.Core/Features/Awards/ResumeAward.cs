using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.People;
using GrantsPortal.Pipeline;
using MediatR;

namespace GrantsPortal.Features.Awards;

/// <summary>A grants officer lets a suspended award run again, with the reason. Answers with the new version.</summary>
[Access(Role.GrantsOfficer)]
public sealed record ResumeAwardCommand(string Fain, int Version, string Reason) : ICommand<int>, IHasReason;

internal sealed class ResumeAwardValidator : AbstractValidator<ResumeAwardCommand>
{
    public ResumeAwardValidator()
    {
        RuleFor(c => c.Reason).NotEmpty().WithError(_ => AwardErrors.ReasonMissing());
        RuleFor(c => c.Reason).MaximumLength(Award.ReasonMaxLength).WithError(_ => AwardErrors.ReasonMissing());
    }
}

internal sealed class ResumeAwardHandler(GrantsDbContext db, Caller caller, OfficeClock clock) : IRequestHandler<ResumeAwardCommand, int>
{
    public async Task<int> Handle(ResumeAwardCommand command, CancellationToken cancellationToken)
    {
        var award = await db.LoadAwardAsync(command.Fain, cancellationToken);
        award.Resume(command.Reason, clock.UtcNow, caller.User);
        await db.RefuseStaleAsync(award, command.Version, cancellationToken);
        return award.Version + 1;
    }
}
