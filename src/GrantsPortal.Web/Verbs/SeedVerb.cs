using System.CommandLine;
using GrantsPortal.Data;
using GrantsPortal.Features.Awards;
using GrantsPortal.Pipeline;

namespace GrantsPortal.Web.Verbs;

/// <summary>
/// <c>seed --demo</c>: fills a database without awards with the invented portfolio. The demo accounts' one password comes from the
/// environment, or is made up and printed this once.
/// </summary>
public static class SeedVerb
{
    public const string PasswordVariable = "GRANTSPORTAL_DEMO_PASSWORD";

    internal static string? ChosenPassword => Environment.GetEnvironmentVariable(PasswordVariable) is { Length: > 0 } given ? given : null;

    public static Command Create(VerbHost host)
    {
        Option<bool> demo = new("--demo") { Description = "The invented portfolio of seeds/demo." };
        Option<DateOnly?> asOf = VerbOptions.MaybeDate("--as-of", "The day on which it stands. Without it: today.");
        Command command = new("seed", $"Loads demo data into a database without awards. All demo accounts get the password in {PasswordVariable}, or one that is made up and printed once.") { demo, asOf };
        command.SetAction(async (parse, cancel) =>
        {
            if (!parse.GetValue(demo))
            {
                throw new VerbFailed("Say what to load: seed --demo. Reference data is loaded by migrate.");
            }
            await host.Services.GetRequiredService<DatabaseSetup>().MigrateAsync(cancel);
            var day = parse.GetValue(asOf) ?? host.Services.GetRequiredService<OfficeClock>().Today;
            Print(await host.Send(new SeedDemoCommand(day, ChosenPassword), cancel), host.Out);
            return 0;
        });
        return command;
    }

    internal static void Print(DemoSeeded seeded, TextWriter output)
    {
        output.WriteLine(FormattableString.Invariant(
            $"Demo portfolio as of {seeded.AsOf:yyyy-MM-dd}: {seeded.Awards} awards, {seeded.ActiveAwards} active in {seeded.ActiveCountries} countries, ${seeded.ActiveObligated:N0}."));
        foreach (var account in seeded.Accounts.Where(a => a.IsMain))
        {
            output.WriteLine($"  {account.Role,-17} {account.Email}");
        }
        output.WriteLine(seeded.GeneratedPassword is { } made
            ? $"Password of all demo accounts (printed once): {made}"
            : $"Password of all demo accounts: as set in {PasswordVariable}.");
    }
}
