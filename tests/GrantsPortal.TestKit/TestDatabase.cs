using GrantsPortal.Data;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace GrantsPortal.TestKit;

/// <summary>
/// A database of its own for each test application: on SQLite a copy of a migrated and seeded template file, on SQL Server (when
/// <c>GRANTSPORTAL_TEST_SQLSERVER</c> holds a connection string) a fresh database that is migrated and dropped.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    public const string SqlServerVariable = "GRANTSPORTAL_TEST_SQLSERVER";

    private static readonly string Folder = Directory.CreateTempSubdirectory("grantsportal-tests-").FullName;

    static TestDatabase() => AppDomain.CurrentDomain.ProcessExit += (_, _) =>
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    };

    private TestDatabase(DatabaseProvider provider, string connectionString, string name) =>
        (Provider, ConnectionString, Name) = (provider, connectionString, name);

    /// <summary>What the environment asks for; empty means SQLite.</summary>
    public static string? SqlServer { get; } = Environment.GetEnvironmentVariable(SqlServerVariable) is { Length: > 0 } text ? text : null;

    public DatabaseProvider Provider { get; }

    public string ConnectionString { get; }

    public string Name { get; }

    /// <summary>An empty one: nothing is migrated yet.</summary>
    public static TestDatabase Create()
    {
        var name = $"portal_{Guid.NewGuid():N}";
        return SqlServer is null
            ? new TestDatabase(DatabaseProvider.Sqlite, Sqlite(name), name)
            : new TestDatabase(DatabaseProvider.SqlServer, new SqlConnectionStringBuilder(SqlServer) { InitialCatalog = name }.ConnectionString, name);
    }

    /// <summary>A copy of a template file, which no test may be using.</summary>
    public static TestDatabase CopyOf(TestDatabase template) => CopyOf(template.File);

    public static TestDatabase CopyOf(string template)
    {
        var copy = Create();
        System.IO.File.Copy(template, copy.File);
        return copy;
    }

    /// <summary>Brings what stands in the journal into the file, so that the file alone is the database.</summary>
    public void FoldJournal()
    {
        using var connection = new SqliteConnection(ConnectionString);
        connection.Open();
        using var fold = connection.CreateCommand();
        fold.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        fold.ExecuteNonQuery();
        SqliteConnection.ClearPool(connection);
    }

    public string File => Path.Combine(Folder, $"{Name}.db");

    public async ValueTask DisposeAsync()
    {
        if (Provider == DatabaseProvider.Sqlite)
        {
            await using (var connection = new SqliteConnection(ConnectionString))
            {
                SqliteConnection.ClearPool(connection);
            }
            foreach (var file in Directory.GetFiles(Folder, $"{Name}.db*"))
            {
                System.IO.File.Delete(file);
            }
            return;
        }
        await using var master = new SqlConnection(new SqlConnectionStringBuilder(SqlServer) { InitialCatalog = "master" }.ConnectionString);
        await master.OpenAsync();
        await using var drop = master.CreateCommand();
        drop.CommandText = $"ALTER DATABASE [{Name}] SET SINGLE_USER WITH ROLLBACK IMMEDIATE; DROP DATABASE [{Name}]";
        await drop.ExecuteNonQueryAsync();
    }

    private static string Sqlite(string name) => new SqliteConnectionStringBuilder
    {
        DataSource = Path.Combine(Folder, $"{name}.db"),
    }.ConnectionString;
}
