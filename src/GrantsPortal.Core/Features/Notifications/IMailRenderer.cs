using GrantsPortal.Domain.Notifications;

namespace GrantsPortal.Features.Notifications;

/// <summary>Makes the words of a message from its frozen facts, in its language.</summary>
public interface IMailRenderer
{
    Task<MailBody> RenderAsync(MailToWrite mail, CancellationToken cancellationToken);
}

/// <param name="Day">When it was written, as a day of the office.</param>
public sealed record MailToWrite(MessageKind Kind, string Language, string ReaderName, DateOnly Day, IReadOnlyList<MessageItem> Items)
{
    /// <summary>Of an officer's list of the week.</summary>
    public IReadOnlyList<WeekCount>? Counts { get; init; }
}
