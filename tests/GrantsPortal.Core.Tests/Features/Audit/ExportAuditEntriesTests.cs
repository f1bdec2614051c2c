using GrantsPortal.Domain;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Audit;
using GrantsPortal.TestKit;

namespace GrantsPortal.Core.Tests.Features.Audit;

public sealed class ExportAuditEntriesTests
{
    private TestApp _app = null!;

    [SetUp]
    public async Task Start()
    {
        _app = await TestApp.StartAsync();
        await _app.Given.Award(a => a.Active());
    }

    [TearDown]
    public async Task Stop() => await _app.DisposeAsync();

    [Test]
    public async Task EveryPage_ComesInThePagesOrder()
    {
        var (rows, count) = await Export(new AuditFilter { Subject = "Award" });

        var shown = await _app.Ask(new SearchAuditEntriesQuery(new AuditFilter { Subject = "Award" }, PageSize: 200), Role.Auditor);
        Assert.That(rows.Select(r => r.Sequence), Is.EqualTo(shown.Entries.Select(e => e.Sequence)).And.Not.Empty);
        Assert.That(count, Is.EqualTo(rows.Count));
    }

    [Test]
    public async Task MoreThanOneChunk_IsWhole_AndWhatIsWrittenMeanwhileIsNotInIt()
    {
        await _app.Given.Award(a =>
        {
            a.Active();
            for (var i = 0; i < 1_100; i++)
            {
                a.Spent(_app.Today, 1m);
            }
        });
        var length = (await _app.Ask(new SearchAuditEntriesQuery(new AuditFilter(), PageSize: 1), Role.Auditor)).TrailLength;

        var (rows, _) = await Export(new AuditFilter(), onFirst: () => _app.Given.Award());

        Assert.That(rows.Select(r => r.Sequence), Is.EqualTo(Enumerable.Range(1, (int)length).Reverse().Select(n => (long)n)));
    }

    [Test]
    public async Task Roles_ThatMayExport([ValueSource(typeof(Roles), nameof(Roles.All))] Role role)
    {
        var outcome = await _app.Send(new ExportAuditEntriesQuery(new AuditFilter(), (_, _) => Task.CompletedTask), role);

        var may = role is Role.Auditor or Role.Director or Role.Administrator or Role.GrantsOfficer;
        Assert.That(outcome.IsOk ? (ErrorKind?)null : outcome.Errors[0].Kind, Is.EqualTo(may ? null : (ErrorKind?)ErrorKind.Forbidden));
    }

    private async Task<(List<AuditEntryRow> Rows, int Count)> Export(AuditFilter filter, Func<Task>? onFirst = null)
    {
        List<AuditEntryRow> rows = [];
        var count = await _app.Ask(
            new ExportAuditEntriesQuery(filter, async (row, _) =>
            {
                if (rows.Count == 0 && onFirst is not null)
                {
                    await onFirst();
                }
                rows.Add(row);
            }),
            Role.Auditor);
        return (rows, count);
    }
}
