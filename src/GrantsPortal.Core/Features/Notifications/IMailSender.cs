namespace GrantsPortal.Features.Notifications;

/// <summary>
/// Hands one message over to whoever carries mail. Returns when it was taken; throws <see cref="MailRefused"/> when not. Whether a message
/// whose connection broke was taken nobody knows, so it counts as not taken and comes again with the same Message-ID.
/// </summary>
public interface IMailSender
{
    Task SendAsync(OutgoingMail mail, CancellationToken cancellationToken);
}

/// <param name="MessageKey">The left part of the Message-ID.</param>
/// <param name="WrittenAt">When it was written (UTC).</param>
public sealed record OutgoingMail(string MessageKey, string Address, string Name, DateTime WrittenAt, MailBody Body);

/// <param name="Html">A whole document.</param>
public sealed record MailBody(string Subject, string Text, string Html);

/// <param name="forGood">Whether another attempt would be refused as well (an SMTP reply of the 5xx kind).</param>
/// <param name="nobodyThere">Whether the server itself could not be spoken to: then other messages need not be tried now.</param>
public sealed class MailRefused(string message, bool forGood, bool nobodyThere = false, Exception? inner = null) : Exception(message, inner)
{
    public bool ForGood { get; } = forGood;

    public bool NobodyThere { get; } = nobodyThere;
}
