using GrantsPortal.Data;
using GrantsPortal.Domain.People;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace GrantsPortal.Web.Verbs;

/// <summary>What a verb may touch: the three streams, and the portal's services, built only if it asks for them.</summary>
public sealed class VerbHost(TextReader input, TextWriter output, TextWriter error, Func<IHost> build) : IAsyncDisposable
{
    private readonly Lazy<IHost> portal = new(build);

    public TextReader In => input;

    public TextWriter Out => output;

    public TextWriter Error => error;

    /// <summary>The root provider: open a scope for what is scoped.</summary>
    public IServiceProvider Services => portal.Value.Services;

    /// <summary>Sends a use case as the system: who may run this program on this machine may do what it can. Refusals end the verb.</summary>
    public async Task<T> Send<T>(IRequest<T> request, CancellationToken cancel)
    {
        await RequireDatabaseAsync(cancel);
        var outcome = await Services.GetRequiredService<Dispatcher>().Send(request, CurrentUser.System, cancel);
        return outcome.IsOk ? outcome.Value : throw new VerbFailed([.. outcome.Errors.Select(error => error.Message)]);
    }

    /// <summary>Asked first, so that a database that is not there is one line and is not made by asking.</summary>
    public async Task RequireDatabaseAsync(CancellationToken cancel)
    {
        var health = await ActivatorUtilities.CreateInstance<DatabaseHealth>(Services).CheckHealthAsync(new HealthCheckContext(), cancel);
        if (health.Status != HealthStatus.Healthy)
        {
            throw new VerbFailed($"{health.Description} Run the verb migrate first, or correct the setting Database:ConnectionString.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!portal.IsValueCreated)
        {
            return;
        }

        if (portal.Value is IAsyncDisposable disposable)
        {
            await disposable.DisposeAsync();
            return;
        }

        portal.Value.Dispose();
    }
}
