using BenchmarkDotNet.Attributes;
using GrantsPortal.Data;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Notifications;
using GrantsPortal.TestKit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GrantsPortal.Benchmarks;

/// <summary>
/// A sweep of the reminders against plain SQL that finds the same rows, and against plain SQL that finds and writes the same rows. To hold:
/// finding costs at most three times the plain query, and follows the steps that are due, not the requirements that are open.
/// </summary>
[MemoryDiagnoser]
[IterationCount(8)]
public class ReminderBenchmarks
{
    private const int Awards = 250;

    private const string Columns =
        "r.Id, r.Number, r.Kind, r.Phase, r.PeriodStart, r.PeriodEnd, r.EffectiveDue, a.Id, a.Fain, a.Title, a.IsSensitive, a.ProgramCode, a.OfficerId, a.RecipientId, o.Name FROM Requirements r JOIN Awards a ON a.Id = r.AwardId JOIN Organizations o ON o.Id = a.RecipientId";

    private const string Armed = $"SELECT {Columns} WHERE r.RemindOn <= @today AND a.Status IN ('Active', 'Expired', 'Terminated') ORDER BY r.RemindOn, r.Id";

    // What one would write who keeps no day of the next step.
    private const string FromScratch =
        $"""
        WITH Steps(Days) AS (VALUES (-30), (-14), (-7), (-1), (0), (1), (7), (14), (30))
        SELECT {Columns}
        WHERE r.Status IN ('NotYetDue', 'Returned') AND a.Status IN ('Active', 'Expired', 'Terminated') AND EXISTS (SELECT 1 FROM Steps s
            WHERE date(r.EffectiveDue, s.Days || ' days') <= @today AND NOT EXISTS (SELECT 1 FROM Reminders x WHERE x.RequirementId = r.Id AND x.DueDate = r.EffectiveDue AND x.Step = s.Days))
        """;

    private TestApp _app = null!;
    private CurrentUser _administrator = null!;
    private long[] _readers = [];

    [Params(10_000, 100_000)]
    public int Open { get; set; }

    [Params(100, 1_000)]
    public int Due { get; set; }

    [GlobalSetup]
    public async Task SetUp()
    {
        _app = await TestApp.StartAsync();
        _administrator = _app.As(Role.Administrator);
        _readers = [_app.As(Role.GranteePreparer).Id, _app.As(Role.GranteeCertifier).Id];
        for (var i = 0; i < Awards; i++)
        {
            await _app.Given.Award(a => a.Active());
        }
        var today = _app.Today;
        await _app.Change(async db =>
        {
            // Those that are due have a step today; all others wait for a day to come.
            var each = Open / Awards;
            await db.Database.ExecuteSqlAsync($"""
                WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {each}),
                owed(AwardId, i, At) AS (SELECT a.Id, n.i, ROW_NUMBER() OVER (ORDER BY n.i, a.Id) FROM Awards a CROSS JOIN n)
                INSERT INTO Requirements (Id, AwardId, Number, Kind, Phase, PeriodStart, PeriodEnd, StatutoryDue, EffectiveDue, Status, FellAway, Version, ChangedAt, RemindOn)
                SELECT 1000000 + At, AwardId, i, 'FinancialReport', 'Interim', date({today}, (i - 400) || ' days'), date({today}, (i - 300) || ' days'),
                    date({today}, CASE WHEN At <= {Due} THEN '7 days' ELSE (100 + i) || ' days' END), date({today}, CASE WHEN At <= {Due} THEN '7 days' ELSE (100 + i) || ' days' END),
                    'NotYetDue', 0, 1, {_app.Clock.UtcNow}, date({today}, CASE WHEN At <= {Due} THEN '-7 days' ELSE (10 + i) || ' days' END)
                FROM owed
                """);
            await db.Database.ExecuteSqlAsync($"ANALYZE");
        });
    }

    [GlobalCleanup]
    public async Task CleanUp() => await _app.DisposeAsync();

    // What a sweep wrote is taken back, so that each finds the same again.
    [IterationSetup]
    public void TakeBack() => _app.Change(async db =>
    {
        await db.OutboxMessages.ExecuteDeleteAsync();
        await db.Notifications.ExecuteDeleteAsync();
        await db.Reminders.ExecuteDeleteAsync();
        var today = _app.Today;
        await db.Requirements.Where(r => r.EffectiveDue == today.AddDays(7)).ExecuteUpdateAsync(s => s.SetProperty(r => r.RemindOn, today));
    }).GetAwaiter().GetResult();

