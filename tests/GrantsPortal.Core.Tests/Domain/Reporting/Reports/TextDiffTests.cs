using GrantsPortal.Domain.Reporting.Reports;

namespace GrantsPortal.Core.Tests.Domain.Reporting.Reports;

public sealed class TextDiffTests
{
    [TestCase("", "")]
    [TestCase("", "All new.")]
    [TestCase("All gone.", "")]
    [TestCase("Two shelters opened in May.", "Three shelters opened in June.")]
    [TestCase("One.\n\nTwo  three", " One. Two three\n")]
    [TestCase("a b a b a", "b a b a b")]
    public void Pieces_AddUpToBothTexts(string was, string now)
    {
        var pieces = TextDiff.Between(was, now);

        Assert.That(string.Concat(pieces.Where(p => p.Kind != TextPieceKind.New).Select(p => p.Text)), Is.EqualTo(was));
        Assert.That(string.Concat(pieces.Where(p => p.Kind != TextPieceKind.Gone).Select(p => p.Text)), Is.EqualTo(now));
    }

    [Test]
    public void ChangedWord_IsTheOnlyDifference() =>
        Assert.That(TextDiff.Between("Two shelters opened.", "Three shelters opened.").Select(p => (p.Kind, p.Text)), Is.EqualTo(new[]
        {
            (TextPieceKind.Gone, "Two "), (TextPieceKind.New, "Three "), (TextPieceKind.Same, "shelters opened."),
        }));

    [Test]
    public void LongTexts_AreToldAsReplaced_InsteadOfComparedForever()
    {
        var (was, now) = (string.Concat(Enumerable.Range(0, 3_000).Select(n => $"a{n} ")), string.Concat(Enumerable.Range(0, 3_000).Select(n => $"b{n} ")));

        Assert.That(TextDiff.Between("Same. " + was + "End.", "Same. " + now + "End.").Select(p => p.Text), Is.EqualTo(new[] { "Same. ", was, now, "End." }));
    }
}
