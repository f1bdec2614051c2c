using System.CommandLine;
using GrantsPortal.Features.People;

namespace GrantsPortal.Web.Verbs;

/// <summary><c>token add</c>: a bearer token for an account, printed once.</summary>
public static class TokenVerb
{
    public static Command Create(VerbHost host)
    {
        Option<string> email = new("--email") { Description = "Whose token it is, by e-mail address.", Required = true };
        Option<string> name = new("--name") { Description = "What it is for.", Required = true };
        Option<DateOnly> expires = VerbOptions.Date("--expires", $"Its last day, within 365 days. Without it: {IssueApiTokenCommand.DefaultDays} days from today.");
        Command add = new("add", "Makes a token for the HTTP interface and prints it, once.") { email, name, expires };
        add.SetAction(async (parse, cancel) =>
        {
            DateOnly? last = parse.GetResult(expires) is null ? null : parse.GetValue(expires);
            IssuedToken token = await host.Send(
                new IssueApiTokenCommand { Email = parse.GetRequiredValue(email), Name = parse.GetRequiredValue(name), ExpiresOn = last }, cancel);
            await host.Out.WriteLineAsync(token.Text);
            return 0;
        });
        return new Command("token", "Tokens for the HTTP interface.") { add };
    }
}