    [Benchmark(Baseline = true)]
    public Task<int> FindByPlainSql() => ReadAsync(Armed);

    [Benchmark]
    public Task<int> FindByPlainSqlFromScratch() => ReadAsync(FromScratch);

    [Benchmark]
    public async Task<int> Find()
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return (await SweepRemindersHandler.Due(scope.ServiceProvider.GetRequiredService<GrantsDbContext>(), _app.Today, Due).ToListAsync()).Count;
    }

    [Benchmark]
    public async Task<int> FindAndWriteByPlainSql()
    {
        await using var connection = new SqliteConnection(_app.Database.ConnectionString);
        await connection.OpenAsync();
        await using var transaction = connection.BeginTransaction();
        var key = 10_000_000L;
        List<long> found = [];
        await using (var find = Command(connection, Armed))
        {
            await using var rows = await find.ExecuteReaderAsync();
            while (await rows.ReadAsync())
            {
                found.Add(rows.GetInt64(0));
            }
        }
        await using var remind = Command(connection, "INSERT INTO Reminders (Id, RequirementId, Step, DueDate, Outcome, DaysLate, At) VALUES (@key, @requirement, -7, @due, 'Sent', 0, @now)");
        await using var tell = Command(connection, "INSERT INTO Notifications (Id, UserId, Kind, Cause, AwardId, Facts, Link, At) SELECT @key, @user, 'DueSoon', @cause, AwardId, @facts, '/requirements', @now FROM Requirements WHERE Id = @requirement");
        await using var write = Command(connection, "INSERT INTO OutboxMessages (Id, Cause, UserId, Kind, Language, Content, State, Attempts, NextAttemptAt, CreatedAt) VALUES (@key, @cause, @user, 'Notice', 'en', @facts, 'Waiting', 0, @now, @now)");
        await using var move = Command(connection, "UPDATE Requirements SET RemindOn = @next WHERE Id = @requirement");
        var facts = new string('x', 400);
        foreach (var id in found)
        {
            foreach (var (user, commands) in new[] { (0L, new[] { remind, move }), (_readers[0], [tell, write]), (_readers[1], [tell, write]) })
            {
                foreach (var command in commands)
                {
                    Set(command, "@key", key++);
                    Set(command, "@requirement", id);
                    Set(command, "@user", user);
                    Set(command, "@cause", $"reminder/{id}/{user}");
                    Set(command, "@facts", facts);
                    await command.ExecuteNonQueryAsync();
                }
            }
        }
        await transaction.CommitAsync();
        return found.Count;
    }

    [Benchmark]
    public async Task<int> Sweep()
    {
        var sent = 0;
        for (var found = SweepRemindersCommand.Batch; found == SweepRemindersCommand.Batch;)
        {
            var sweep = (await _app.Send(new SweepRemindersCommand(SweepRemindersCommand.Batch), _administrator)).Value;
            (found, sent) = (sweep.Requirements, sent + sweep.Sent);
        }
        return sent == Due ? sent : throw new InvalidOperationException($"{sent} sent instead of {Due}.");
    }

    private async Task<int> ReadAsync(string statement)
    {
        await using var connection = new SqliteConnection(_app.Database.ConnectionString);
        await connection.OpenAsync();
        await using var command = Command(connection, statement);
        await using var rows = await command.ExecuteReaderAsync();
        var (row, read) = (new object[rows.FieldCount], 0);
        while (await rows.ReadAsync())
        {
            rows.GetValues(row);
            read++;
        }
        return read == Due ? read : throw new InvalidOperationException($"{read} found instead of {Due}.");
    }

    private static void Set(SqliteCommand command, string name, object value)
    {
        if (command.Parameters.Contains(name))
        {
            command.Parameters[name].Value = value;
        }
        else
        {
            command.Parameters.AddWithValue(name, value);
        }
    }

    private SqliteCommand Command(SqliteConnection connection, string statement)
    {
        var command = connection.CreateCommand();
        command.CommandText = statement;
        command.Parameters.AddWithValue("@today", _app.Today);
        command.Parameters.AddWithValue("@next", _app.Today.AddDays(6));
        command.Parameters.AddWithValue("@due", _app.Today.AddDays(7));
        command.Parameters.AddWithValue("@now", _app.Clock.UtcNow);
        return command;
    }
}
