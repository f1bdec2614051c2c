using GrantsPortal.Data;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.Notifications;
using GrantsPortal.Domain.Reporting;

namespace GrantsPortal.Features.Notifications;

/// <summary>A requirement with what people are told of it: by a reminder, or because something happened.</summary>
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
    public required AwardStatus AwardStatus { get; init; }

    public static IQueryable<DueRequirement> Of(GrantsDbContext db, IQueryable<Requirement> requirements) =>
        from requirement in requirements
        join award in db.Awards on requirement.AwardId equals award.Id
        select new DueRequirement
        {
            RequirementId = requirement.Id,
            Number = requirement.Number,
            Kind = requirement.Kind,
            Phase = requirement.Phase,
            PeriodStart = requirement.PeriodStart,
            PeriodEnd = requirement.PeriodEnd,
            Due = requirement.EffectiveDue,
            AwardId = award.Id,
            Fain = award.Fain,
            AwardTitle = award.Title,
            IsSensitive = award.IsSensitive,
            ProgramCode = award.ProgramCode,
            OfficerId = award.OfficerId,
            RecipientId = award.RecipientId,
            Organization = award.Recipient.Name,
            AwardStatus = award.Status,
        };

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
