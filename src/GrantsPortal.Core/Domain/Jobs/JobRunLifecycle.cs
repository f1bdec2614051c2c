using GrantsPortal.Domain.People;

namespace GrantsPortal.Domain.Jobs;

public enum JobRunAction { Start, Succeed, Fail, GiveUp, Interrupt, TakeOver, Skip, Postpone, Requeue, Discard }

/// <summary>One permitted move of a run.</summary>
public sealed record JobRunTransition(JobRunState From, JobRunAction Action, JobRunState To, Role Who);

/// <summary>The one table of what may happen to a run of a job. The runner does most of it; an administrator decides about the dead.</summary>
public static class JobRunLifecycle
{
    public static readonly IReadOnlyList<JobRunTransition> Transitions =
    [
        new(JobRunState.Waiting, JobRunAction.Start, JobRunState.Running, Role.Administrator),
        new(JobRunState.Waiting, JobRunAction.Skip, JobRunState.Skipped, Role.Administrator),
        new(JobRunState.Waiting, JobRunAction.Postpone, JobRunState.Waiting, Role.Administrator),
        new(JobRunState.Waiting, JobRunAction.GiveUp, JobRunState.Dead, Role.Administrator),
        new(JobRunState.Waiting, JobRunAction.Discard, JobRunState.Discarded, Role.Administrator),
        new(JobRunState.Running, JobRunAction.Succeed, JobRunState.Succeeded, Role.Administrator),
        new(JobRunState.Running, JobRunAction.Fail, JobRunState.Waiting, Role.Administrator),
        new(JobRunState.Running, JobRunAction.GiveUp, JobRunState.Dead, Role.Administrator),
        new(JobRunState.Running, JobRunAction.Interrupt, JobRunState.Waiting, Role.Administrator),
        new(JobRunState.Running, JobRunAction.TakeOver, JobRunState.Waiting, Role.Administrator),
        new(JobRunState.Dead, JobRunAction.Requeue, JobRunState.Waiting, Role.Administrator),
        new(JobRunState.Dead, JobRunAction.Discard, JobRunState.Discarded, Role.Administrator),
    ];

    private static readonly JobRunAction[] ByPeople = [JobRunAction.Requeue, JobRunAction.Discard];

    /// <summary>What a person may do; everything else is the runner's.</summary>
    public static IEnumerable<JobRunAction> PermittedTo(Role role, JobRunState state) =>
        Transitions.Where(t => t.From == state && t.Who.Includes(role) && ByPeople.Contains(t.Action)).Select(t => t.Action);

    /// <summary>Finds the move or refuses.</summary>
    public static JobRunTransition Require(JobRunState from, JobRunAction action) =>
        Transitions.FirstOrDefault(t => t.From == from && t.Action == action) ?? throw JobErrors.NotInThisState(from);
}
