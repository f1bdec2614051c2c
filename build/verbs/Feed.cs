using System.Xml.Linq;

/// <summary>
/// Partial or Complete: whether this machine's package feed holds all that the portal can use. Asked once a day, or when what is
/// asked for changes; the answer stands in artifacts/feed.props, which every build reads.
/// </summary>
internal static class Feed
{
    public const string Option = "-p:PackageFeed=";

    private static readonly string Answer = Path.Combine(Shell.Artifacts, "feed.props");

    private static readonly string Probe = Shell.In("build", "probe", "Probe.csproj");

    /// <summary>The feed that a build takes now.</summary>
    public static string Current => Named ?? Earlier ?? "Partial";

    private static string? Named => Environment.GetEnvironmentVariable("PackageFeed") is { Length: > 0 } named ? named : null;

    private static string? Earlier => File.Exists(Answer) ? XElement.Load(Answer).Descendants("PackageFeed").Single().Value : null;

    public static int Configure(bool again)
    {
        if (Named is { } named)
        {
            Shell.Require(named is "Partial" or "Complete", $"PackageFeed '{named}' is unknown: say Partial or Complete");
            return Shell.Say($"package feed {named}: PackageFeed says so");
        }

        string inputs = Shell.Hash(File.ReadAllText(Shell.In("Directory.Packages.props")) + File.ReadAllText(Probe));
        string? earlier = Earlier;
        if (!again && earlier is not null && File.ReadAllText(Answer).Contains(inputs, StringComparison.Ordinal)
            && File.GetLastWriteTimeUtc(Answer) > DateTime.UtcNow.AddDays(-1))
        {
            return Shell.Say($"package feed {earlier}: found within the last day (the verb configure asks anew)");
        }

        (string feed, string why) = Ask(earlier);
        File.WriteAllText(Answer, $"""
            <Project>
              <!-- Written by configure for {inputs}: {why.Replace("--", "- -", StringComparison.Ordinal)} -->
              <PropertyGroup>
                <PackageFeed>{feed}</PackageFeed>
              </PropertyGroup>
            </Project>

            """);
        return Shell.Say($"package feed {feed}: {why}");
    }

    private static (string Feed, string Why) Ask(string? earlier)
    {
        Finished restore = Shell.Capture("dotnet", "restore", Probe, Option + "Complete", "--nologo", "-v", "q");
        if (restore.Code == 0)
        {
            return ("Complete", "every package is there");
        }

        string[] missing = [.. restore.Lines
            .Where(line => line.Contains("NU1101", StringComparison.Ordinal) || line.Contains("NU1102", StringComparison.Ordinal))
            .Select(line => line.Split("package ")[1].Split(' ')[0].TrimEnd('.')).Distinct().Order(StringComparer.Ordinal)];
        if (missing.Length > 0)
        {
            return ("Partial", "missing " + string.Join(", ", missing.Take(3)) + (missing.Length > 3 ? $" and {missing.Length - 3} more" : ""));
        }

        // No answer is not a no: what was found before still holds.
        string error = restore.Lines.FirstOrDefault(line => line.Contains("error", StringComparison.Ordinal))?.Split("error ")[^1] ?? "no answer";
        return (earlier ?? "Partial", "the probe could not be restored: " + error);
    }
}
