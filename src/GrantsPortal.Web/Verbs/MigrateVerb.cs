using System.CommandLine;
using GrantsPortal.Data;

namespace GrantsPortal.Web.Verbs;

/// <summary><c>migrate</c>: creates or upgrades the database and brings its reference data up to date.</summary>
public static class MigrateVerb
{
    public static Command Create(VerbHost host)
    {
        Command command = new("migrate", "Creates or upgrades the database (settings Database:Provider and Database:ConnectionString) and loads the reference data.");
        command.SetAction(async (_, cancel) =>
        {
            await host.Services.GetRequiredService<DatabaseSetup>().MigrateAsync(cancel);
            return 0;
        });
        return command;
    }
}
