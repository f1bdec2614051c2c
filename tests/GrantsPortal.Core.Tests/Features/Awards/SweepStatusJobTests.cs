using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.Jobs;
using GrantsPortal.Jobs;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GrantsPortal.Core.Tests.Features.Awards;

public sealed class SweepStatusJobTests
{
    [Test]
    public async Task Run_ExpiresWhatEndedAndTellsWhatEnds_AndASecondRunDoesNothing()
    {
        await using var app = await TestApp.StartAsync();
        await app.Given.Award(a => a.From(app.Today.AddYears(-1), app.Today.AddDays(-1)).Active());
        await app.Given.Award(a => a.From(app.Today.AddYears(-1), app.Today.AddDays(20)).Active());
        await app.Change(db => db.Awards.ExecuteUpdateAsync(s => s.SetProperty(a => a.RiskAssessedOn, app.Today)));
        await app.Change(async db => (await db.Organizations.SingleAsync(o => o.Name == "Ours")).RegisterInSam(app.Today.AddDays(30), app.Clock.UtcNow));

        var (first, second) = (await RunAsync(), await RunAsync());

        Assert.That((first.State, first.Items, second.State, second.Items), Is.EqualTo((JobRunState.Succeeded, 3, JobRunState.Succeeded, 0)));
        Assert.That(await app.Read(db => db.Awards.CountAsync(a => a.Status == AwardStatus.Expired)), Is.EqualTo(1));

        Task<JobResult> RunAsync() => app.Services.GetRequiredService<JobsByHand>().RunAsync("sweep-status", CancellationToken.None);
    }
}
