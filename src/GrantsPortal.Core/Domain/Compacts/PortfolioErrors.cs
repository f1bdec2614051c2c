namespace GrantsPortal.Domain.Compacts;

public static class PortfolioErrors
{
    public static RuleBroken NotToday(DateOnly today) =>
        new("portfolio.not-today", "The portfolio can be recorded for {0:yyyy-MM-dd} only: what it was on another day is not kept.", today);
}
