using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Features.Reporting;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Awards;

/// <summary>A grants officer extends the period without more money (2 CFR 200.308). What is still due follows. Answers with the new version.</summary>
[Access(Role.GrantsOfficer)]
public sealed record ExtendAwardCommand(string Fain, int Version, DateOnly? End, string Reason) : ICommand<int>, IHasReason;

internal sealed class ExtendAwardValidator : AbstractValidator<ExtendAwardCommand>
{
    public ExtendAwardValidator()
    {
        RuleFor(c => c.End).NotNull().WithError(_ => InputErrors.Missing(nameof(ExtendAwardCommand.End), AwardField.End));
        RuleFor(c => c.Reason).NotEmpty().WithError(_ => AwardErrors.ReasonMissing());
        RuleFor(c => c.Reason).MaximumLength(Award.ReasonMaxLength).WithError(_ => AwardErrors.ReasonMissing());
    }
}

internal sealed class ExtendAwardHandler(GrantsDbContext db, Caller caller, OfficeClock clock) : IRequestHandler<ExtendAwardCommand, int>
{
    public async Task<int> Handle(ExtendAwardCommand command, CancellationToken cancellationToken)
    {
        var award = await db.LoadAwardAsync(command.Fain, cancellationToken);
        var finalReported = await db.Requirements.ReportsIn(award.Id).AnyAsync(r => r.Phase == ReportKind.Final, cancellationToken);
        award.Extend(command.End!.Value, finalReported, command.Reason, clock.Today, clock.UtcNow, caller.User);
        await db.RefuseStaleAsync(award, command.Version, cancellationToken);
        return award.Version + 1;
    }
}
