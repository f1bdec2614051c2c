using GrantsPortal.Domain.Jobs;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Compacts;
using GrantsPortal.Jobs;
using GrantsPortal.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace GrantsPortal.Core.Tests.Features.Compacts;

public sealed class SnapshotPortfolioJobTests
{
    [Test]
    public async Task MissedDays_StayAGapAndAreTold()
    {
        await using var app = await TestApp.StartAsync();
        Assert.That(await RunAsync(), Is.EqualTo((JobRunState.Succeeded, 1, (string?)null)));
        Assert.That(await RunAsync(), Is.EqualTo((JobRunState.Succeeded, 0, (string?)null)));
        app.Clock.UtcNow += TimeSpan.FromDays(4);
        var (state, items, note) = await RunAsync();
        Assert.That((state, items, note), Is.EqualTo((JobRunState.Succeeded, 1, "Days before that could not be recorded: 3. What the portfolio was then is not kept.")));

        var history = await app.Ask(new GetPortfolioHistoryQuery(), Role.ProgramOfficer);
        Assert.That((history.Days.Count, history.Missing, history.CanBeDrawn), Is.EqualTo((2, 3, true)));

        async Task<(JobRunState, int, string?)> RunAsync()
        {
            var run = await app.Services.GetRequiredService<JobsByHand>().RunAsync("snapshot-portfolio", CancellationToken.None);
            return (run.State, run.Items, run.Note);
        }
    }
}
