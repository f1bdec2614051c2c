using System.Globalization;

/// <summary>Starts the portal's own program: to serve, to seed, to be measured.</summary>
internal static class Portal
{
    private static readonly string Program = Path.Combine(Shell.Web, "bin", "Debug", "net10.0", "GrantsPortal.Web.dll");

    private static readonly string[] SourceFolders = ["src", "seeds", "build"];

    public static int Run(string[] options)
    {
        string port = Shell.Option(options, "--port") ?? "5080";
        Shell.Require(ushort.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out _), $"--port wants a number, not '{port}'");
        BuildChanged();
        string[] verb = options.Contains("--no-demo") ? ["serve"] : ["serve", "--demo"];
        return Host(options, verb, new() { ["ASPNETCORE_URLS"] = $"http://localhost:{port}" });
    }

    public static int Seed(string[] options)
    {
        BuildChanged();
        return Host(options, ["seed", "--demo"], []);
    }

    public static int Bench(string[] options)
    {
        Feed.Configure(again: false);
        Shell.Build(Shell.In("tests", "GrantsPortal.Benchmarks"), "Release");
        return Shell.Dotnet(["run", "-c", "Release", "--no-build", "--project", Shell.In("tests", "GrantsPortal.Benchmarks"), "--", "--artifacts", Shell.In("artifacts", "benchmarks"), .. options]);
    }

    private static int Host(string[] options, string[] verb, Dictionary<string, string> settings)
    {
        string database = Path.GetFullPath(Shell.Option(options, "--database") ?? Shell.In("data", "grantsportal.db"));
        Directory.CreateDirectory(Path.GetDirectoryName(database)!);
        settings["Database__ConnectionString"] = $"Data Source={database}";
        Shell.Say($"database {database}");
        return Shell.Start(Shell.Web, settings, [Program, .. verb]);
    }

    // Looking at the sources takes milliseconds, asking MSBuild whether anything changed takes seconds.
    private static void BuildChanged()
    {
        Feed.Configure(again: false);
        string stamp = Path.Combine(Shell.Artifacts, "build.stamp");
        string sources = Fingerprint();
        if (File.Exists(Program) && File.Exists(stamp) && File.ReadAllText(stamp) == sources)
        {
            return;
        }

        Shell.Build(Shell.Web);
        File.WriteAllText(stamp, sources);
    }

    // Every file's name, time and size, and the feed: a deleted file counts as a change too.
    private static string Fingerprint()
    {
        string separator = Path.DirectorySeparatorChar.ToString();
        IEnumerable<FileInfo> files = SourceFolders.Select(name => Shell.In(name)).Where(Directory.Exists)
            .SelectMany(folder => new DirectoryInfo(folder).EnumerateDirectories().Prepend(new DirectoryInfo(folder)))
            .SelectMany(folder => Files(folder, folder.Parent!.FullName == Shell.Root))
            .Concat(new DirectoryInfo(Shell.Root).EnumerateFiles("*.props"));
        return Shell.Hash(Feed.Current + string.Join('\n', files
            .Where(file => !file.Name.EndsWith(".lock.json", StringComparison.Ordinal) && file.Extension != ".md")
            .Select(file => $"{file.FullName} {file.LastWriteTimeUtc.Ticks} {file.Length}").Order(StringComparer.Ordinal)));
    }

    private static IEnumerable<FileInfo> Files(DirectoryInfo folder, bool shallow) => folder.EnumerateFiles()
        .Concat(shallow ? [] : folder.EnumerateDirectories().Where(below => below.Name is not ("bin" or "obj")).SelectMany(below => Files(below, shallow: false)));
}
