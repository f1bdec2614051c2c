using System.Text.RegularExpressions;
using GrantsPortal.Domain.People;

namespace GrantsPortal.Web.Tests.Resources;

/// <summary>Every word of the pages stands in three languages, every key is asked for, and markup holds no words of its own.</summary>
public sealed partial class ResourceTests
{
    [TestCaseSource(typeof(ResourceFiles), nameof(ResourceFiles.Names))]
    public void Resource_HasTheSameKeysAndPlaceholdersInEveryLanguage(string name)
    {
        var english = ResourceFiles.Read(name, "en");
        foreach (var language in new[] { "fr", "es" })
        {
            var other = ResourceFiles.Read(name, language);
            Assert.That(other.Keys, Is.EquivalentTo(english.Keys), $"{name}.{language}");
            foreach (var (key, text) in english)
            {
                Assert.That(other[key], Is.Not.Empty, $"{name}.{language} {key}");
                Assert.That(Places(other[key]), Is.EqualTo(Places(text)), $"{name}.{language} {key}");
            }
        }
    }

    /// <summary>A line may not begin with the colon of the one before.</summary>
    [TestCaseSource(typeof(ResourceFiles), nameof(ResourceFiles.Names))]
    public void French_HasANoBreakSpaceAtItsMarks(string name) =>
        Assert.That(ResourceFiles.Read(name, "fr").Where(text => BrokenMark().IsMatch(text.Value)), Is.Empty);

    [Test]
    public void Key_AskedForInSource_Exists()
    {
        var missing = ResourceFiles.Uses().Where(use => ResourceFiles.Names.Contains(use.Resource))
            .Where(use => !ResourceFiles.Read(use.Resource, "en").Keys.Any(key => use.IsPrefix ? key.StartsWith(use.Key, StringComparison.Ordinal) : key == use.Key))
            .Select(use => $"{use.File}: {use.Resource} {use.Key}");
        Assert.That(missing, Is.Empty);
    }

    [TestCaseSource(typeof(ResourceFiles), nameof(ResourceFiles.Names))]
    public void Key_OfAResource_IsAskedForSomewhere(string name)
    {
        var uses = ResourceFiles.Uses().Where(use => use.Resource == name).ToList();
        var unused = ResourceFiles.Read(name, "en").Keys
            .Where(key => !uses.Any(use => use.IsPrefix ? key.StartsWith(use.Key, StringComparison.Ordinal) : key == use.Key));
        Assert.That(unused, Is.Empty);
    }

    /// <summary>Names that are the same in every language; anything else that is read stands in a resource.</summary>
    private static readonly string[] Names = ["GrantsPortal", "FAIN", "UEI", "SF-425", "EN", "FR", "ES", "CSV", "XLSX", "Excel"];

    [Test]
    public void Markup_HoldsNoWordsOfItsOwn()
    {
        var components = ResourceFiles.Sources().Where(source => source.File.EndsWith(".razor", StringComparison.Ordinal)).ToList();
        var words =
            from source in components
            from said in RazorWords.In(source.Text)
            where !Word().Matches(said).All(word => Names.Contains(word.Value))
            select $"{source.File}: {said}";

        Assert.That(components, Has.Count.GreaterThan(80));
        Assert.That(words, Is.Empty);
    }

    /// <summary>T[$"AwardStatus.{status}"] has a text for every status.</summary>
    [Test]
    public void Prefix_NamedForAnEnum_HasEveryMember()
    {
        var enums = new[] { typeof(Role).Assembly, typeof(PortalPipeline).Assembly }.SelectMany(a => a.GetTypes()).Where(t => t.IsEnum).ToLookup(t => t.Name);
        var uses = ResourceFiles.Uses().Where(use => use.IsPrefix && use.Key.EndsWith('.') && ResourceFiles.Names.Contains(use.Resource))
            .Select(use => (use.Resource, Prefix: use.Key)).Distinct().Where(use => enums[use.Prefix[..^1]].Any()).ToList();
        var missing =
            from use in uses
            from member in enums[use.Prefix[..^1]].SelectMany(Enum.GetNames)
            where member != nameof(Role.None) && !ResourceFiles.Read(use.Resource, "en").ContainsKey(use.Prefix + member)
            select $"{use.Resource} {use.Prefix}{member}";

        Assert.That(uses, Has.Count.GreaterThan(10));
        Assert.That(missing, Is.Empty);
    }

    private static IEnumerable<string> Places(string text) => Placeholder().Matches(text).Select(match => match.Value).Distinct().Order();

    [GeneratedRegex(@"\S [:;?!»]|« ")]
    private static partial Regex BrokenMark();

    [GeneratedRegex(@"\{\d")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"[\p{L}\d-]*\p{L}[\p{L}\d-]*")]
    private static partial Regex Word();
}
