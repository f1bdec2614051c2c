using System.CommandLine;
using System.CommandLine.Parsing;

namespace GrantsPortal.Web.Verbs;

/// <summary>
/// What the executable does beside serving. A verb answers on standard output with what was asked and nothing else; it ends with 0,
/// or with 1 and one line per problem on standard error.
/// </summary>
/// <remarks>
/// To add one: a file <c>NameVerb.cs</c> with <c>public static Command Create(VerbHost host)</c>, and a line in <see cref="All"/>.
/// Options come from <see cref="VerbOptions"/>. A verb that needs the portal opens <c>host.Services</c>, which builds the
/// application at the first call and never starts it:
/// <code>
/// command.SetAction(async (parse, cancel) =>
/// {
///     await using AsyncServiceScope scope = host.Services.CreateAsyncScope();
///     ... scope.ServiceProvider.GetRequiredService&lt;Dispatcher&gt;() ...
///     throw new VerbFailed("one line", "per problem");   // or
///     return 0;
/// });
/// </code>
/// Two words ("user add") are a command within a command: <c>new Command("user", "...") { UserAddVerb.Create(host) }</c>.
/// </remarks>
public static class Verbs
{
    private static IEnumerable<Command> All(VerbHost host) =>
    [
        ServeVerb.Create(host),
        MigrateVerb.Create(host),
        UserVerb.Create(host),
        AuditVerb.Create(host),
        SeedVerb.Create(host),
        TokenVerb.Create(host),
        JobsVerb.Create(host),
        ScheduleVerb.Create(host),
        Sf425Verb.Create(host),
        new Command("import", "Takes in files.") { ImportAwardsVerb.Create(host) },
        new Command("export", "Reports as files.") { ExportSpendVerb.Create(host) },
    ];

    /// <summary>Whether the arguments name a verb or ask for help; otherwise they are settings of the server ("--urls ...", "key=value").</summary>
    public static bool Asked(IReadOnlyList<string> args) => args.Count > 0
        && (args[0] is "--help" or "-h" or "-?" or "--version" || !(args[0].StartsWith('-') || args[0].StartsWith('/') || args[0].Contains('=')));

    public static async Task<int> RunAsync(IReadOnlyList<string> args, VerbHost host, CancellationToken cancel = default)
    {
        RootCommand root = new("GrantsPortal. Without a verb it serves the portal.");
        foreach (Command verb in All(host))
        {
            root.Subcommands.Add(verb);
        }

        // No response files: a value that begins with @ is a value.
        ParseResult parse = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        Command asked = parse.CommandResult.Command;
        if (asked.Subcommands.Count > 0 && parse.UnmatchedTokens.Count > 0)
        {
            string known = string.Join(", ", asked.Subcommands.Select(verb => verb.Name));
            return Fail(host, [$"'{parse.UnmatchedTokens[0]}' is not a verb. There are: {known}."]);
        }

        if (parse.Errors.Count > 0)
        {
            return Fail(host, parse.Errors.Select(error => error.Message));
        }

        try
        {
            InvocationConfiguration streams = new() { Output = host.Out, Error = host.Error, EnableDefaultExceptionHandler = false };
            return await parse.InvokeAsync(streams, cancel);
        }
        catch (VerbFailed failed)
        {
            return Fail(host, failed.Problems);
        }
        catch (Exception bug) when (bug is not OperationCanceledException)
        {
            return Fail(host, [$"Unexpected failure: {bug}"], oneLine: false);
        }
    }

    private static int Fail(VerbHost host, IEnumerable<string> problems, bool oneLine = true)
    {
        foreach (string problem in problems.Distinct())
        {
            host.Error.WriteLine(oneLine ? problem.ReplaceLineEndings(" ") : problem);
        }

        return 1;
    }
}
