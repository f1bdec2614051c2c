using GrantsPortal.Domain;
using GrantsPortal.Domain.Notifications;
using GrantsPortal.Domain.People;

namespace GrantsPortal.Core.Tests.Domain.Notifications;

/// <summary>Every (state, action) against the table, through the message's own verbs.</summary>
public sealed class OutboxLifecycleTests
{
    private static readonly DateTime Now = new(2026, 2, 10, 17, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Later = Now.AddHours(1);

    private static IEnumerable<TestCaseData> All() =>
        from state in Enum.GetValues<OutboxState>()
        from action in Enum.GetValues<OutboxAction>()
        select new TestCaseData(state, action);

    [TestCaseSource(nameof(All))]
    public void Verb_DoesWhatTheTableSays(OutboxState state, OutboxAction action)
    {
        var message = In(state);
        if (OutboxLifecycle.Transitions.SingleOrDefault(t => t.From == state && t.Action == action) is { } expected)
        {
            Do(message, action);
            Assert.That(message.State, Is.EqualTo(expected.To));
            Assert.That(message.ClaimedUntil, expected.To == OutboxState.Sending ? Is.Not.Null : Is.Null);
        }
        else
        {
            Assert.That(() => Do(message, action), Throws.TypeOf<RuleBroken>());
            Assert.That(message.State, Is.EqualTo(state));
        }
    }

    [Test]
    public void Table_NamesEachMoveOnce_AndReachesEveryState()
    {
        Assert.That(OutboxLifecycle.Transitions.Select(t => (t.From, t.Action)), Is.Unique);
        Assert.That(OutboxLifecycle.Transitions.Select(t => t.To).Distinct(), Is.EquivalentTo(Enum.GetValues<OutboxState>()));
    }

    [Test]
    public void People_SendAgainAndHasten_AndOnlyAdministrators()
    {
        Assert.That(OutboxLifecycle.PermittedTo(Role.Administrator, OutboxState.Sent), Is.EqualTo(new[] { OutboxAction.Resend }));
        Assert.That(OutboxLifecycle.PermittedTo(Role.Administrator, OutboxState.Waiting), Is.EqualTo(new[] { OutboxAction.Hasten }));
        Assert.That(OutboxLifecycle.PermittedTo(Role.Administrator, OutboxState.Sending), Is.Empty);
        Assert.That(OutboxLifecycle.PermittedTo(Role.Director, OutboxState.Failed), Is.Empty);
    }

    private static OutboxMessage In(OutboxState state)
    {
        var message = OutboxMessage.Write("cause", 1, MessageKind.Notice, "en", new MessageContent([]), Now);
        if (state == OutboxState.Withdrawn)
        {
            message.Withdraw(Withdrawal.ReaderLeft, Now);
        }
        else if (state != OutboxState.Waiting)
        {
            message.Claim(Now.AddMinutes(1), "gone", Now);
            if (state == OutboxState.Sent)
            {
                message.Sent("a@example.org", Now);
            }
            else if (state == OutboxState.Failed)
            {
                message.Fail("no", forGood: true, Now);
            }
        }
        return message;
    }

    private static void Do(OutboxMessage message, OutboxAction action)
    {
        switch (action)
        {
            case OutboxAction.Claim: message.Claim(Later.AddMinutes(1), "gone", Later); break;
            case OutboxAction.Send: message.Sent("a@example.org", Later); break;
            case OutboxAction.Fail: message.Fail("busy", forGood: false, Later); break;
            case OutboxAction.GiveUp: message.Fail("no", forGood: true, Later); break;
            case OutboxAction.Postpone: message.Postpone(Later.AddHours(1), Later); break;
            case OutboxAction.Withdraw: message.Withdraw(Withdrawal.OutOfSight, Later); break;
            case OutboxAction.Hasten: message.Hasten(Later); break;
            default: message.Resend(Later); break;
        }
    }
}
