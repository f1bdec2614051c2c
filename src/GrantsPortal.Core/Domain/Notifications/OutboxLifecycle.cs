using GrantsPortal.Domain.People;

namespace GrantsPortal.Domain.Notifications;

public enum OutboxAction { Claim, Send, Fail, GiveUp, Postpone, Withdraw, Hasten, Resend }

/// <summary>One permitted move of a message.</summary>
public sealed record OutboxTransition(OutboxState From, OutboxAction Action, OutboxState To, Role Who);

/// <summary>The one table of what may happen to a message. The sender does most of it; an administrator hastens and sends again.</summary>
public static class OutboxLifecycle
{
    public static readonly IReadOnlyList<OutboxTransition> Transitions =
    [
        new(OutboxState.Waiting, OutboxAction.Claim, OutboxState.Sending, Role.Administrator),
        new(OutboxState.Waiting, OutboxAction.Postpone, OutboxState.Waiting, Role.Administrator),
        new(OutboxState.Waiting, OutboxAction.Withdraw, OutboxState.Withdrawn, Role.Administrator),
        new(OutboxState.Waiting, OutboxAction.Hasten, OutboxState.Waiting, Role.Administrator),
        new(OutboxState.Sending, OutboxAction.Claim, OutboxState.Sending, Role.Administrator),
        new(OutboxState.Sending, OutboxAction.Send, OutboxState.Sent, Role.Administrator),
        new(OutboxState.Sending, OutboxAction.Fail, OutboxState.Waiting, Role.Administrator),
        new(OutboxState.Sending, OutboxAction.GiveUp, OutboxState.Failed, Role.Administrator),
        new(OutboxState.Sending, OutboxAction.Postpone, OutboxState.Waiting, Role.Administrator),
        new(OutboxState.Sending, OutboxAction.Withdraw, OutboxState.Withdrawn, Role.Administrator),
        new(OutboxState.Failed, OutboxAction.Resend, OutboxState.Waiting, Role.Administrator),
        new(OutboxState.Withdrawn, OutboxAction.Resend, OutboxState.Waiting, Role.Administrator),
        new(OutboxState.Sent, OutboxAction.Resend, OutboxState.Waiting, Role.Administrator),
    ];

    private static readonly OutboxAction[] ByPeople = [OutboxAction.Hasten, OutboxAction.Resend];

    /// <summary>What a person may do; everything else is the sender's.</summary>
    public static IEnumerable<OutboxAction> PermittedTo(Role role, OutboxState state) =>
        Transitions.Where(t => t.From == state && t.Who.Includes(role) && ByPeople.Contains(t.Action)).Select(t => t.Action);

    /// <summary>Finds the move or refuses.</summary>
    public static OutboxTransition Require(OutboxState from, OutboxAction action) =>
        Transitions.FirstOrDefault(t => t.From == from && t.Action == action) ?? throw OutboxErrors.NotInThisState(from);
}
