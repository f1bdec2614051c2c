using System.CommandLine;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.People;

namespace GrantsPortal.Web.Verbs;

/// <summary><c>user add</c>: adds an account; the password comes from standard input, so that it stands in no process list and no history.</summary>
public static class UserVerb
{
    public static Command Create(VerbHost host)
    {
        Option<string> email = new("--email") { Description = "E-mail address, also the sign-in name.", Required = true };
        Option<string> role = new("--role") { Description = string.Join(", ", Roles.All), Required = true };
        Option<string?> organization = new("--organization") { Description = "A grantee's organization, by UEI or exact name." };
        Option<string> name = new("--name") { Description = "Name to show. Without it: the e-mail address.", DefaultValueFactory = _ => "" };
        Command add = new("add", "Adds an account. Reads the password (one line) from standard input.") { email, role, organization, name };
        add.SetAction(async (parse, cancel) =>
        {
            var password = await host.In.ReadLineAsync(cancel) ?? "";
            var command = new AddUserCommand(parse.GetRequiredValue(email), parse.GetValue(name)!, parse.GetRequiredValue(role), parse.GetValue(organization), password);
            await host.Send(command, cancel);
            await host.Out.WriteLineAsync(command.Email);
            return 0;
        });
        return new Command("user", "Accounts.") { add };
    }
}
