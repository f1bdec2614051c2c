using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain.Audit;
using GrantsPortal.Domain.Jobs;
using GrantsPortal.Domain.People;
using GrantsPortal.Jobs;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Jobs;

/// <summary>What stopped a dead run is mended: it gets all its attempts again.</summary>
[Access(Role.Administrator)]
public sealed record RequeueJobRunCommand(long Id) : ICommand<Unit>;

internal sealed class RequeueJobRunValidator : AbstractValidator<RequeueJobRunCommand>
{
    public RequeueJobRunValidator() => RuleFor(c => c.Id).GreaterThan(0);
}

internal sealed class RequeueJobRunHandler(GrantsDbContext db, JobQueue queue, AuditTrail trail, OfficeClock clock) : IRequestHandler<RequeueJobRunCommand, Unit>
{
    public async Task<Unit> Handle(RequeueJobRunCommand command, CancellationToken cancellationToken)
    {
        var run = await db.JobRuns.FirstOrDefaultAsync(r => r.Id == command.Id, cancellationToken) ?? throw JobErrors.NoSuchRun();
        run.Requeue(clock.UtcNow);
        queue.Again(run);
        trail.Did(AuditOperation.Changed, nameof(JobRun), run.Id, run.Name);
        return Unit.Value;
    }
}
