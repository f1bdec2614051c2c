using GrantsPortal.Core.Tests.Features.Reporting.Workbooks;
using GrantsPortal.Domain.Jobs;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Reporting.Workbooks;
using GrantsPortal.Jobs;
using GrantsPortal.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace GrantsPortal.Core.Tests.Features.Reporting.Files;

public sealed class CleanUpFilesJobTests
{
    [Test]
    public async Task Run_KeepsSpreadsheetsForAQuarter()
    {
        await using var app = await TestApp.StartAsync();
        var number = await app.Given.Report(await app.Given.Award(a => a.Active()));
        for (var i = 0; i < 3; i++)
        {
            await app.Ask(new KeepFailedWorkbookCommand(number, $"{i}.docx", ReportFile.Word()), Role.GranteePreparer);
        }
        app.Clock.UtcNow += TimeSpan.FromDays(89);
        Assert.That((await RunAsync()).Items, Is.Zero);
        app.Clock.UtcNow += TimeSpan.FromDays(2);
        Assert.That((await RunAsync()).Note, Is.EqualTo("3 kept spreadsheets, 0 attachments."));
        Assert.That((await RunAsync()).State, Is.EqualTo(JobRunState.Succeeded));

        Task<JobResult> RunAsync() => app.Services.GetRequiredService<JobsByHand>().RunAsync("clean-up-files", CancellationToken.None);
    }
}
