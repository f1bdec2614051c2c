using GrantsPortal.Domain.Jobs;
using GrantsPortal.Domain.People;
using GrantsPortal.Jobs;
using GrantsPortal.Pipeline;
using MediatR;

namespace GrantsPortal.Features.Audit;

/// <summary>Each night: the whole chain of the audit trail. A break is a dead run at once: it does not mend itself.</summary>
[Access(Role.Administrator)]
[Job("verify-audit-trail", Cron = "30 4 * * *", TimeoutSeconds = 3_600, MaxAttempts = 1)]
public sealed record VerifyAuditTrailJob : IJob;

internal sealed class VerifyAuditTrailJobHandler(Dispatcher dispatcher) : IRequestHandler<VerifyAuditTrailJob, JobDone>
{
    public async Task<JobDone> Handle(VerifyAuditTrailJob job, CancellationToken cancellationToken)
    {
        var verdict = (await dispatcher.Send(new VerifyAuditTrailQuery(), CurrentUser.System, cancellationToken)).Value;
        return verdict.Break is { } at
            ? throw JobErrors.TrailBroken(at.Sequence, verdict.Entries)
            : new JobDone((int)Math.Min(verdict.Entries, int.MaxValue), verdict.LastHash);
    }
}
