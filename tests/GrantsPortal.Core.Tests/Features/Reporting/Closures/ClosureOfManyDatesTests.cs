using System.Data.Common;
using System.Diagnostics;
using GrantsPortal.Data;
using GrantsPortal.Domain.Notifications;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Features.Reporting.Closures;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace GrantsPortal.Core.Tests.Features.Reporting.Closures;

/// <summary>A closed day on which very many reports are due.</summary>
public sealed class ClosureOfManyDatesTests
{
    private static readonly DateOnly Few = new(2026, 4, 28);
    private static readonly DateOnly Many = new(2026, 4, 30);
    private readonly Counting _counting = new();
    private TestApp _app = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _app = await TestApp.StartAsync(services => services
            .ConfigureDbContext<SqliteGrantsDbContext>(options => options.AddInterceptors(_counting))
            .ConfigureDbContext<SqlServerGrantsDbContext>(options => options.AddInterceptors(_counting)));
        await _app.Given.Award(a => a.Active());
    }

    [TearDown]
    public async Task StopAsync() => await _app.DisposeAsync();

    [Test]
    public async Task FiveHundred_AskTheDatabaseAsOftenAsTwenty()
    {
        await DueAsync(Few, 20);
        await DueAsync(Many, 500);
        var few = await CloseAsync(Few, 20);
        var many = await CloseAsync(Many, 500);

        TestContext.Out.WriteLine($"20: {few}, 500: {many}");
        Assert.That((many.Reads, many.MostParameters), Is.EqualTo((few.Reads, few.MostParameters)), "a statement that takes a parameter for each date ends at 32,766 of them");
        // A date, its step, its entry in the trail, and a line for each of the grantee's two people; SQLite writes them one by one.
        Assert.That(many.Writes - few.Writes, Is.LessThanOrEqualTo(480 * 5));
    }

    [TestCase(6_000)]
    public async Task Thousands_MoveInOneStep_AndEachReaderGetsOneMessage(int dates)
    {
        await DueAsync(Many, dates);
        var clock = Stopwatch.StartNew();
        await CloseAsync(Many, dates);
        TestContext.Out.WriteLine($"{dates} dates in {clock.Elapsed.TotalSeconds:F1} s");

        Assert.That(await _app.Read(db => db.Requirements.CountAsync(r => r.EffectiveDue == Many.AddDays(1))), Is.EqualTo(dates));
        Assert.That(await _app.Read(db => db.Notifications.CountAsync()), Is.EqualTo(2 * dates));
        Assert.That(await _app.Read(db => db.OutboxMessages.CountAsync(m => m.Kind == MessageKind.Notice)), Is.EqualTo(2));
    }

    private Task DueAsync(DateOnly day, int count) => _app.Change(async db =>
    {
        var award = await db.Awards.SingleAsync();
        var calendar = new FederalCalendar([]);
        db.Requirements.AddRange(Enumerable.Range(1, count).Select(n => Requirement.Ask(award.Id, day.DayNumber * 100_000 % 1_000_000_000 + n, "Photographs", "Of the house", day, calendar, _app.Today, _app.Clock.UtcNow)));
    });

    private async Task<(int Reads, int Writes, int MostParameters)> CloseAsync(DateOnly day, int dates)
    {
        _counting.Start();
        var moved = await _app.Ask(
            new AddClosureCommand { Date = day, NameEn = "Mourning", NameFr = "Deuil", NameEs = "Luto", Source = "Executive Order 14999", Reason = "Order of the President", Shown = dates }, Role.Administrator);
        Assert.That(moved, Is.EqualTo(dates));
        return (_counting.Reads, _counting.Writes, _counting.MostParameters);
    }

    private sealed class Counting : DbCommandInterceptor
    {
        public int Reads { get; private set; }

        public int Writes { get; private set; }

        /// <summary>Of a statement that reads.</summary>
        public int MostParameters { get; private set; }

        public void Start() => (Reads, Writes, MostParameters) = (0, 0, 0);

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Count(command);
            return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            Count(command);
            return base.NonQueryExecutingAsync(command, eventData, result, cancellationToken);
        }

        private void Count(DbCommand command)
        {
            if (command.CommandText.StartsWith("SELECT", StringComparison.Ordinal))
            {
                (Reads, MostParameters) = (Reads + 1, Math.Max(MostParameters, command.Parameters.Count));
            }
            else
            {
                Writes++;
            }
        }
    }
}
