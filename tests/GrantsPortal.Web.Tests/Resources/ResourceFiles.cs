using System.Text.RegularExpressions;
using System.Xml.Linq;
using GrantsPortal.TestKit;

namespace GrantsPortal.Web.Tests.Resources;

/// <summary>The resource files and the source that asks them, read from the repository.</summary>
internal static partial class ResourceFiles
{
    public static readonly string Web = Repository.In("src", "GrantsPortal.Web");

    public static IEnumerable<string> Names =>
        Directory.GetFiles(Path.Combine(Web, "Resources"), "*.cs").Select(file => Path.GetFileNameWithoutExtension(file)!).Order();

    public static Dictionary<string, string> Read(string name, string language) =>
        XDocument.Load(Path.Combine(Web, "Resources", $"{name}{(language == "en" ? "" : "." + language)}.resx"))
            .Root!.Elements("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    public static IEnumerable<(string File, string Text)> Sources() => Directory
        .EnumerateFiles(Web, "*.*", SearchOption.AllDirectories)
        .Where(file => file.EndsWith(".razor", StringComparison.Ordinal) || file.EndsWith(".cs", StringComparison.Ordinal))
        .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}") && !file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}"))
        .Select(file => (Path.GetRelativePath(Web, file), File.ReadAllText(file)));

    /// <summary>Which keys each file asks of which resource: whole keys, and prefixes where an enum's name follows.</summary>
    public static IEnumerable<(string File, string Resource, string Key, bool IsPrefix)> Uses()
    {
        foreach (var (file, text) in Sources())
        {
            foreach (Match localizer in Localizer().Matches(text).Concat(Asked().Matches(text)))
            {
                var (resource, name) = (localizer.Groups["resource"].Value, localizer.Groups["name"].Value);
                foreach (Match use in Regex.Matches(text, $@"(?<![\w.]){Regex.Escape(name)}\[(?<dollar>\$?)""(?<key>[^""{{]+)"))
                {
                    yield return (file, resource, use.Groups["key"].Value, use.Groups["dollar"].Value.Length > 0);
                }

                // A helper that puts a family's name before the value: T[$"{family}.{value}"], asked with a literal family.
                if (Regex.IsMatch(text, $@"(?<![\w.]){Regex.Escape(name)}\[\$""\{{\w+\}}\."))
                {
                    var families = Read(resource, "en").Keys.Where(key => key.Contains('.', StringComparison.Ordinal)).Select(key => key[..key.IndexOf('.', StringComparison.Ordinal)]).Distinct();
                    foreach (var family in families.Where(family => text.Contains($"\"{family}\"", StringComparison.Ordinal)))
                    {
                        yield return (file, resource, family + ".", true);
                    }
                }

                // A helper that takes the whole key, and may put an ending to it: T[key], T[key + "One"].
                var endings = Regex.Matches(text, $@"(?<![\w.]){Regex.Escape(name)}\[\w+(?: \+ ""(?<ending>\w+)"")?[\],]").Select(match => match.Groups["ending"].Value).ToHashSet();
                foreach (var key in endings.Count == 0 ? [] : Read(resource, "en").Keys.ToList())
                {
                    if (endings.Any(ending => key.EndsWith(ending, StringComparison.Ordinal) && text.Contains($"\"{key[..^ending.Length]}\"", StringComparison.Ordinal)))
                    {
                        yield return (file, resource, key, false);
                    }
                }

                // A choice between two keys: T[late ? "Late" : "OnTime"].
                foreach (Match choice in Regex.Matches(text, $@"(?<![\w.]){Regex.Escape(name)}\[[^\]]*?\?\s*""(?<a>[^""]+)""\s*:\s*""(?<b>[^""]+)"""))
                {
                    yield return (file, resource, choice.Groups["a"].Value, false);
                    yield return (file, resource, choice.Groups["b"].Value, false);
                }
            }
        }
    }

    [GeneratedRegex(@"IStringLocalizer<(?<resource>\w+)>\s+(?<name>\w+)")]
    private static partial Regex Localizer();

    [GeneratedRegex(@"(?<name>\w+) = [^;]*GetRequiredService<IStringLocalizer<(?<resource>\w+)>>\(\)")]
    private static partial Regex Asked();
}
