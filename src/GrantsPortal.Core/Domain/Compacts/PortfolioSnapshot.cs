namespace GrantsPortal.Domain.Compacts;

/// <summary>
/// The portfolio as it stood on one morning, so that plots over time cost one read. It is taken once a day and never made afterwards:
/// what an award's or a requirement's status was on a past day is not kept anywhere.
/// </summary>
public sealed record PortfolioSnapshot
{
    public required DateOnly Day { get; init; }
    public required DateTime TakenAt { get; init; }
    public required int ActiveAwards { get; init; }

    /// <summary>Countries of the active awards, by the splits in force.</summary>
    public required int Countries { get; init; }

    /// <summary>Money of all signed awards to that day, in dollars.</summary>
    public required decimal Obligated { get; init; }
    public required decimal Disbursed { get; init; }
    public required decimal Expended { get; init; }

    /// <summary>Requirements whose period is over and that wait for the grantee; the overdue ones among them.</summary>
    public required int OpenRequirements { get; init; }
    public required int OverdueRequirements { get; init; }
}
