using System.Diagnostics;
using System.Net;
using GrantsPortal.Data;
using GrantsPortal.Domain.Jobs;
using GrantsPortal.Jobs;
using GrantsPortal.TestKit;

namespace GrantsPortal.Web.Tests.Jobs;

/// <summary>Two processes on one database: on SQLite the second waits, on SQL Server they share the work.</summary>
public sealed class TwoProcessesTests
{
    [Test]
    public async Task SecondHost_ServesPages_RunsNoJobs_AndTakesOver()
    {
        await using var app = await TestApp.StartAsync();
        OnSqliteOnly(app);
        long waits;
        var first = await JobHost.StartAsync(app.Database);
        await using var second = await JobHost.StartAsync(app.Database, JobProcessState.Standby);
        try
        {
            using var client = second.CreateClient();
            Assert.That((await client.GetAsync(new Uri("/health/ready", UriKind.Relative))).StatusCode, Is.EqualTo(HttpStatusCode.OK));
            waits = await second.EnqueueAsync();
            await second.EndedAsync(waits, JobRunState.Succeeded);
            Assert.That((first.Probe.Runs, second.Probe.Runs), Is.EqualTo((1, 0)), "asked for there, run here");
            Assert.That((await second.OverviewAsync()).Nodes.Select(n => n.Name), Is.EqualTo(new[] { (await first.OverviewAsync()).HereName }));
        }
        finally
        {
            await first.DisposeAsync();
        }
        await second.UntilAsync(async () => (await second.OverviewAsync()).Here == JobProcessState.Working, "it takes over");
        await second.EndedAsync(await second.EnqueueAsync(), JobRunState.Succeeded);
        Assert.That(second.Probe.Runs, Is.EqualTo(1));
    }

    /// <summary>Real processes, the first one killed as hard as can be.</summary>
    [Test]
    public async Task KilledProcess_LeavesTheJobsToTheOther()
    {
        await using var app = await TestApp.StartAsync();
        OnSqliteOnly(app);
        using var first = Serve(app.Database, out var firstSays);
        Process? second = null;
        try
        {
            await SaysAsync(firstSays, "Jobs run here");
            second = Serve(app.Database, out var secondSays);
            await SaysAsync(secondSays, "Another process works on the jobs of this database");
            Assert.That(Said(secondSays), Does.Not.Contain("Jobs run here"));
            first.Kill();
            await SaysAsync(secondSays, "Jobs run here");
            Assert.That(Said(secondSays), Does.Contain("the jobs run here from now on"));
        }
        finally
        {
            first.Kill();
            second?.Kill();
            second?.Dispose();
        }
    }

    [Test]
    public async Task TwoHosts_OnSqlServer_ShareTheWork_EachRunOnce()
    {
        if (TestDatabase.SqlServer is null)
        {
            Assert.Ignore($"SQL Server not configured: set {TestDatabase.SqlServerVariable}");
        }
        await using var app = await TestApp.StartAsync();
        await using var first = await JobHost.StartAsync(app.Database, body: token => Task.Delay(50, token));
        await using var second = await JobHost.StartAsync(app.Database, body: token => Task.Delay(50, token));
        await Task.WhenAll(Enumerable.Range(0, 24).Select(i => (i % 2 == 0 ? first : second).EnqueueAsync()));
        await first.UntilAsync(async () => (await first.RunsAsync()).Count(r => r.State == JobRunState.Succeeded) == 24, "all are done");
        Assert.That(first.Probe.Runs + second.Probe.Runs, Is.EqualTo(24));
        Assert.That((await first.OverviewAsync()).Nodes, Has.Count.EqualTo(2));
    }

    private static void OnSqliteOnly(TestApp app)
    {
        if (app.Database.Provider != DatabaseProvider.Sqlite)
        {
            Assert.Ignore("SQL Server: the processes share the work");
        }
    }

    private static Process Serve(TestDatabase database, out List<string> says)
    {
        List<string> lines = [];
        says = lines;
        var start = new ProcessStartInfo("dotnet", [typeof(PortalHost).Assembly.Location, "serve"])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = AppContext.BaseDirectory,
            Environment = { ["Database__ConnectionString"] = database.ConnectionString, ["ASPNETCORE_URLS"] = "http://127.0.0.1:0", ["Logging__Console__FormatterName"] = "simple" },
        };
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) =>
        {
            lock (lines)
            {
                lines.Add(line.Data ?? "");
            }
        };
        process.BeginOutputReadLine();
        return process;
    }

    private static string Said(List<string> says)
    {
        lock (says)
        {
            return string.Join('\n', says);
        }
    }

    private static async Task SaysAsync(List<string> says, string what)
    {
        for (var since = Stopwatch.StartNew(); !Said(says).Contains(what, StringComparison.Ordinal); await Task.Delay(100))
        {
            Assert.That(since.Elapsed.TotalSeconds, Is.LessThan(180), $"it says: {what}\n{Said(says)}");
        }
    }
}
