using GrantsPortal.Data.Seeding;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace GrantsPortal.Data;

/// <summary>Creates or upgrades the database and brings its reference data up to date. What <c>migrate</c> and a start of the host do.</summary>
public sealed class DatabaseSetup(IServiceScopeFactory scopes, IOptions<DatabaseOptions> options, IEnumerable<IDatabaseAddition> additions)
{
    public async Task MigrateAsync(CancellationToken cancellationToken = default)
    {
        MakeFolder();
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GrantsDbContext>();
        // Asking costs a few milliseconds, migrating with nothing to do costs a lock and a second.
        if ((await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            await db.Database.MigrateAsync(cancellationToken);
        }
        foreach (var addition in additions)
        {
            await addition.MigrateAsync(cancellationToken);
        }
        await scope.ServiceProvider.GetRequiredService<KeyAllocator>().EnsureAsync(cancellationToken);
        await scope.ServiceProvider.GetRequiredService<ReferenceSeeder>().SeedAsync(cancellationToken);
    }

    private void MakeFolder()
    {
        if (options.Value.Provider == DatabaseProvider.Sqlite
            && Path.GetDirectoryName(new SqliteConnectionStringBuilder(options.Value.ConnectionString).DataSource) is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
        }
    }
}
