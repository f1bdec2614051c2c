namespace GrantsPortal.Domain.Money;

public static class MoneyErrors
{
    public static ValidationFailed AmountInvalid() =>
        new("Amount", "money.amount-invalid", "The amount must not be zero and has at most two decimals.");

    public static RuleBroken OverObligated(string fain, decimal left) =>
        new("money.over-obligated", "Award {0} has only {1:N2} left of what is obligated.", fain, left);
}
