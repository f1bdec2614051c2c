namespace GrantsPortal.Domain.Notifications;

public static class NotificationErrors
{
    public static NotFound NotFound() => new("notification.not-found", "There is no such line in your inbox. It may have been removed after it was read.");

    public static ValidationFailed KindNotForYou() =>
        new("Kind", "notification.kind-not-for-you", "You are not told of this kind of news, so there is nothing to choose.");

    public static ValidationFailed LanguageUnknown() => new("Language", "notification.language-unknown", "Choose English, French or Spanish.");
}
