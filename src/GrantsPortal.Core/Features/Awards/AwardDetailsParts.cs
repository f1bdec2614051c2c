using AutoMapper;
using GrantsPortal.Data;
using GrantsPortal.Domain;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.Money;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Domain.Results;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Awards;

/// <summary>What stands above the tabs. <see cref="Version"/> goes into the commands that the page sends.</summary>
public sealed record AwardHeader
{
    public required long Id { get; init; }
    public required int Version { get; init; }
    public required string Fain { get; init; }
    public required string Title { get; init; }
    public required AwardStatus Status { get; init; }
    public required string? StatusReason { get; init; }
    public required long RecipientId { get; init; }
    public required string Recipient { get; init; }
    public required string? Uei { get; init; }
    public required LocalizedText Instrument { get; init; }
    public required string ProgramCode { get; init; }
    public required LocalizedText Program { get; init; }
    public required string? CompactCode { get; init; }
    public required LocalizedText? CompactCountry { get; init; }
    public required string Officer { get; init; }
    public required DateOnly Start { get; init; }
    public required DateOnly End { get; init; }
    public required decimal Amount { get; init; }
    public required decimal CostShare { get; init; }
    public required PaymentMethod PaymentMethod { get; init; }
    public required ReportingFrequency Frequency { get; init; }
    public required ReportingYear ReportingYear { get; init; }
    public required bool KeepInterimEndingWithAward { get; init; }
    public required ProgramIncomeMethod ProgramIncomeMethod { get; init; }
    public required decimal? IndirectRateCap { get; init; }
    public required bool IsSensitive { get; init; }
    public required bool IsDemo { get; init; }
    public required DateOnly? SignedOn { get; init; }
    public required string? SignedBy { get; init; }
    public required DateOnly? ClosedOn { get; init; }
    public required decimal Obligated { get; init; }
    public required decimal Paid { get; init; }
    public required decimal Expended { get; init; }
    public decimal Balance => Obligated - Expended;

    internal static IQueryable<AwardHeader> Of(GrantsDbContext db, long id) =>
        from award in db.Awards.AsNoTracking()
        join instrument in db.Instruments on award.InstrumentCode equals instrument.Code
        join program in db.Programs on award.ProgramCode equals program.Code
        join officer in db.Users on award.OfficerId equals officer.Id
        join signing in db.Users on award.SignedById equals signing.Id into signings
        from signer in signings.DefaultIfEmpty()
        join partnership in db.Compacts on award.CompactId equals partnership.Id into partnerships
        from compact in partnerships.DefaultIfEmpty()
        join place in db.Countries on compact.CountryCode equals place.Code into places
        from country in places.DefaultIfEmpty()
        where award.Id == id
        select new AwardHeader
        {
            Id = award.Id,
            Version = award.Version,
            Fain = award.Fain,
            Title = award.Title,
            Status = award.Status,
            StatusReason = award.StatusReason,
            RecipientId = award.RecipientId,
            Recipient = award.Recipient.Name,
            Uei = award.Recipient.Uei,
            Instrument = instrument.Name,
            ProgramCode = program.Code,
            Program = program.Name,
            CompactCode = compact == null ? null : compact.Code,
            CompactCountry = country == null ? null : country.Name,
            Officer = officer.DisplayName,
            Start = award.Start,
            End = award.End,
            Amount = award.Amount,
            CostShare = award.CostShare,
            PaymentMethod = award.PaymentMethod,
            Frequency = award.Frequency,
            ReportingYear = award.ReportingYear,
            KeepInterimEndingWithAward = award.KeepInterimEndingWithAward,
            ProgramIncomeMethod = award.ProgramIncomeMethod,
            IndirectRateCap = award.IndirectRateCap,
            IsSensitive = award.IsSensitive,
            IsDemo = award.IsDemo,
            SignedOn = award.SignedOn,
            SignedBy = signer == null ? null : signer.DisplayName,
            ClosedOn = award.ClosedOn,
            Obligated = award.Balance.Obligated,
            Paid = award.Balance.Paid,
            Expended = award.Balance.Expended,
        };
}

