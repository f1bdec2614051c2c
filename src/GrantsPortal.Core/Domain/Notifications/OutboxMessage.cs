using System.Security.Cryptography;
using System.Text;

namespace GrantsPortal.Domain.Notifications;

/// <summary>
/// One message to one person, written in the transaction of its cause and sent later. The same cause makes one message, and every attempt
/// to send it carries the same Message-ID, so that a mail system can tell a repetition from a new message.
/// </summary>
public sealed class OutboxMessage : Aggregate
{
    public const int CauseMaxLength = 200;
    public const int LanguageMaxLength = 5;
    public const int ErrorMaxLength = 1000;
    public const int AddressMaxLength = 256;

    /// <summary>With the waits between them, more than a day of a mail server that is away.</summary>
    public const int MaxAttempts = 14;

    private static readonly TimeSpan FirstWait = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(6);

    private OutboxMessage() { }

    public string Cause { get; private set; } = "";
    public long UserId { get; private set; }
    public MessageKind Kind { get; private set; }
    public string Language { get; private set; } = "";

    /// <summary>What it tells, frozen when it was written: a second attempt says the same (<see cref="MessageContent"/>).</summary>
    public string Content { get; private set; } = "";
    public OutboxState State { get; private set; } = OutboxState.Waiting;
    public int Attempts { get; private set; }
    public DateTime NextAttemptAt { get; private set; }

    /// <summary>Whoever sends it holds it until then; a sender that died lets go by itself.</summary>
    public DateTime? ClaimedUntil { get; private set; }
    public string? LastError { get; private set; }
    public Withdrawal? WithdrawnFor { get; private set; }
    public DateTime CreatedAt { get; private set; }
    public DateTime? SentAt { get; private set; }

    /// <summary>Where it went.</summary>
    public string? Address { get; private set; }

    /// <summary>How often an administrator had it sent once more on purpose, after it had been sent.</summary>
    public int Repetition { get; private set; }

    /// <summary>
    /// The left part of its Message-ID: the same for every attempt. A repetition on purpose has its own, or mail systems would drop it.
    /// </summary>
    public string MessageKey => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Repetition == 0 ? Cause : $"{Cause}#{Repetition}")))[..40];

    public static OutboxMessage Write(string cause, long userId, MessageKind kind, string language, MessageContent content, DateTime now)
    {
        var message = new OutboxMessage
        {
            Cause = cause,
            UserId = userId,
            Kind = kind,
            Language = language,
            Content = content.ToJson(),
            CreatedAt = now,
            NextAttemptAt = now,
        };
        message.Touch(now);
        return message;
    }

    /// <summary>Whether a sender may take it: it is its time, or whoever had taken it is gone.</summary>
    public bool IsDue(DateTime now) => State switch
    {
        OutboxState.Waiting => NextAttemptAt <= now,
        OutboxState.Sending => ClaimedUntil < now,
        _ => false,
    };

    /// <summary>Takes it for an attempt. A sender that is gone counts as an attempt, because the message itself may have killed it.</summary>
    /// <returns>False when no attempt is left: the message has failed.</returns>
    public bool Claim(DateTime until, string gone, DateTime now)
    {
        if (!IsDue(now))
        {
            throw OutboxErrors.NotDue();
        }
        if (State == OutboxState.Sending && Attempts >= MaxAttempts)
        {
            Move(OutboxAction.GiveUp, now);
            LastError = gone;
            return false;
        }
        Move(OutboxAction.Claim, now);
        ClaimedUntil = until;
        Attempts++;
        return true;
    }

    public void Sent(string address, DateTime now)
    {
        Move(OutboxAction.Send, now);
        (SentAt, Address, LastError) = (now, address, null);
    }

    /// <summary>It waits for a minute, then twice as long each time, at most six hours; what can never succeed has failed at once.</summary>
    public void Fail(string error, bool forGood, DateTime now)
    {
        var last = forGood || Attempts >= MaxAttempts;
        Move(last ? OutboxAction.GiveUp : OutboxAction.Fail, now);
        LastError = Clipped.Text(error, ErrorMaxLength);
        NextAttemptAt = now + WaitAfter(Attempts);
    }

    /// <summary>The reader cannot be told just now.</summary>
    public void Postpone(DateTime until, DateTime now)
    {
        Move(OutboxAction.Postpone, now);
        NextAttemptAt = until;
    }

    /// <summary>The reader may not be told any more.</summary>
    public void Withdraw(Withdrawal because, DateTime now)
    {
        Move(OutboxAction.Withdraw, now);
        WithdrawnFor = because;
    }

    /// <summary>An administrator wants it sent at once.</summary>
    public void Hasten(DateTime now)
    {
        Move(OutboxAction.Hasten, now);
        NextAttemptAt = now;
    }

    /// <summary>An administrator wants it sent after all, or once more: all attempts again.</summary>
    public void Resend(DateTime now)
    {
        var repeated = State == OutboxState.Sent;
        Move(OutboxAction.Resend, now);
        Repetition += repeated ? 1 : 0;
        (Attempts, NextAttemptAt, LastError, WithdrawnFor, SentAt) = (0, now, null, null, null);
    }

    public static TimeSpan WaitAfter(int attempts)
    {
        var doubled = FirstWait * Math.Pow(2, Math.Clamp(attempts - 1, 0, 20));
        return doubled < LongestWait ? doubled : LongestWait;
    }

    private void Move(OutboxAction action, DateTime now)
    {
        State = OutboxLifecycle.Require(State, action).To;
        ClaimedUntil = null;
        Touch(now);
    }
}
