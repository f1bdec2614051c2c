using GrantsPortal.Domain.People;

namespace GrantsPortal.Domain.Jobs;

/// <summary>
/// One run of a job, from the wish to its end: what both job engines read and write. A schedule's firing is unique by name and time;
/// who runs it holds a lease, so that a run whose process died is taken over.
/// </summary>
public sealed class JobRun : Aggregate
{
    public const int NameMaxLength = 60;
    public const int NodeMaxLength = 120;
    public const int ErrorMaxLength = 1_000;
    public const int NoteMaxLength = 400;
    public const int PayloadMaxLength = 100_000;
    public static readonly TimeSpan LeaseTime = TimeSpan.FromSeconds(90);
    public static readonly TimeSpan PostponedFor = TimeSpan.FromSeconds(20);

    private JobRun() { }

    public string Name { get; private set; } = "";

    /// <summary>The job as JSON; null when it carries nothing.</summary>
    public string? Payload { get; private set; }

    /// <summary>The language in which it speaks, e.g. <c>fr</c>.</summary>
    public string Culture { get; private set; } = "en";

    /// <summary>0 and empty: the schedule, or the portal itself.</summary>
    public long AskedById { get; private set; }
    public string AskedBy { get; private set; } = "";

    /// <summary>The firing of the schedule that this run is; null when it was asked for otherwise.</summary>
    public DateTime? ScheduledFor { get; private set; }
    public DateTime CreatedAt { get; private set; }
    public DateTime? StartedAt { get; private set; }
    public DateTime? EndedAt { get; private set; }
    public JobRunState State { get; private set; }
    public int Attempts { get; private set; }
    public int MaxAttempts { get; private set; }

    /// <summary>Not before this moment; set while it waits.</summary>
    public DateTime? NextAttemptAt { get; private set; }
    public int Items { get; private set; }
    public string? Note { get; private set; }
    public string? LastError { get; private set; }

    /// <summary>Machine and process that ran it last.</summary>
    public string? Node { get; private set; }

    /// <summary>While it runs: its holder is alive at least until then.</summary>
    public DateTime? LeaseUntil { get; private set; }

    /// <summary>The job's name while this run is the only one that may go (a unique index keeps it so); else null.</summary>
    public string? Slot { get; private set; }

    public static JobRun Ask(string name, string? payload, string culture, CurrentUser by, int maxAttempts, DateTime now, DateTime? notBefore = null)
    {
        if (payload?.Length > PayloadMaxLength)
        {
            throw JobErrors.PayloadTooLarge(name, payload.Length);
        }
        var run = Waiting(name, culture, maxAttempts, now);
        (run.Payload, run.AskedById, run.AskedBy) = (payload, by.Id, by == CurrentUser.System ? "" : by.Name);
        run.NextAttemptAt = notBefore ?? now;
        return run;
    }

    public static JobRun Fire(string name, string culture, int maxAttempts, DateTime scheduledFor, DateTime now)
    {
        var run = Waiting(name, culture, maxAttempts, now);
        run.ScheduledFor = scheduledFor;
        return run;
    }

    public bool IsDue(DateTime now) => State == JobRunState.Waiting && NextAttemptAt <= now;

    /// <summary>Whether its holder was not heard of in time: the process died, or the machine sleeps.</summary>
    public bool IsAbandoned(DateTime now) => State == JobRunState.Running && LeaseUntil < now;

    /// <param name="alone">Whether no other run of this job may go at the same time.</param>
    public void Start(string node, bool alone, DateTime now)
    {
        Move(JobRunAction.Start, now);
        (Node, LeaseUntil, Slot) = (node, now + LeaseTime, alone ? Name : null);
        (StartedAt, EndedAt, NextAttemptAt) = (now, null, null);
        Attempts++;
    }

    public void Succeed(int items, string? note, DateTime now)
    {
        Move(JobRunAction.Succeed, now);
        (Items, Note, LastError) = (items, Cut(note, NoteMaxLength), null);
        End(now);
    }

    /// <summary>It comes again after the wait, or is dead when no attempt is left.</summary>
    public void Fail(string error, TimeSpan wait, DateTime now)
    {
        var last = Attempts >= MaxAttempts;
        Move(last ? JobRunAction.GiveUp : JobRunAction.Fail, now);
        LastError = Cut(error, ErrorMaxLength);
        End(now);
        NextAttemptAt = last ? null : now + wait;
    }

    /// <summary>The portal stops: nobody's fault, so it counts as no attempt.</summary>
    public void Interrupt(DateTime now)
    {
        Move(JobRunAction.Interrupt, now);
        Attempts--;
        End(now);
        NextAttemptAt = now;
    }

    /// <summary>The lease ran out: an attempt like any other that failed, because the job itself may have killed its process.</summary>
    public void TakeOver(DateTime now)
    {
        var last = Attempts >= MaxAttempts;
        Move(last ? JobRunAction.GiveUp : JobRunAction.TakeOver, now);
        LastError = JobErrors.ProcessEnded().Message;
        End(now);
        NextAttemptAt = last ? null : now;
    }

    public void Skip(string why, DateTime now)
    {
        Move(JobRunAction.Skip, now);
        Note = Cut(why, NoteMaxLength);
        End(now);
    }

    /// <summary>Another run of the job is going.</summary>
    public void Postpone(DateTime now)
    {
        Move(JobRunAction.Postpone, now);
        NextAttemptAt = now + PostponedFor;
    }

    /// <summary>It cannot be run at all: its job is not there any more, or its payload cannot be read.</summary>
    public void GiveUp(string why, DateTime now)
    {
        Move(JobRunAction.GiveUp, now);
        LastError = Cut(why, ErrorMaxLength);
        End(now);
    }

    /// <summary>A person says that what stopped it is mended: all attempts again.</summary>
    public void Requeue(DateTime now)
    {
        Move(JobRunAction.Requeue, now);
        (Attempts, NextAttemptAt, EndedAt) = (0, now, null);
    }

    public void Discard(DateTime now)
    {
        Move(JobRunAction.Discard, now);
        End(now);
    }

    private static JobRun Waiting(string name, string culture, int maxAttempts, DateTime now)
    {
        var run = new JobRun { Name = name, Culture = culture, MaxAttempts = maxAttempts, CreatedAt = now, NextAttemptAt = now };
        run.Touch(now);
        return run;
    }

    private void End(DateTime now) => (EndedAt, LeaseUntil, Slot, NextAttemptAt) = (now, null, null, null);

    private void Move(JobRunAction action, DateTime now)
    {
        State = JobRunLifecycle.Require(State, action).To;
        Touch(now);
    }

    private static string? Cut(string? text, int length) => text?.Length > length ? text[..(length - 1)] + "…" : text;
}
