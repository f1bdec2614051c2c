namespace GrantsPortal.Domain.Notifications;

public enum OutboxState { Waiting, Sending, Sent, Failed, Withdrawn }

/// <summary>Why a message is not sent: its reader left, is locked for longer than a day, or may no longer see what it tells.</summary>
public enum Withdrawal { ReaderLeft, ReaderLocked, OutOfSight }
