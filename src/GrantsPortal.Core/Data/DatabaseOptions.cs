namespace GrantsPortal.Data;

public enum DatabaseProvider { Sqlite, SqlServer }

/// <summary>Section <c>Database</c> of the settings.</summary>
public sealed class DatabaseOptions
{
    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;
    public string ConnectionString { get; set; } = "Data Source=data/grantsportal.db";
    public int CommandTimeoutSeconds { get; set; } = 60;

    /// <summary>SQL Server only.</summary>
    public int MaxBatchSize { get; set; } = 200;
    public int MaxRetries { get; set; } = 3;

    /// <summary>Where the seed files are; found beside the program or above it when not set.</summary>
    public string? SeedsPath { get; set; }
}
