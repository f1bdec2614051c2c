#!/usr/bin/env dotnet
#:property PublishAot=false
#:property InvariantGlobalization=true
#:include verbs/Browsers.cs
#:include verbs/Feed.cs
#:include verbs/Migrations.cs
#:include verbs/Portal.cs
#:include verbs/Shell.cs
#:include verbs/Tests.cs

// One include a line: a pattern would make every start ask MSBuild, two seconds each time.
// The build, the tests and the running portal by verbs; CI calls the same. README.md beside this file says more.
Verb[] verbs =
[
    new("run", "[--port N] [--database FILE] [--no-demo]", "build what changed and start the portal with demo data", Portal.Run),
    new("test", "[NAME]", "build and run all tests, or those whose full name contains NAME", Tests.All),
    new("test-changed", "", "run the tests of the areas that differ from main", Tests.Changed),
    new("ci", "", "everything that must hold before a change lands", Tests.Ci),
    new("screenshots", "", "take the pictures of the demo portfolio for the README anew, into build/screenshots", Tests.Screenshots),
    new("configure", "", "find out which package feed this machine can use", _ => Feed.Configure(again: true)),
    new("format", "", "bring all sources into the house style", _ => Shell.Dotnet("format", Shell.Solution)),
    new("migration", "NAME", "add a migration for SQLite and for SQL Server, and refresh the upgrade script", Migrations.Add),
    new("db-scripts", "", "write db/sqlserver/upgrade.sql from the migrations", Migrations.WriteScript),
    new("seed", "[--database FILE]", "migrate a database file and fill it with demo data", Portal.Seed),
    new("bench", "[ARGUMENTS]", "run the benchmarks (arguments go to BenchmarkDotNet)", Portal.Bench),
];

try
{
    List<string> rest = [.. args];
    if (rest.Find(arg => arg.StartsWith(Feed.Option, StringComparison.Ordinal)) is { } chosen)
    {
        rest.Remove(chosen);
        Environment.SetEnvironmentVariable("PackageFeed", chosen[Feed.Option.Length..]);
    }

    if (rest.Count == 0 || rest[0] is "--help" or "-h" or "help")
    {
        Console.WriteLine($"dotnet run build/build.cs -- VERB [{Feed.Option}Partial|Complete]\n");
        Array.ForEach(verbs, verb => Console.WriteLine($"  {verb.Name + " " + verb.Arguments,-50}{verb.Does}"));
        return rest.Count == 0 ? 2 : 0;
    }

    Verb called = Array.Find(verbs, verb => verb.Name == rest[0]) ?? throw new Failure($"there is no verb '{rest[0]}': --help lists them");
    return called.Do([.. rest.Skip(1)]);
}
catch (Failure failure)
{
    Shell.Say("failed: " + failure.Message);
    return 1;
}

internal sealed record Verb(string Name, string Arguments, string Does, Func<string[], int> Do);
