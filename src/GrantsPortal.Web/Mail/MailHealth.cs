using GrantsPortal.Domain.People;
using GrantsPortal.Features.Notifications;
using GrantsPortal.Pipeline;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace GrantsPortal.Web.Mail;

/// <summary>Degraded while messages wait too long or have failed. The portal is ready all the same: <c>/health/ready</c> does not ask.</summary>
public sealed class MailHealth(Dispatcher dispatcher) : IHealthCheck
{
    public const string Name = "mail";

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var backlog = (await dispatcher.Send(new GetOutboxBacklogQuery(), CurrentUser.System, cancellationToken)).Value;
        return backlog is { Slow: 0, FailedLately: 0 } ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded($"{backlog.Slow} messages wait too long, {backlog.FailedLately} failed within a week.");
    }
}
