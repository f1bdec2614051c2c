using GrantsPortal.Domain.Money;
using GrantsPortal.Domain.Reporting;

namespace GrantsPortal.Domain.Awards;

/// <summary>What an officer writes down about an award before it is signed.</summary>
public sealed record AwardDraft
{
    public required string Fain { get; init; }
    public required string Title { get; init; }
    public required long RecipientId { get; init; }
    public required string ProgramCode { get; init; }
    public required string InstrumentCode { get; init; }
    public long? CompactId { get; init; }
    public required long OfficerId { get; init; }
    public required DateOnly Start { get; init; }
    public required DateOnly End { get; init; }
    public required decimal Amount { get; init; }
    public decimal CostShare { get; init; }
    public PaymentMethod PaymentMethod { get; init; }
    public ReportingFrequency Frequency { get; init; }
    public ReportingYear ReportingYear { get; init; }
    public bool KeepInterimEndingWithAward { get; init; }
    public ProgramIncomeMethod ProgramIncomeMethod { get; init; }
    public decimal? IndirectRateCap { get; init; }
    public bool IsSensitive { get; init; }

    /// <summary>All that is wrong with what was written, in the order of the form.</summary>
    internal IEnumerable<Error> Faults()
    {
        if (!Awards.Fain.TryParse(Fain, out var fain))
        {
            yield return AwardErrors.FainMalformed(Fain).Errors[0];
        }
        else if (fain!.Type != InstrumentCode)
        {
            yield return AwardErrors.FainInstrument(Fain, InstrumentCode).Errors[0];
        }
        if (string.IsNullOrWhiteSpace(Title) || Title.Length > Award.TitleMaxLength)
        {
            yield return AwardErrors.TitleInvalid(Award.TitleMaxLength).Errors[0];
        }
        if (End < Start)
        {
            yield return AwardErrors.PeriodInvalid().Errors[0];
        }
        else if (Start.Year > DateOnly.MaxValue.Year - Award.MaxYears || End > Start.AddYears(Award.MaxYears))
        {
            yield return AwardErrors.PeriodTooLong(Award.MaxYears).Errors[0];
        }
        if (Amount is <= 0 or > Award.AmountMax || !Amounts.HasCents(Amount))
        {
            yield return AwardErrors.AmountInvalid().Errors[0];
        }
        if (CostShare is < 0 or > Award.AmountMax || !Amounts.HasCents(CostShare))
        {
            yield return AwardErrors.CostShareInvalid().Errors[0];
        }
        if (IndirectRateCap is { } cap && !Award.IsRate(cap))
        {
            yield return AwardErrors.IndirectRateCapInvalid().Errors[0];
        }
    }
}
