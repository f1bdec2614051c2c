using GrantsPortal.Domain.Notifications;
using GrantsPortal.Domain.Reporting;

namespace GrantsPortal.Features.Notifications;

/// <summary>A requirement that may have a reminder due, with what a reminder tells of it.</summary>
internal sealed record DueRequirement
{
    public required long RequirementId { get; init; }
    public required int Number { get; init; }
    public required RequirementKind Kind { get; init; }
    public required ReportKind Phase { get; init; }
    public required DateOnly PeriodStart { get; init; }
    public required DateOnly PeriodEnd { get; init; }
    public required DateOnly Due { get; init; }
    public required long AwardId { get; init; }
    public required string Fain { get; init; }
    public required string AwardTitle { get; init; }
    public required bool IsSensitive { get; init; }
    public required string ProgramCode { get; init; }
    public required long OfficerId { get; init; }
    public required long RecipientId { get; init; }
    public required string Organization { get; init; }

    public string Link => $"/requirements/{Fain}/{Number}";

    /// <summary>Mail leaves the house: of a sensitive award it says the FAIN only, neither partner nor title (rule 9).</summary>
    public NotificationFacts Facts => new()
    {
        Fain = Fain,
        AwardTitle = IsSensitive ? null : AwardTitle,
        Organization = IsSensitive ? null : Organization,
        RequirementNumber = Number,
        RequirementKind = Kind,
        Phase = Phase,
        PeriodStart = PeriodStart,
        PeriodEnd = PeriodEnd,
        Due = Due,
    };
}
