using GrantsPortal.Data;
using GrantsPortal.Domain.People;
using GrantsPortal.Jobs;
using GrantsPortal.Web.Auth;
using GrantsPortal.Web.JobEngines.Hangfire;
using Hangfire;
using Hangfire.Dashboard;
using Hangfire.InMemory;
using Hangfire.SqlServer;
using Microsoft.Data.SqlClient;

namespace GrantsPortal.Web.JobEngines;

/// <summary>
/// Hangfire, where the feed has it: over SQL Server's tables, or in memory beside SQLite (what has to last stands in the portal's own rows).
/// Its dashboard is for administrators, and to look at: what they do about jobs they do on the Jobs page, where the trail notes it.
/// </summary>
public static class JobEngine
{
    /// <summary>Where the engine's own page is.</summary>
    public static string? Dashboard => Path;

    private const string Path = "/jobs";

    public static void AddJobEngine(this IServiceCollection services, IConfiguration configuration)
    {
        var database = configuration.GetSection("Database").Get<DatabaseOptions>() ?? new DatabaseOptions();
        services.AddSingleton<JobStorage>(host =>
        {
            // Gives Hangfire this host's log, which it keeps for the whole process.
            _ = host.GetRequiredService<IGlobalConfiguration>();
            return database.Provider == DatabaseProvider.SqlServer ? SqlServer(database.ConnectionString)
                : new InMemoryStorage(new InMemoryStorageOptions { MaxExpirationTime = TimeSpan.FromHours(1) });
        });
        services.AddHangfire(_ => { });
        services.AddSingleton<IJobEngine, HangfireEngine>();
        services.AddSingleton<IDatabaseAddition, HangfireTables>();
    }

    public static void MapJobEngine(this WebApplication app) => app
        .MapHangfireDashboard(
            Path,
            new DashboardOptions
            {
                Authorization = [new AdministratorsOnly()],
                IsReadOnlyFunc = _ => true,
                AppPath = "/admin/jobs",
                DashboardTitle = "GrantsPortal",
                DisplayStorageConnectionString = false,
            },
            app.Services.GetRequiredService<JobStorage>())
        .WithMetadata(new PageForAttribute(Role.Administrator))
        .Add(AnswerUnknownAddresses);

    // Left to itself the dashboard throws at an address it has no page for.
    private static void AnswerUnknownAddresses(EndpointBuilder endpoint)
    {
        var dashboard = endpoint.RequestDelegate!;
        endpoint.RequestDelegate = http =>
        {
            if (http.Request.Path.StartsWithSegments(Path, out var rest) && DashboardRoutes.Routes.FindDispatcher(rest.Value ?? "") is not null)
            {
                return dashboard(http);
            }
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        };
    }

    private static SqlServerStorage SqlServer(string connectionString) => new(connectionString, new SqlServerStorageOptions
    {
        SqlClientFactory = SqlClientFactory.Instance,
        PrepareSchemaIfNecessary = false,
        SlidingInvisibilityTimeout = TimeSpan.FromMinutes(5),
        QueuePollInterval = TimeSpan.Zero,
        UseRecommendedIsolationLevel = true,
        DisableGlobalLocks = true,
    });
}
