using System.Data.Common;
using GrantsPortal.Data;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Features.Reporting.Calendar;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace GrantsPortal.Core.Tests.Features.Reporting.Calendar;

public sealed class ExportDeadlinesTests
{
    private readonly Watch _watch = new();
    private TestApp _app = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _app = await TestApp.StartAsync(services => services
            .ConfigureDbContext<SqliteGrantsDbContext>(options => options.AddInterceptors(_watch))
            .ConfigureDbContext<SqlServerGrantsDbContext>(options => options.AddInterceptors(_watch)));
        await _app.Given.Award(a => a.Active());
        await _app.Change(async db =>
        {
            var award = await db.Awards.SingleAsync();
            var due = _app.Today.AddDays(-100);
            db.Requirements.AddRange(Enumerable.Range(1, ExportDeadlinesQuery.Most + 200).Select(number => Requirement.Schedule(
                award.Id, number, RequirementKind.Certification, new ScheduledReport(ReportKind.Interim, due, due.AddDays(number), due.AddDays(number), due.AddDays(number)), _app.Clock.UtcNow)));
        });
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _app.DisposeAsync();

    [Test]
    public async Task Rows_AreReadWhileTheyAreWritten_WithoutEntities_UpToABound()
    {
        var reader = _app.As(Role.GranteePreparer);
        _watch.Start();
        var (written, ahead, last) = (0, 0, DateOnly.MinValue);
        var count = (await _app.Send(new ExportDeadlinesQuery(false, (deadline, _) =>
        {
            written++;
            ahead += _watch.Finished ? 1 : 0;
            Assert.That(deadline.EffectiveDue, Is.GreaterThan(last));
            last = deadline.EffectiveDue;
            return Task.CompletedTask;
        }), reader)).Value;

        Assert.Multiple(() =>
        {
            Assert.That((count, written), Is.EqualTo((ExportDeadlinesQuery.Most, ExportDeadlinesQuery.Most)), "those due last are left out");
            Assert.That(_watch.Entities, Is.Zero, "entities made");
            Assert.That(_watch.Readers, Is.EqualTo(1), "one query");
            if (TestDatabase.SqlServer is null)
            {
                Assert.That(ahead, Is.Zero, "rows written after the reader was closed");
            }
        });
    }

    private sealed class Watch : DbCommandInterceptor, IMaterializationInterceptor
    {
        public int Entities { get; private set; }
        public int Readers { get; private set; }
        public bool Finished { get; private set; }

        public void Start() => (Entities, Readers, Finished) = (0, 0, false);

        public object InitializedInstance(MaterializationInterceptionData materializationData, object entity)
        {
            Entities++;
            return entity;
        }

        public override InterceptionResult DataReaderDisposing(DbCommand command, DataReaderDisposingEventData eventData, InterceptionResult result)
        {
            (Readers, Finished) = (Readers + 1, true);
            return result;
        }
    }
}