/// <summary>
/// Kept inside the office: the risk assessment and the monitoring plan are its own judgement of the recipient (2 CFR 200.206),
/// and who worked on the draft serves the separation of duties, not the recipient. What follows from them, the specific
/// conditions, reaches the recipient in the award itself (2 CFR 200.208).
/// </summary>
public sealed record AwardOfficeFile(RiskLevel? Risk, DateOnly? RiskAssessedOn, string? RiskNote, string? MonitoringPlan, IReadOnlyList<string> PreparedBy)
{
    /// <summary>Kinds of documents that are the judgement's own.</summary>
    internal static readonly string[] Documents = ["RiskAssessment", "MonitoringPlan"];

    internal static IQueryable<AwardOfficeFile> Of(GrantsDbContext db, long id) =>
        db.Awards.AsNoTracking().Where(a => a.Id == id).AsSplitQuery().Select(a => new AwardOfficeFile(
            a.Risk, a.RiskAssessedOn, a.RiskNote, a.MonitoringPlan,
            a.Preparers.Join(db.Users, p => p.UserId, u => u.Id, (p, u) => u.DisplayName).ToList()));
}

public sealed record AwardShare(string Code, LocalizedText Name, decimal Percent);

public sealed record AwardSplit(DateOnly EffectiveFrom, IReadOnlyList<AwardShare> Shares)
{
    /// <summary>Of splits in order: the one that holds on a day, or the one that an award yet to begin will begin with.</summary>
    internal static AwardSplit? InForce(IReadOnlyList<AwardSplit> splits, DateOnly day) =>
        splits.LastOrDefault(s => s.EffectiveFrom <= day) ?? (splits.Count > 0 ? splits[0] : null);
}

public sealed record AwardObligation(DateOnly Date, ObligationKind Kind, decimal Amount, string Note);

public sealed record AwardPayment(int Number, PaymentStatus Status, decimal Amount, DateOnly RequestedOn, DateOnly? PaidOn);

public sealed record AwardFileDocument(string Kind, string Name, DateOnly Date);

public sealed record AwardTarget(int Year, decimal Value);

public sealed record AwardObjectiveIndicator(
    string Code, LocalizedText Name, string Unit, decimal? Baseline, decimal? LifeTarget, IReadOnlyList<AwardTarget> Targets);

public sealed record AwardObjective(int Number, Pillar Pillar, string Text, IReadOnlyList<AwardObjectiveIndicator> Indicators);

/// <summary>One thing that is due, in its state of the day.</summary>
public sealed record AwardRequirement
{
    public long Id { get; init; }
    public int Number { get; init; }
    public string? Title { get; init; }
    public RequirementKind Kind { get; init; }
    public ReportKind Phase { get; init; }
    public DateOnly PeriodStart { get; init; }
    public DateOnly PeriodEnd { get; init; }
    public DateOnly StatutoryDue { get; init; }
    public DateOnly EffectiveDue { get; init; }
    public RequirementStatus Status { get; init; }
    public DateOnly? SubmittedOn { get; init; }
    public DateOnly? DecidedOn { get; init; }
    public string? Note { get; init; }
    public RequirementState State { get; init; }

    /// <summary>The report that answers it, if one was started.</summary>
    public string? ReportNumber { get; init; }
    public ReportStatus? ReportStatus { get; init; }
}

internal sealed class AwardDetailsProfile : Profile
{
    public AwardDetailsProfile()
    {
        CreateMap<Obligation, AwardObligation>();
        CreateMap<Payment, AwardPayment>();
        CreateMap<AwardDocument, AwardFileDocument>();
        CreateMap<Requirement, AwardRequirement>().ForMember(r => r.State, o => o.Ignore())
            .ForMember(r => r.ReportNumber, o => o.Ignore()).ForMember(r => r.ReportStatus, o => o.Ignore());
    }
}
