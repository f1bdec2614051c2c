using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain.Jobs;
using GrantsPortal.Domain.People;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Jobs;

/// <summary>Removes runs that ended before two moments: the ones that succeeded, and all others that are over. Answers how many.</summary>
[Access(Role.Administrator)]
public sealed record RemoveOldJobRunsCommand(DateTime SucceededBefore, DateTime OthersBefore) : ICommand<int>;

internal sealed class RemoveOldJobRunsValidator : AbstractValidator<RemoveOldJobRunsCommand>
{
    public RemoveOldJobRunsValidator()
    {
        RuleFor(c => c.SucceededBefore).NotEmpty();
        RuleFor(c => c.OthersBefore).NotEmpty();
    }
}

internal sealed class RemoveOldJobRunsHandler(GrantsDbContext db) : IRequestHandler<RemoveOldJobRunsCommand, int>
{
    public Task<int> Handle(RemoveOldJobRunsCommand command, CancellationToken cancellationToken) =>
        db.JobRuns.Where(r => (r.State == JobRunState.Succeeded && r.EndedAt < command.SucceededBefore)
            || ((r.State == JobRunState.Dead || r.State == JobRunState.Discarded || r.State == JobRunState.Skipped) && r.EndedAt < command.OthersBefore))
            .ExecuteDeleteAsync(cancellationToken);
}
