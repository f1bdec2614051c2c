using System.Text.RegularExpressions;
using System.Xml.Linq;
using GrantsPortal.TestKit;

namespace GrantsPortal.Core.Tests.Architecture;

/// <summary>Every refusal of the catalogues reads in three languages, with the same figures in it.</summary>
public sealed partial class ErrorTextTests
{
    // FluentValidation writes this one, in the reader's language.
    private const string OwnWords = "validation.shape";

    private static readonly (string Code, string Template)[] Catalogue =
        [.. from file in Repository.Files("src", ".cs")
            from Match refusal in Refusal().Matches(File.ReadAllText(Repository.In(file)))
            select (refusal.Groups["code"].Value, refusal.Groups["template"].Value)];

    [Test]
    public void Code_NamesOneRefusal()
    {
        Assert.That(Catalogue, Has.Length.GreaterThan(70));
        Assert.That(Catalogue.GroupBy(e => e.Code).Where(g => g.Count() > 1).Select(g => g.Key), Is.Empty);
    }

    [TestCase("fr")]
    [TestCase("es")]
    public void Refusal_ReadsInTheLanguage_WithTheSamePlaceholders(string language)
    {
        var texts = Texts(language);
        var codes = Catalogue.Where(e => e.Code != OwnWords).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(codes.Where(e => !texts.ContainsKey(e.Code)).Select(e => e.Code), Is.Empty, "without a text");
            Assert.That(texts.Keys.Where(k => !IsWord(k)).Except(codes.Select(e => e.Code)), Is.Empty, "left over");
            Assert.That(codes.Where(e => texts.TryGetValue(e.Code, out var text) && !Places(text).SequenceEqual(Places(e.Template))).Select(e => e.Code), Is.Empty, "other placeholders");
            Assert.That(texts.Where(t => string.IsNullOrWhiteSpace(t.Value)).Select(t => t.Key), Is.Empty, "empty");
        });
    }

    /// <summary>Statuses, actions and fields inside a sentence: all members of the enums that are told, and nothing else.</summary>
    [TestCase("")]
    [TestCase("fr")]
    [TestCase("es")]
    public void Word_OfAnEnum_ReadsInTheLanguage(string language)
    {
        var words = Texts(language).Keys.Where(IsWord).ToList();
        var enums = typeof(GrantsPortal.Domain.Error).Assembly.GetTypes().Where(t => t.IsEnum && words.Exists(w => w.StartsWith(t.Name + ".", StringComparison.Ordinal)));

        Assert.That(words, Is.EquivalentTo(enums.SelectMany(e => Enum.GetNames(e).Select(name => $"{e.Name}.{name}"))));
        Assert.That(words, Is.SupersetOf(Enum.GetNames<GrantsPortal.Domain.Awards.AwardStatus>().Select(name => $"AwardStatus.{name}")));
    }

    private static bool IsWord(string key) => char.IsUpper(key[0]);

    private static Dictionary<string, string> Texts(string language) =>
        XDocument.Load(Repository.In("src", "GrantsPortal.Core", "Resources", language.Length == 0 ? "Errors.resx" : $"Errors.{language}.resx"))
            .Root!.Elements("data").ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value);

    private static IEnumerable<string> Places(string text) => Placeholder().Matches(text).Select(p => p.Value).Distinct().Order();

    [GeneratedRegex(@"""(?<code>[a-z]+(?:\.[a-z0-9-]+)+)"",\s*""(?<template>(?:[^""\\]|\\.)*)""")]
    private static partial Regex Refusal();

    [GeneratedRegex(@"\{\d+")]
    private static partial Regex Placeholder();
}
