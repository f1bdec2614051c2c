namespace GrantsPortal.Web.Tests.Components;

public sealed class LocalUrlTests
{
    [TestCase("/")]
    [TestCase("/awards?q=ghana")]
    [TestCase("/awards/SSJTIP23CA0017#money")]
    public void PathOfThePortal_IsFollowed(string url) => Assert.That(LocalUrl.Or(url, "/x"), Is.EqualTo(url));

    [TestCase(null)]
    [TestCase("")]
    [TestCase("awards")]
    [TestCase("//example.org/")]
    [TestCase("/\\example.org/")]
    [TestCase("/\t/example.org/")]
    [TestCase("https://example.org/")]
    [TestCase("javascript:alert(1)")]
    public void AnythingElse_IsNot(string? url) => Assert.That(LocalUrl.Or(url, "/x"), Is.EqualTo("/x"));
}
