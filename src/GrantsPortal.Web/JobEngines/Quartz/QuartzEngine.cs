using System.Globalization;
using GrantsPortal.Jobs;
using GrantsPortal.Pipeline;
using Quartz;

namespace GrantsPortal.Web.JobEngines.Quartz;

/// <summary>Quartz behind the port: one durable envelope, a cron trigger for each schedule, a one-shot trigger for each run.</summary>
internal sealed class QuartzEngine(ISchedulerFactory factory, OfficeClock clock) : IJobEngine
{
    private const string Schedules = "schedules";
    private const string Runs = "runs";
    private static readonly JobKey Envelope = new("envelope");

    public string Name => "Quartz";

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var scheduler = await factory.GetScheduler(cancellationToken);
        var envelope = JobBuilder.Create<EnvelopeJob>().WithIdentity(Envelope).StoreDurably().Build();
        await scheduler.AddJob(envelope, AddJobOptions.Replacing, cancellationToken);
        await scheduler.Start(cancellationToken);
    }

    public async Task StopAsync(CancellationToken cancellationToken) =>
        await (await factory.GetScheduler(CancellationToken.None)).Shutdown(waitForJobsToComplete: true, cancellationToken);

    public async Task RunAsync(long runId, DateTime at, CancellationToken cancellationToken)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{runId}@{at.Ticks}");
        var trigger = TriggerBuilder.Create().WithIdentity(name, Runs).ForJob(Envelope)
            .UsingJobData(EnvelopeJob.Run, runId.ToString(CultureInfo.InvariantCulture)).StartAt(Utc(at)).Build();
        await (await factory.GetScheduler(cancellationToken)).ScheduleJob(trigger, ScheduleJobOptions.Replacing, cancellationToken);
    }

    public async Task UpsertAsync(string name, string cron, CancellationToken cancellationToken)
    {
        var schedule = CronScheduleBuilder.Create(cron, CronFormat.Unix).InTimeZone(clock.Zone).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed);
        var trigger = TriggerBuilder.Create().WithIdentity(name, Schedules).ForJob(Envelope).UsingJobData(EnvelopeJob.Schedule, name).WithSchedule(schedule).Build();
        var scheduler = await factory.GetScheduler(cancellationToken);
        // What has not changed stays: its store knows when it fired last.
        if (await scheduler.GetTrigger(trigger.Key, cancellationToken) is not ICronTrigger { CronExpressionString: var known } || known != ((ICronTrigger)trigger).CronExpressionString)
        {
            await scheduler.ScheduleJob(trigger, ScheduleJobOptions.Replacing, cancellationToken);
        }
    }

    public async Task RemoveAsync(string name, CancellationToken cancellationToken) =>
        await (await factory.GetScheduler(cancellationToken)).UnscheduleJob(new TriggerKey(name, Schedules), cancellationToken);

    public async Task<IReadOnlyCollection<string>> ScheduledAsync(CancellationToken cancellationToken)
    {
        var keys = await (await factory.GetScheduler(cancellationToken)).GetTriggerKeys(GroupMatcher<TriggerKey>.GroupEquals(Schedules), cancellationToken);
        return [.. keys.Select(k => k.Name)];
    }

    public DateTime? Next(string cron, DateTime after)
    {
        var expression = new CronExpression(CronExpression.Parse(cron, CronFormat.Unix).CronExpressionString, clock.Zone);
        return expression.GetNextValidTimeAfter(Utc(after))?.UtcDateTime;
    }

    private static DateTimeOffset Utc(DateTime moment) => new(DateTime.SpecifyKind(moment, DateTimeKind.Utc));
}
