using System.Text.RegularExpressions;

namespace GrantsPortal.Web.Tests.Components;

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

    [Test]
    public void Markup_HoldsNoWordsOfItsOwn()
    {
        var words =
            from source in ResourceFiles.Sources()
            where source.File.EndsWith(".razor", StringComparison.Ordinal)
            let markup = Code().Replace(Comment().Replace(source.Text, ""), "")
            from Match match in Words().Matches(markup).Concat(SpokenAttribute().Matches(markup))
            let text = match.Groups["text"].Value.Trim()
            // Names of the product and of file formats are the same in every language.
            where text is not ("GrantsPortal" or "- GrantsPortal" or "CSV" or "Excel" or "JSON" or "PDF")
            select $"{source.File}: {text}";
        Assert.That(words, Is.Empty);
    }

    private static IEnumerable<string> Places(string text) => Placeholder().Matches(text).Select(match => match.Value).Distinct().Order();

    [GeneratedRegex(@"\{\d")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^@code\s*\{.*\z", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Code();

    // Between two tags on one line; code between tags stands on lines of its own.
    [GeneratedRegex(@"(?<=[\w""'/]>)(?<text>[^<>@{}()=;\r\n]*\p{L}{2,}[^<>@{}()=;\r\n]*)(?=</?[a-zA-Z])")]
    private static partial Regex Words();

    [GeneratedRegex(@"\s(?:title|alt|placeholder|aria-label|Title|Text|Label|Sub|Hint|Placeholder)=""(?<text>[^""@]*\p{L}{2,}[^""@]*)""")]
    private static partial Regex SpokenAttribute();
}
