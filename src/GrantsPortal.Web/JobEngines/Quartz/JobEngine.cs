using GrantsPortal.Data;
using GrantsPortal.Jobs;
using GrantsPortal.Web.JobEngines.Quartz;
using Microsoft.Data.Sqlite;
using Quartz;

namespace GrantsPortal.Web.JobEngines;

/// <summary>
/// Quartz, where the feed lacks Hangfire. On SQLite its store is a file of its own beside the database: nothing in it is needed that the
/// portal does not know, and its polling never waits for the portal's writes. On SQL Server it shares the database and the work.
/// </summary>
public static class JobEngine
{
    /// <summary>Quartz brings no page of its own.</summary>
    public static string? Dashboard => null;

    public static void AddJobEngine(this IServiceCollection services, IConfiguration configuration)
    {
        var database = configuration.GetSection("Database").Get<DatabaseOptions>() ?? new DatabaseOptions();
        var workers = configuration.GetValue("Jobs:Workers", new JobOptions().Workers);
        services.AddQuartz(quartz =>
        {
            quartz.UseDefaultThreadPool(workers);
            quartz.UsePersistentStore(store =>
            {
                if (database.Provider == DatabaseProvider.Sqlite)
                {
                    store.UseSqlite(SqliteFactory.Instance, StoreBeside(database.ConnectionString));
                    store.ProvisionSchema();
                }
                else
                {
                    store.UseSqlServer(Microsoft.Data.SqlClient.SqlClientFactory.Instance, database.ConnectionString);
                    store.UseClustering();
                }
            });
        });
        services.Configure<QuartzSchedulerOptions>(scheduler =>
        {
            scheduler.InstanceName = "GrantsPortal";
            scheduler.ShutdownJobInterruption = ShutdownJobInterruption.Always;
            scheduler.GenerateInstanceId = database.Provider == DatabaseProvider.SqlServer;
            scheduler.DefaultTimeZone = TimeZoneInfo.Utc;
        });
        services.Configure<AdoJobStoreOptions>(store => store.StoreJobDataAsStrings = true);
        services.AddSingleton<IJobEngine, QuartzEngine>();
        services.AddSingleton<IDatabaseAddition, QuartzTables>();
    }

    public static void MapJobEngine(this WebApplication app) => ArgumentNullException.ThrowIfNull(app);

    private static string StoreBeside(string connectionString)
    {
        var portal = new SqliteConnectionStringBuilder(connectionString);
        return new SqliteConnectionStringBuilder { DataSource = portal.DataSource + "-quartz" }.ConnectionString;
    }
}
