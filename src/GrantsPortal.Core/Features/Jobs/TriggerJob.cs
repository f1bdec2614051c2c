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

/// <summary>An administrator wants a job now, whatever its schedule says. The trail tells who.</summary>
[Access(Role.Administrator)]
public sealed record TriggerJobCommand(string Name) : ICommand<long>;

internal sealed class TriggerJobValidator : AbstractValidator<TriggerJobCommand>
{
    public TriggerJobValidator() => RuleFor(c => c.Name).NotEmpty().MaximumLength(JobRun.NameMaxLength);
}

internal sealed class TriggerJobHandler(GrantsDbContext db, JobCatalogue catalogue, JobQueue queue, AuditTrail trail, OfficeClock clock) : IRequestHandler<TriggerJobCommand, long>
{
    public async Task<long> Handle(TriggerJobCommand command, CancellationToken cancellationToken)
    {
        var definition = catalogue.Get(command.Name);
        var now = clock.UtcNow;
        if (await db.JobRuns.AnyAsync(r => r.Name == definition.Name && (r.State == JobRunState.Running || (r.State == JobRunState.Waiting && r.NextAttemptAt <= now)), cancellationToken))
        {
            throw JobErrors.RunsAlready(definition.Name);
        }
        var run = await queue.EnqueueAsync(definition.Read(null), cancellationToken: cancellationToken);
        trail.Did(AuditOperation.Created, nameof(JobRun), run, definition.Name);
        return run;
    }
}
