using System.Diagnostics;
using System.Xml.Linq;

/// <summary>Builds once, runs the test assemblies, prints what failed or was left out, and ends with the totals.</summary>
internal static class Tests
{
    private static readonly string Results = Path.Combine(Shell.Artifacts, "test-results");

    private static readonly string[] AreaFolders = ["Domain", "Features", "Pages"];

    private static readonly string[] WithoutTests = [".md", ".sql", ".editorconfig", ".gitignore"];

    /// <summary>Tests of this category write the README's pictures: only on demand.</summary>
    private const string Pictures = "Screenshots";

    private const string NoPictures = "TestCategory!=" + Pictures;

    /// <summary>What the house style asks and the build leaves out, apart from white space: the rest stopped the build already.</summary>
    private static readonly string[] NotBuilt = ["IMPORTS", "IDE0003", "IDE0009", "IDE0065"];

    private static int passed;

    private static int failed;

    private static int skipped;

    public static int All(string[] options)
    {
        BuildAll();
        RunAssemblies(options.Length == 0 ? null : "FullyQualifiedName~" + options[^1]);
        return Close();
    }

    public static int Changed(string[] options)
    {
        string[] changed = [.. ChangedFiles().Where(path => !Array.Exists(WithoutTests, path.EndsWith))];
        if (changed.Length == 0)
        {
            return Shell.Say("nothing differs from main that a test looks at");
        }

        if (Array.Find(changed, path => Area(path) is null) is { } shared)
        {
            Shell.Say($"{shared} concerns every area: all tests");
            return All([]);
        }

        string[] areas = [.. changed.Select(path => Area(path)!).Append("Architecture").Distinct()];
        Shell.Say("areas: " + string.Join(", ", areas));
        BuildAll();
        RunAssemblies(string.Join('|', areas.Select(area => $"FullyQualifiedName~.{area}.")));
        return Close();
    }

    public static int Ci(string[] options)
    {
        BuildAll();
        Shell.Say("house style ...");
        if (Shell.Dotnet(["format", Shell.Solution, "--verify-no-changes", "--no-restore", "--diagnostics", .. NotBuilt]) != 0)
        {
            Fail("the sources are not in the house style (verb: format)");
        }

        // That the migrations cover the model and upgrade.sql the migrations is among the tests (ModelTests, UpgradeScriptTests).
        RunAssemblies(filter: null);
        return Close();
    }

    public static int Screenshots(string[] options)
    {
        Feed.Configure(again: false);
        Browsers.Find();
        Shell.Build(Shell.In("tests", "GrantsPortal.Web.Tests"));
        RunAssembly("GrantsPortal.Web.Tests", ["--filter", "TestCategory=" + Pictures]);
        return Close();
    }

    private static void BuildAll()
    {
        Feed.Configure(again: false);
        Browsers.Find();
        Shell.Build(Shell.Solution);
    }

    // One assembly after the other: each runs its own tests side by side, and two cores are soon full.
    private static void RunAssemblies(string? filter)
    {
        foreach (string name in Directory.GetDirectories(Shell.In("tests"), "*.Tests").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal))
        {
            RunAssembly(name, ["--filter", filter is null ? NoPictures : $"({filter})&{NoPictures}"]);
        }
    }

    private static void RunAssembly(string name, string[] filter)
    {
        Stopwatch watch = Stopwatch.StartNew();
        Shell.Say($"testing {name} ...");
        string trx = Path.Combine(Results, name + ".trx");
        if (File.Exists(trx))
        {
            File.Delete(trx);
        }

        string assembly = Shell.In("tests", name, "bin", "Debug", "net10.0", name + ".dll");
        Finished run = Shell.Capture("dotnet", ["test", assembly, "--nologo", "--results-directory", Results, "--logger", "trx;LogFileName=" + trx,
            "--blame-hang-timeout", "10min", "--blame-hang-dump-type", "none", .. filter]);
        int failedBefore = failed;
        XElement[] results = File.Exists(trx) ? [.. Named(XElement.Load(trx), "UnitTestResult")] : [];
        Array.ForEach(results, Count);
        if (run.Code != 0 && failed == failedBefore)
        {
            Fail($"{name} broke off:\n{string.Join('\n', run.Lines.TakeLast(20))}");
        }

        Shell.Say($"{name}: {results.Length} tests in {watch.Elapsed.TotalSeconds:F0} s");
    }

    private static void Count(XElement result)
    {
        string test = result.Attribute("testName")!.Value;
        string? Text(string part) => Named(result, part).FirstOrDefault()?.Value.Trim();
        switch (result.Attribute("outcome")!.Value)
        {
            case "Passed":
                passed++;
                break;
            case "NotExecuted" or "Inconclusive" or "NotRunnable":
                skipped++;
                Console.WriteLine($"skipped {test}: {Text("Message") ?? Text("StdOut")}");
                break;
            default:
                IEnumerable<string> ours = (Text("StackTrace") ?? "").Split('\n').Where(line => line.Contains(" in ", StringComparison.Ordinal)).Take(8);
                Fail($"{test}\n  {Text("Message")}\n{string.Join('\n', ours)}\n");
                break;
        }
    }

    private static void Fail(string what)
    {
        failed++;
        Console.WriteLine("FAILED " + what);
    }

    private static int Close()
    {
        Console.WriteLine($"{passed} passed, {failed} failed, {skipped} skipped");
        return failed > 0 || passed == 0 ? 1 : 0;
    }

    private static IEnumerable<XElement> Named(XElement root, string name) => root.Descendants().Where(element => element.Name.LocalName == name);

    private static IEnumerable<string> ChangedFiles()
    {
        string main = Shell.Capture("git", "rev-parse", "-q", "--verify", "origin/main").Code == 0 ? "origin/main" : "main";
        Finished common = Shell.Capture("git", "merge-base", "HEAD", main);
        Shell.Require(common.Code == 0, $"git finds no common commit with {main}");
        return Shell.Capture("git", "diff", "--name-only", common.Lines[0]).Lines
            .Concat(Shell.Capture("git", "ls-files", "--others", "--exclude-standard").Lines);
    }

    private static string? Area(string path)
    {
        string[] parts = path.Split('/');
        int at = Array.FindIndex(parts, part => AreaFolders.Contains(part));
        return at >= 0 && at + 2 < parts.Length ? parts[at + 1] : null;
    }
}
