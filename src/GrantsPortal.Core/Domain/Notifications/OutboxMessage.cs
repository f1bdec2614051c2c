namespace GrantsPortal.Domain.Notifications;

/// <summary>
/// One message to one person, written in the transaction of its cause and sent later. The same cause makes one message, and every attempt
/// to send it carries the same Message-ID, so that a mail system can tell a repetition from a new message.
/// </summary>
public sealed class OutboxMessage : Entity
{
    public const int CauseMaxLength = 200;
    public const int LanguageMaxLength = 5;
    public const int ErrorMaxLength = 1000;
    public const int AddressMaxLength = 256;

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
    public DateTime CreatedAt { get; private set; }
    public DateTime? SentAt { get; private set; }

    /// <summary>Where it went.</summary>
    public string? Address { get; private set; }

    public static OutboxMessage Write(string cause, long userId, MessageKind kind, string language, MessageContent content, DateTime now) => new()
    {
        Cause = cause,
        UserId = userId,
        Kind = kind,
        Language = language,
        Content = content.ToJson(),
        CreatedAt = now,
        NextAttemptAt = now,
    };
}

public enum MessageKind { Notice, Digest, MondayList }

public enum OutboxState { Waiting, Sending, Sent, Failed, Withdrawn }
