namespace GrantsPortal.Domain.Notifications;

/// <summary>What a notification is about. Each person chooses for each kind how it reaches them.</summary>
public enum NotificationKind
{
    DueSoon,
    Overdue,
    ReportSubmitted,
    ReportReturned,
    ReportAccepted,
    DateMoved,
    RequestMade,
    RequestDecided,
    AwardEnding,
    AwardExpired,
    SamExpiring,
    RiskExpiring,
    JobFailed,
}

/// <summary>At once, or gathered in one message a day or a week. The inbox has it at once either way.</summary>
public enum Delivery { Instant, Daily, Weekly }
