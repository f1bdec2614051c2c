using GrantsPortal.Domain.Notifications;

namespace GrantsPortal.Features.Notifications;

/// <summary>Something that happened to a requirement or its report, and who is to know of it.</summary>
internal sealed record Announcement
{
    public required long RequirementId { get; init; }
    public required NotificationKind Kind { get; init; }

    /// <summary>Unique for what happened, not for whom it is told.</summary>
    public required string Cause { get; init; }
    public required Audience To { get; init; }

    /// <summary>For <see cref="Audience.Authors"/>: whose work it was. Where none of them is at the organization any more, all its people are told.</summary>
    public IReadOnlyCollection<long> Authors { get; init; } = [];

    /// <summary>Who is told by another announcement of the same moment.</summary>
    public long? Except { get; init; }

    public required Func<DueRequirement, NotificationFacts> Facts { get; init; }

    /// <summary>Where it leads; the requirement's own page when null.</summary>
    public string? Link { get; init; }
}

/// <summary>The award's officer, the people at the grantee whose work it was, all people at the grantee.</summary>
internal enum Audience { Officer, Authors, Organization }
