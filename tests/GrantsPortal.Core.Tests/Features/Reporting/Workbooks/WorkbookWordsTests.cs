using System.Text.RegularExpressions;
using System.Xml.Linq;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Features.Reporting.Workbooks;
using GrantsPortal.TestKit;

namespace GrantsPortal.Core.Tests.Features.Reporting.Workbooks;

/// <summary>What stands in a workbook stands in three languages, and what is chosen from a list is read back from any of them.</summary>
public sealed partial class WorkbookWordsTests
{
    [TestCase("fr")]
    [TestCase("es")]
    public void Words_HaveTheSameKeysAndPlaceholders(string language)
    {
        var (english, other) = (Texts("Workbook.resx"), Texts($"Workbook.{language}.resx"));
        Assert.That(other.Keys, Is.EquivalentTo(english.Keys));
        Assert.That(english.Keys.Where(k => other[k].Length == 0 || !Places(other[k]).SequenceEqual(Places(english[k]))), Is.Empty);
    }

    [Test]
    public void Word_IsAskedForSomewhere()
    {
        var source = string.Concat(Repository.Files("src/GrantsPortal.Core/Features/Reporting/Workbooks", ".cs").Select(f => File.ReadAllText(Repository.In(f))));
        // Whole keys as literals, families by their prefix.
        var unused = Texts("Workbook.resx").Keys.Where(key => !source.Contains($"\"{key}\"", StringComparison.Ordinal) && !source.Contains($"$\"{key[..(key.IndexOf('.', StringComparison.Ordinal) + 1)]}{{", StringComparison.Ordinal));
        Assert.That(unused, Is.Empty);
    }

    [Test]
    public void Choice_IsReadBackFromEveryLanguage([Values("en", "fr", "es")] string language)
    {
        var fields = ReportTemplate.Financial.Fields.Concat(ReportTemplate.Performance([], []).Fields).Where(f => f.Type == FieldType.Choice).ToList();
        Assert.That(fields, Has.Count.GreaterThan(2));
        foreach (var field in fields)
        {
            Assert.That(field.Choices!.Select(c => WorkbookWords.Stored(field, WorkbookWords.In(language).Choice(c).ToUpperInvariant())), Is.EqualTo(field.Choices));
        }
        Assert.That(WorkbookWords.Stored(fields[0], "no such"), Is.Null);
    }

    [TestCase("A1", 1, 1)]
    [TestCase("z10", 10, 26)]
    [TestCase("AA3", 3, 27)]
    [TestCase("XFD1048576", 1_048_576, 16_384)]
    public void Address_IsReadAndWritten(string address, int row, int column)
    {
        Assert.That(CellAddress.Parse(address), Is.EqualTo((row, column)));
        Assert.That(CellAddress.Of(row, column), Is.EqualTo(address.ToUpperInvariant()));
    }

    [TestCase("")]
    [TestCase("A")]
    [TestCase("7")]
    [TestCase("A0")]
    [TestCase("XFE1")]
    [TestCase("A1048577")]
    [TestCase("A1B")]
    public void Address_OfNoCell_IsNone(string address) => Assert.That(CellAddress.Parse(address), Is.Null);

    private static Dictionary<string, string> Texts(string file) => XDocument.Load(Repository.In("src", "GrantsPortal.Core", "Resources", file))
        .Root!.Elements("data").ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value);

    private static IEnumerable<string> Places(string text) => Placeholder().Matches(text).Select(p => p.Value).Order();

    [GeneratedRegex(@"\{\d+")]
    private static partial Regex Placeholder();
}
