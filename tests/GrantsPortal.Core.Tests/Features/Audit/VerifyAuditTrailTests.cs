using GrantsPortal.Domain;
using GrantsPortal.Domain.Audit;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Audit;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Core.Tests.Features.Audit;

/// <summary>Someone with the database's password changes the trail behind the portal's back: it shows, and it shows where.</summary>
public sealed class VerifyAuditTrailTests
{
    private TestApp _app = null!;
    private long _last;

    [SetUp]
    public async Task StartAsync()
    {
        _app = await TestApp.StartAsync();
        await _app.Given.Award(a => a.Active());
        _last = await _app.Read(db => db.AuditEntries.MaxAsync(e => e.Sequence));
    }

    [TearDown]
    public async Task StopAsync() => await _app.DisposeAsync();

    [Test]
    public async Task Untouched_Holds()
    {
        var verdict = await Verify();
        Assert.That((verdict.Entries, verdict.Break), Is.EqualTo((_last, (AuditBreak?)null)));
    }

    [Test]
    public async Task ChangedContent_IsNamed()
    {
        await _app.Read(db => db.AuditEntries.Where(e => e.Sequence == 3).ExecuteUpdateAsync(s => s.SetProperty(e => e.UserName, "Somebody else")));
        Assert.That((await Verify()).Break, Is.EqualTo(new AuditBreak(3, AuditFault.ChangedContent)));
    }

    [Test]
    public async Task RemovedEntry_IsNamed()
    {
        await _app.Read(db => db.AuditEntries.Where(e => e.Sequence == 2).ExecuteDeleteAsync());
        Assert.That((await Verify()).Break, Is.EqualTo(new AuditBreak(2, AuditFault.Gap)));
    }

    [Test]
    public async Task CutTail_IsNamed()
    {
        await _app.Read(db => db.AuditEntries.Where(e => e.Sequence == _last).ExecuteDeleteAsync());
        Assert.That((await Verify()).Break, Is.EqualTo(new AuditBreak(_last, AuditFault.HeadMismatch)));
    }

    [Test]
    public async Task EntryRewrittenWithItsHash_BreaksTheNextLink()
    {
        var forged = await _app.Read(db => db.AuditEntries.AsNoTracking().SingleAsync(e => e.Sequence == 2));
        forged.Seal(2, AuditEntry.Genesis);
        await _app.Read(db => db.AuditEntries.Where(e => e.Sequence == 2).ExecuteUpdateAsync(s => s
            .SetProperty(e => e.PreviousHash, forged.PreviousHash).SetProperty(e => e.Hash, forged.Hash)));
        Assert.That((await Verify()).Break, Is.EqualTo(new AuditBreak(2, AuditFault.BrokenLink)));
    }

    [Test]
    public async Task Roles_ThatMayAsk([ValueSource(typeof(Roles), nameof(Roles.All))] Role role)
    {
        var outcome = await _app.Send(new VerifyAuditTrailQuery(), role);
        var may = role is Role.Auditor or Role.Director or Role.Administrator;
        Assert.That(outcome.IsOk ? (ErrorKind?)null : outcome.Errors[0].Kind, Is.EqualTo(may ? null : (ErrorKind?)ErrorKind.Forbidden));
    }

    private Task<AuditTrailVerdict> Verify() => _app.Ask(new VerifyAuditTrailQuery(), Role.Auditor);
}
