using GrantsPortal.Domain.People;

namespace GrantsPortal.Domain.Notifications;

/// <summary>Which roles a kind of notification can reach. Whoever changed role reads and chooses what their role gets, and nothing else.</summary>
public static class NotificationReaders
{
    public static Role Of(NotificationKind kind) => kind switch
    {
        NotificationKind.DueSoon or NotificationKind.Overdue => ProgramLadder.Recipients,
        NotificationKind.ReportSubmitted or NotificationKind.RequestMade => Roles.Officers,
        NotificationKind.ReportReturned or NotificationKind.ReportAccepted or NotificationKind.DateMoved or NotificationKind.RequestDecided => Roles.Grantees,
        NotificationKind.AwardEnding or NotificationKind.AwardExpired or NotificationKind.RiskExpiring => Roles.Officers,
        NotificationKind.SamExpiring => Roles.Officers | Role.GranteeCertifier,
        _ => Role.Administrator,
    };

    public static IReadOnlyList<NotificationKind> KindsFor(Role role) => [.. Enum.GetValues<NotificationKind>().Where(kind => Of(kind).Includes(role))];
}
