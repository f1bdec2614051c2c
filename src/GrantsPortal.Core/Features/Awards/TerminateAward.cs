using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Reporting;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Awards;

/// <summary>A grants officer ends an award early (2 CFR 200.340): the last day, the reason and the letter. What is still due follows. Answers with the new version.</summary>
[Access(Role.GrantsOfficer)]
public sealed record TerminateAwardCommand(string Fain, int Version, DateOnly? On, string Document, string Reason) : ICommand<int>, IHasReason;

internal sealed class TerminateAwardValidator : AbstractValidator<TerminateAwardCommand>
{
    public TerminateAwardValidator()
    {
        RuleFor(c => c.On).NotNull().WithError(_ => InputErrors.Missing(nameof(TerminateAwardCommand.On), AwardField.End));
        RuleFor(c => c.Document).NotEmpty().WithError(_ => AwardErrors.DocumentMissing());
        RuleFor(c => c.Document).MaximumLength(AwardDocument.NameMaxLength).WithError(_ => AwardErrors.DocumentMissing());
        RuleFor(c => c.Reason).NotEmpty().WithError(_ => AwardErrors.ReasonMissing());
        RuleFor(c => c.Reason).MaximumLength(Award.ReasonMaxLength).WithError(_ => AwardErrors.ReasonMissing());
    }
}

internal sealed class TerminateAwardHandler(GrantsDbContext db, Caller caller, OfficeClock clock) : IRequestHandler<TerminateAwardCommand, int>
{
    public async Task<int> Handle(TerminateAwardCommand command, CancellationToken cancellationToken)
    {
        var award = await db.LoadAwardAsync(command.Fain, cancellationToken);
        var reportedTo = await db.Requirements.ReportsIn(award.Id).MaxAsync(r => (DateOnly?)r.PeriodEnd, cancellationToken);
        award.Terminate(command.On!.Value, reportedTo, command.Reason, command.Document, clock.Today, clock.UtcNow, caller.User);
        await db.RefuseStaleAsync(award, command.Version, cancellationToken);
        return award.Version + 1;
    }
}
