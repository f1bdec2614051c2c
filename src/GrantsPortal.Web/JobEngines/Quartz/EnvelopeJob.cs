using System.Globalization;
using GrantsPortal.Jobs;
using Quartz;

namespace GrantsPortal.Web.JobEngines.Quartz;

/// <summary>The only job that Quartz knows: it carries a run's key or a schedule's name to the runner.</summary>
internal sealed class EnvelopeJob(IJobRunner runner) : global::Quartz.IJob
{
    public const string Run = "run";
    public const string Schedule = "schedule";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var data = context.MergedJobDataMap;
        if (data.TryGetString(Run, out var run) && run is not null)
        {
            await runner.RunAsync(long.Parse(run, CultureInfo.InvariantCulture), cancellationToken);
        }
        else if (data.TryGetString(Schedule, out var name) && name is not null)
        {
            await runner.FireAsync(name, cancellationToken);
        }
    }
}
