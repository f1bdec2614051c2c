using GrantsPortal.Domain;

namespace GrantsPortal.Data.Seeding;

internal static class SeedErrors
{
    public static RuleBroken AwardsExist() =>
        new("seed.awards-exist", "This database holds awards already. Demo data only goes into a database without awards.");

    public static ValidationFailed AsOfOutOfRange(DateOnly first, DateOnly last) =>
        new("AsOf", "seed.as-of-out-of-range", "The demo portfolio can be told for a day from {0:yyyy-MM-dd} to {1:yyyy-MM-dd}.", first, last);

    public static ValidationFailed PasswordTooShort(int length) =>
        new("Password", "seed.password-too-short", "The password of the demo accounts needs at least {0} characters.", length);
}
