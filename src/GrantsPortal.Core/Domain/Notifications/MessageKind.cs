namespace GrantsPortal.Domain.Notifications;

public enum MessageKind { Notice, Digest, MondayList }
