using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace GrantsPortal.Data;

/// <summary>Ready: the database answers and has every migration.</summary>
public sealed class DatabaseHealth(IServiceScopeFactory scopes) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<GrantsDbContext>().Database;
        return !await database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Unhealthy("The database does not answer.")
            : (await database.GetPendingMigrationsAsync(cancellationToken)).Any() ? HealthCheckResult.Unhealthy("The database is not migrated.")
            : HealthCheckResult.Healthy();
    }
}
