using GrantsPortal.Data;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Awards;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Core.Tests.Data;

/// <summary>Says by name whether this run proves anything about SQL Server; with one configured, every feature test runs on it.</summary>
public sealed class SqlServerTests
{
    [Test]
    public async Task SqlServer_MigratesAndSignsAnAward()
    {
        if (TestDatabase.SqlServer is null)
        {
            Assert.Ignore($"ignored: SQL Server not configured (set {TestDatabase.SqlServerVariable} to a connection string)");
        }
        await using var app = await TestApp.StartAsync();
        var fain = await app.Given.Award(a => a.Worth(1_234.56m).Ready());
        var version = await app.Read(db => db.Awards.Where(a => a.Fain == fain).Select(a => a.Version).SingleAsync());

        await app.Ask(new SignAwardCommand(fain, version), Role.GrantsOfficer);

        Assert.That(app.Database.Provider, Is.EqualTo(DatabaseProvider.SqlServer));
        Assert.That(await app.Read(db => db.Database.GetPendingMigrationsAsync()), Is.Empty);
        Assert.That((await app.Ask(new SearchAwardsQuery { Statuses = [AwardStatus.Active] }, Role.Auditor)).Rows.Select(r => (r.Fain, r.Obligated)), Is.EqualTo(new[] { (fain, 1_234.56m) }));
    }
}
