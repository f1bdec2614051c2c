using System.Diagnostics;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Features.Reporting.Reports;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Core.Tests.Features.Reporting.Reports;

/// <summary>The evening of the due date: everybody certifies at the same moment.</summary>
public sealed class TwoHundredCertificationsTests
{
    private const int Reports = 200;

    [Test]
    [CancelAfter(300_000)]
    public async Task TwoHundredCertifications_AllLandOnce()
    {
        await using var app = await TestApp.StartAsync();
        List<CertifyReportCommand> commands = [];
        var certifier = app.As(Role.GranteeCertifier);
        var fains = new List<string>();
        for (var i = 0; i < Reports / 20; i++)
        {
            fains.Add(await app.Given.Award(a => a.From(new DateOnly(2021, 1, 1), new DateOnly(2025, 12, 31)).Active()));
        }
        foreach (var fain in fains)
        {
            for (var i = 0; i < 20; i++)
            {
                var number = await app.Given.Report(fain, ReportStatus.ReadyToCertify);
                var fingerprint = (await app.Ask(new GetReportQuery(number), Role.GranteeCertifier)).Content!.Fingerprint;
                commands.Add(new CertifyReportCommand(number, fingerprint, true, "Director", "director@example.org", "+233 30 000 0000", true));
            }
        }
        var watch = Stopwatch.StartNew();
        var outcomes = await Task.WhenAll(commands.Select(command => Task.Run(() => app.Send(command, certifier))));
        watch.Stop();

        var (versions, submitted, numbers) = await app.Read(async db => (
            await db.Set<ReportVersion>().CountAsync(), await db.Requirements.CountAsync(r => r.Status == RequirementStatus.Submitted), await db.Set<ReportVersion>().Select(v => v.ReportId).Distinct().CountAsync()));
        await TestContext.Out.WriteLineAsync($"{Reports} certifications at once: {outcomes.Count(o => o.IsOk)} landed, {outcomes.Count(o => !o.IsOk)} refused, {versions} versions, {watch.Elapsed.TotalSeconds:F1} s.");
        Assert.That(outcomes.SelectMany(o => o.Errors).Select(e => e.Message), Is.Empty);
        Assert.That((versions, submitted, numbers), Is.EqualTo((Reports, Reports, Reports)));
    }
}
