using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace GrantsPortal.TestKit;

/// <summary>
/// A real process of the portal over a SQLite file, that runs one job from the command line and is killed (SIGKILL) in the middle of it, at
/// points that a seed chooses; then it is started again until nothing is left to do.
/// </summary>
public sealed class KilledPortal(string database, string job, IReadOnlyDictionary<string, string>? settings = null)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>How often a proof kills; a whole proof is 20, asked for by GRANTSPORTAL_KILLS.</summary>
    public static int Kills { get; } = int.TryParse(Environment.GetEnvironmentVariable("GRANTSPORTAL_KILLS"), out var kills) ? kills : 1;

    private readonly string _connection = new SqliteConnectionStringBuilder { DataSource = database, Pooling = false }.ConnectionString;

    /// <summary>Runs to the end, and says how long the job itself took.</summary>
    public async Task<TimeSpan> FinishAsync()
    {
        using var process = Start();
        var begun = await BegunAsync(process);
        var clock = Stopwatch.StartNew();
        using var late = new CancellationTokenSource(Patience);
        var errors = await process.StandardError.ReadToEndAsync(late.Token);
        await process.WaitForExitAsync(late.Token);
        Assert.That(process.ExitCode, Is.Zero, errors);
        return begun ? clock.Elapsed : TimeSpan.Zero;
    }

    /// <summary>Kills it some time after its job began.</summary>
    /// <returns>Whether it was killed before it had ended by itself.</returns>
    public Task<bool> KillAsync(TimeSpan after) => KillAsync(token => Task.Delay(after, token));

    /// <summary>Kills it when that says so.</summary>
    public async Task<bool> KillAsync(Func<CancellationToken, Task> moment)
    {
        ArgumentNullException.ThrowIfNull(moment);
        using var process = Start();
        _ = process.StandardError.ReadToEndAsync();
        await BegunAsync(process);
        using var ended = new CancellationTokenSource(Patience);
        var exit = process.WaitForExitAsync(ended.Token);
        await Task.WhenAny(moment(ended.Token), exit);
        var killed = !process.HasExited;
        process.Kill();
        await exit;
        await ended.CancelAsync();
        return killed;
    }

    /// <summary>Asks the file, beside whoever writes it.</summary>
    public async Task<long> CountAsync(string sql)
    {
        await using var connection = new SqliteConnection(_connection);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }

    public async Task<IReadOnlyList<string>> ListAsync(string sql)
    {
        await using var connection = new SqliteConnection(_connection);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        List<string> rows = [];
        while (await reader.ReadAsync())
        {
            rows.Add(string.Join(' ', Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "-" : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))));
        }
        return rows;
    }

    private Process Start()
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = AppContext.BaseDirectory };
        foreach (var argument in new[] { Path.Combine(AppContext.BaseDirectory, "GrantsPortal.Web.dll"), "jobs", "run", job })
        {
            start.ArgumentList.Add(argument);
        }
        start.Environment["Database__Provider"] = "Sqlite";
        start.Environment["Database__ConnectionString"] = $"Data Source={database}";
        foreach (var (name, value) in settings ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }
        var process = Process.Start(start)!;
        // An unread pipe would hold it up one day.
        _ = process.StandardOutput.ReadToEndAsync();
        return process;
    }

    /// <summary>Waits until this process has a run that goes; false when it ended before that was seen.</summary>
    private async Task<bool> BegunAsync(Process process)
    {
        var runs = $"SELECT COUNT(*) FROM JobRuns WHERE Name = '{job}' AND State = 'Running' AND Node LIKE '%:{process.Id}-%'";
        var waited = Stopwatch.StartNew();
        while (!process.HasExited && waited.Elapsed < Patience)
        {
            if (await CountAsync(runs) > 0)
            {
                return true;
            }
            await Task.Delay(3);
        }
        return false;
    }
}
