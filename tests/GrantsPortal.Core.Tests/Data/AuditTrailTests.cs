using GrantsPortal.Domain.Audit;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.People;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Core.Tests.Data;

/// <summary>Whatever is saved leaves a linked line, and the line says what changed.</summary>
public sealed class AuditTrailTests
{
    private TestApp _app = null!;

    [SetUp]
    public async Task StartAsync() => _app = await TestApp.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _app.DisposeAsync();

    [Test]
    public async Task EverySave_ContinuesTheChain()
    {
        await _app.Given.Award(a => a.Active());
        await _app.Given.Award(a => a.Active());
        var entries = await _app.Read(db => db.AuditEntries.OrderBy(e => e.Sequence).ToListAsync());
        var hash = AuditEntry.Genesis;
        foreach (var (index, entry) in entries.Index())
        {
            Assert.That((entry.Sequence, entry.PreviousHash, entry.Hash), Is.EqualTo(((long)index + 1, hash, entry.ComputeHash())));
            hash = entry.Hash;
        }
        Assert.That(await _app.Read(db => db.AuditHeads.Select(h => h.Hash).SingleAsync()), Is.EqualTo(hash));
    }

    [Test]
    public async Task Change_KeepsBeforeAndAfterAndTheAward()
    {
        var fain = await _app.Given.Award(a => a.Complete());
        await _app.Change(async db => (await Whole(db).SingleAsync(a => a.Fain == fain)).PlanMonitoring("Weekly calls.", _app.Clock.UtcNow, _app.As(Role.ProgramOfficer)));
        var id = await _app.Read(db => db.Awards.Where(a => a.Fain == fain).Select(a => a.Id).SingleAsync());
        var entry = await _app.Read(db => db.AuditEntries.OrderBy(e => e.Sequence).LastAsync(e => e.Subject == nameof(Award)));
        Assert.Multiple(() =>
        {
            Assert.That(entry.AwardId, Is.EqualTo(id));
            Assert.That(entry.Operation, Is.EqualTo(AuditOperation.Changed));
            Assert.That(entry.Before, Does.Contain("Two site visits a year."));
            Assert.That(entry.After, Does.Contain("Weekly calls."));
        });
    }

    [Test]
    public async Task SplitBudgetAndObjectives_AreInTheAwardsOwnEntry()
    {
        var fain = await _app.Given.Award(a => a.In("GH", 70).In("TG", 30).Complete());
        var entry = await _app.Read(db => db.AuditEntries.SingleAsync(e => e.Subject == nameof(Award) && e.After!.Contains(fain)));
        Assert.Multiple(() =>
        {
            Assert.That(entry.After, Does.Contain("GH").And.Contain("TG"));
            Assert.That(entry.After, Does.Contain("100000"));
            Assert.That(entry.After, Does.Contain("PS.5.1-29"));
        });
    }

    private static IQueryable<Award> Whole(GrantsPortal.Data.GrantsDbContext db) => db.Awards.Include(a => a.Preparers);
}
