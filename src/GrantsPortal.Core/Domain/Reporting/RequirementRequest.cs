using GrantsPortal.Domain.People;

namespace GrantsPortal.Domain.Reporting;

public enum RequestKind { Extension, Waiver }

/// <summary>Lapsed: what was asked is no longer needed, because the report came or fell away.</summary>
public enum RequestStatus { Open, Granted, Refused, Lapsed }

/// <summary>What a grantee asks for about one requirement: a later date, or to be spared it; asked and decided with reason and date.</summary>
public sealed class RequirementRequest : Entity
{
    private RequirementRequest() { }

    internal RequirementRequest(RequestKind kind, DateOnly? wishedDue, string reason, DateTime now, CurrentUser by) =>
        (Kind, WishedDue, Reason, AskedAt, AskedById, AskedByName) = (kind, wishedDue, reason, now, by.Id, by.Name);

    public long RequirementId { get; private set; }
    public RequestKind Kind { get; private set; }
    public RequestStatus Status { get; private set; } = RequestStatus.Open;

    /// <summary>The date wished for; null for a waiver.</summary>
    public DateOnly? WishedDue { get; private set; }
    public string Reason { get; private set; } = "";
    public DateTime AskedAt { get; private set; }
    public long AskedById { get; private set; }
    public string AskedByName { get; private set; } = "";
    public DateTime? DecidedAt { get; private set; }
    public long? DecidedById { get; private set; }
    public string? DecidedByName { get; private set; }

    /// <summary>The officer's reason.</summary>
    public string? Answer { get; private set; }

    internal void Decide(RequestStatus status, string answer, DateTime now, CurrentUser by) =>
        (Status, Answer, DecidedAt, DecidedById, DecidedByName) = (status, answer, now, by.Id, by.Name);
}
