using GrantsPortal.Data;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace GrantsPortal.Jobs;

/// <summary>
/// On SQLite one process works on jobs: it holds a lock of the operating system on a file beside the database, which ends with the
/// process however it ends. On SQL Server there is none: the processes share the work.
/// </summary>
public sealed class JobsLock(IOptions<DatabaseOptions> database) : IDisposable
{
    private FileStream? _held;

    /// <summary>Null where processes share the work.</summary>
    private string? File => database.Value.Provider == DatabaseProvider.Sqlite
        ? Path.GetFullPath(new SqliteConnectionStringBuilder(database.Value.ConnectionString).DataSource) + ".jobs.lock" : null;

    /// <summary>Whether no other process can be working while this one does.</summary>
    public bool IsForOne => File is not null;

    public bool TryTake()
    {
        if (File is not { } file || _held is not null)
        {
            return true;
        }
        try
        {
            _held = new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    public void Release()
    {
        _held?.Dispose();
        _held = null;
    }

    public void Dispose() => Release();
}
