using GrantsPortal.Domain;

namespace GrantsPortal.Core.Tests.Domain;

#pragma warning disable NUnit1027 // FsCheck supplies the arguments.
[TestFixture]
public sealed class FoldingTests
{
    [TestCase("Côte d’Ivoire", "cote d ivoire")]
    [TestCase("CÔTE D'IVOIRE", "cote d ivoire")]
    [TestCase("Côte-d'Ivoire", "cote d ivoire")]
    [TestCase("Co\u0302te d\u00a0Ivoire", "cote d ivoire")]
    [TestCase("España", "espana")]
    [TestCase("Perú", "peru")]
    [TestCase("Türkiye", "turkiye")]
    [TestCase("İstanbul", "istanbul")]
    [TestCase("Iğdır", "igdir")]
    [TestCase("Cœur & œuvres", "coeur oeuvres")]
    [TestCase("Straße, STRAẞE", "strasse strasse")]
    [TestCase("Łódź", "lodz")]
    [TestCase("Færøerne", "faeroerne")]
    [TestCase("São Tomé", "sao tome")]
    [TestCase("Réunion…  (FR)", "reunion fr")]
    [TestCase("S-SJTIP-15-GR-1012", "s sjtip 15 gr 1012")]
    [TestCase("ﬁnal ＡＢＣ", "final abc")]
    [TestCase("Việt Nam", "viet nam")]
    [TestCase("soft\u00adhyphen", "softhyphen")]
    [TestCase("Έργος", "εργοσ")]
    public void Text_IsFolded(string text, string expected) => Assert.That(Folding.Fold(text), Is.EqualTo(expected));

    [TestCase(null)]
    [TestCase("")]
    [TestCase(" \t\n")]
    [TestCase("--- ’ ---")]
    public void NothingToSearch_IsEmpty(string? text) => Assert.That(Folding.Fold(text), Is.Empty);

    [Test]
    public void HalfASurrogatePair_IsNoLetter() => Assert.That(Folding.Fold("a\ud83dB"), Is.EqualTo("a b"));

    [Test]
    public void OtherScripts_KeepTheirLetters() => Assert.That(Folding.Fold("中國, 台灣!"), Is.EqualTo("中國 台灣"));

    [FsCheck.NUnit.Property(MaxTest = 1000)]
    public bool FoldingTwice_ChangesNothing(string? text) => string.Equals(Folding.Fold(Folding.Fold(text)), Folding.Fold(text), StringComparison.Ordinal);

    [FsCheck.NUnit.Property(MaxTest = 1000)]
    public bool Case_DoesNotMatter(FsCheck.NonNull<string> text)
    {
        var ascii = string.Concat(text.Get.Where(char.IsAscii));
        return string.Equals(Folding.Fold(ascii.ToUpperInvariant()), Folding.Fold(ascii.ToLowerInvariant()), StringComparison.Ordinal);
    }
}
