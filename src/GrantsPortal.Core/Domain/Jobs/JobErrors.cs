namespace GrantsPortal.Domain.Jobs;

public static class JobErrors
{
    public static RuleBroken NotInThisState(JobRunState state) =>
        new("job.not-in-this-state", "This run is {0} by now, so this is not possible. Reload the page to see it as it is.", state);

    public static NotFound NoSuchJob(string name, IEnumerable<string> known) =>
        new("job.unknown", "There is no job '{0}'. The jobs are: {1}.", Clipped.Text(name), string.Join(", ", known));

    public static NotFound NoSuchRun() =>
        new("job.no-such-run", "This run is not there any more: old runs are removed after some time.");

    public static Conflict RunsAlready(string name) =>
        new("job.runs-already", "The job '{0}' is running or waiting to run already. Wait until it has ended.", name);

    public static RuleBroken PayloadTooLarge(string name, int length) =>
        new("job.payload-too-large", "What the job '{0}' is to carry has {1} characters; the most is {2}. Store it and let the job carry its key.", name, length, JobRun.PayloadMaxLength);

    public static RuleBroken ScheduleUnreadable(string name, string cron) =>
        new("job.schedule-unreadable", "The schedule '{1}' of the job '{0}' cannot be read: it has five fields, minute, hour, day of month, month, day of week.", name, Clipped.Text(cron));

    public static RuleBroken ScheduleAmbiguous(string name, string cron) =>
        new("job.schedule-ambiguous", "The schedule '{1}' of the job '{0}' names a day of the month and a day of the week. Give one of them and a star for the other.", name, Clipped.Text(cron));

    public static RuleBroken TimedOut(int seconds) =>
        new("job.timed-out", "It was stopped after {0} seconds.", seconds);

    public static RuleBroken ProcessEnded() =>
        new("job.process-ended", "The process that ran it ended in the middle.");

    public static RuleBroken RunsElsewhere() =>
        new("job.runs-elsewhere", "Another process works on the jobs of this database. Stop it first, or use Run now on the Jobs page.");

    public static RuleBroken TrailBroken(long sequence, long before) =>
        new("job.trail-broken", "The audit trail does not hold at entry {0}; the {1} entries before it do. Compare with a backup before anything else.", sequence, before);
}
