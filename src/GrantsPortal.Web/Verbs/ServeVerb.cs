using System.CommandLine;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Awards;
using GrantsPortal.Features.People;
using GrantsPortal.Pipeline;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace GrantsPortal.Web.Verbs;

/// <summary><c>serve</c>: what the program does without a verb; with <c>--demo</c> an empty portal is filled first and the accounts are printed.</summary>
public static class ServeVerb
{
    public static Command Create(VerbHost host)
    {
        Option<bool> demo = new("--demo") { Description = "Fill an empty portal with demo data first and print its accounts." };
        Command command = new("serve", "Serves the portal until it is stopped. Settings come from appsettings.json and environment variables.") { demo };
        command.SetAction(async (parse, cancel) =>
        {
            DemoSeeded? seeded = null;
            IReadOnlyList<DemoAccountOfRole> accounts = [];
            await PortalHost.ServeAsync([], prepare: async app =>
            {
                if (!parse.GetValue(demo))
                {
                    return;
                }
                var dispatcher = app.Services.GetRequiredService<Dispatcher>();
                accounts = (await dispatcher.Send(new GetDemoAccountsQuery(), CurrentUser.System, cancel)).Value;
                if (accounts.Count == 0)
                {
                    await host.Out.WriteLineAsync("Filling the database with the demo portfolio; this takes a few seconds.");
                    var outcome = await dispatcher.Send(new SeedDemoCommand(app.Services.GetRequiredService<OfficeClock>().Today, SeedVerb.ChosenPassword), CurrentUser.System, cancel);
                    seeded = outcome.IsOk ? outcome.Value : throw new VerbFailed([.. outcome.Errors.Select(e => e.Message)]);
                }
            }, ready: app =>
            {
                var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
                host.Out.WriteLine($"GrantsPortal answers on {string.Join(", ", addresses)}");
                if (seeded is not null)
                {
                    SeedVerb.Print(seeded, host.Out);
                }
                else if (accounts.Count > 0)
                {
                    PrintAccounts(accounts, host.Out);
                }
            }, cancel);
            return 0;
        });
        return command;
    }

    private static void PrintAccounts(IReadOnlyList<DemoAccountOfRole> accounts, TextWriter output)
    {
        output.WriteLine("Demo accounts (their password was printed or set when the data was seeded; a new database file gets a new one):");
        foreach (var account in accounts)
        {
            output.WriteLine($"  {account.Role,-17} {account.Email}");
        }
    }
}
