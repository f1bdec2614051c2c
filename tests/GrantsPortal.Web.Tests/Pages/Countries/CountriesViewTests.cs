using GrantsPortal.Features.Countries;
using GrantsPortal.Web.Components.Pages.Countries;

namespace GrantsPortal.Web.Tests.Pages.Countries;

public sealed class CountriesViewTests
{
    private static readonly CountryRow[] Rows =
    [
        new("PE", "Peru", "WHA") { Awards = 2, Obligated = 5m },
        new("CI", "Côte d’Ivoire", "AF") { Awards = 3, Obligated = 5m },
        new("US", "United States", null) { Awards = 0, Obligated = 0m },
    ];

    [Test]
    public void EmptyAddress_IsCountriesWithAwardsByDollars()
    {
        var view = CountriesView.Of(null, " ", null, null);
        Assert.Multiple(() =>
        {
            Assert.That(view.Query, Is.EqualTo(new GetCountriesQuery(null, null, true)));
            Assert.That(view.Filters, Is.Zero);
            Assert.That(view.ToUrl(), Is.EqualTo("/countries"));
        });
    }

    [TestCase("/countries?q=c%C3%B4te&bureau=AF&awards=all&sort=name", "côte", "af", "all", "name")]
    [TestCase("/countries?awards=without&sort=-awards", null, null, "without", "-Awards")]
    [TestCase("/countries", null, null, "nonsense", "nonsense")]
    [TestCase("/countries", null, null, null, "99")]
    public void EveryView_HasOneAddress(string url, string? search, string? bureau, string? awards, string? sort) =>
        Assert.That(CountriesView.Of(search, bureau, awards, sort).ToUrl(), Is.EqualTo(url));

    [TestCase(null, "CI,PE,US")]
    [TestCase("obligated", "US,CI,PE")]
    [TestCase("name", "CI,PE,US")]
    [TestCase("-name", "US,PE,CI")]
    [TestCase("-awards", "CI,PE,US")]
    [TestCase("bureau", "US,CI,PE")]
    public void Order_GoesByTheColumnThenByName(string? sort, string codes) =>
        Assert.That(string.Join(',', CountriesView.Of(null, null, null, sort).Order(Rows).Select(r => r.Code)), Is.EqualTo(codes));

    [Test]
    public void SameColumnAgain_TurnsRound()
    {
        var byName = CountriesView.Of(null, null, null, null).SortedBy(CountryColumn.Name);
        Assert.Multiple(() =>
        {
            Assert.That(byName.Descending, Is.False);
            Assert.That(byName.SortedBy(CountryColumn.Name).Descending, Is.True);
            Assert.That(byName.SortedBy(CountryColumn.Awards).Descending, Is.True);
        });
    }
}
