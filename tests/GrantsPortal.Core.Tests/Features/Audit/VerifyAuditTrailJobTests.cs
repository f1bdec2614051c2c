using GrantsPortal.Domain.Jobs;
using GrantsPortal.Jobs;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GrantsPortal.Core.Tests.Features.Audit;

public sealed class VerifyAuditTrailJobTests
{
    [Test]
    public async Task Break_IsADeadRun_ThatNamesThePlace()
    {
        await using var app = await TestApp.StartAsync();
        await app.Given.Award(a => a.Active());
        var hand = app.Services.GetRequiredService<JobsByHand>();
        var whole = await hand.RunAsync("verify-audit-trail", CancellationToken.None);
        await app.Read(db => db.AuditEntries.Where(e => e.Sequence == 2).ExecuteUpdateAsync(s => s.SetProperty(e => e.UserName, "Somebody else")));
        var broken = await hand.RunAsync("verify-audit-trail", CancellationToken.None);

        Assert.That((whole.State, whole.Items, whole.Note?.Length), Is.EqualTo((JobRunState.Succeeded, await app.Read(db => db.AuditEntries.CountAsync()), 64)));
        Assert.That((broken.State, broken.Error), Is.EqualTo((JobRunState.Dead, "The audit trail does not hold at entry 2; the 1 entries before it do. Compare with a backup before anything else.")));
    }
}
