using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.Money;
using GrantsPortal.Domain.Organizations;

namespace GrantsPortal.Data.Seeding.Demo;

/// <summary>How an invented award divides its money over the object class categories.</summary>
internal static class DemoBudget
{
    private static readonly (string Category, int Weight)[] Nonprofit =
        [("A", 30), ("B", 8), ("C", 9), ("D", 2), ("E", 6), ("F", 24), ("H", 9), ("J", 12)];
    private static readonly (string Category, int Weight)[] International =
        [("A", 34), ("B", 9), ("C", 11), ("D", 2), ("E", 5), ("F", 20), ("H", 12), ("J", 7)];
    private static readonly (string Category, int Weight)[] University =
        [("A", 36), ("B", 10), ("C", 8), ("D", 3), ("E", 4), ("F", 15), ("H", 8), ("J", 16)];

    public static (string Category, int Weight)[] Profile(OrganizationType type) => type switch
    {
        OrganizationType.Pio or OrganizationType.ForeignPublicEntity => International,
        OrganizationType.Ihe => University,
        _ => Nonprofit,
    };

    /// <summary>Whole dollars per category and budget period of twelve months; the lines add up to amount and cost share.</summary>
    public static IReadOnlyList<BudgetLine> Lines(DemoAward plan, OrganizationType type, decimal costShare, Dice dice)
    {
        var periods = (plan.Months + 11) / 12;
        long[] months = [.. Enumerable.Range(0, periods).Select(p => (long)Math.Min(12, plan.Months - 12 * p))];
        var federal = Apportionment.Split((long)plan.Amount, months);
        var own = Apportionment.Split((long)costShare, months);
        List<BudgetLine> lines = [];
        for (var period = 0; period < periods; period++)
        {
            // Equipment is bought at the beginning.
            var profile = Profile(type).Where(c => c.Category != "D" || period == 0).ToArray();
            var shares = Apportionment.Split(federal[period], [.. profile.Select(c => (long)c.Weight * dice.Between(85, 115))]);
            lines.AddRange(profile.Select((c, i) => new BudgetLine(period + 1, c.Category, shares[i], c.Category == "A" ? own[period] : 0)));
        }
        return lines;
    }
}
