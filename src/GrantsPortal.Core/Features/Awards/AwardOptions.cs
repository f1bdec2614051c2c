namespace GrantsPortal.Features.Awards;

/// <summary>The office's own rules about awards, from the section <c>Awards</c> of the settings.</summary>
public sealed class AwardOptions
{
    /// <summary>Risk is assessed anew at least once a year (2 CFR 200.206; Department of State federal assistance policy).</summary>
    public int RiskValidMonths { get; set; } = 12;

    public DateOnly RiskExpires(DateOnly assessedOn) => assessedOn.AddMonths(RiskValidMonths);
}
