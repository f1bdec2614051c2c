using GrantsPortal.Domain.Awards;
using GrantsPortal.Features.Awards;
using GrantsPortal.Web.Components.Pages.Awards;

namespace GrantsPortal.Web.Tests.Pages.Awards;

public sealed class AwardsViewTests
{
    [TestCase("/awards")]
    [TestCase("/awards?q=C%C3%B4te%20d%27Ivoire%20%26%20%3D")]
    [TestCase("/awards?status=Active&status=Suspended&program=CPC&country=GH&bureau=AF&officer=12&risk=High&pace=Fast&due=Overdue&org=7")]
    [TestCase("/awards?sort=Obligated&dir=desc&page=3&size=50&cols=fain,title,nextdue")]
    public void Address_ReadAndWritten_IsTheSame(string address) =>
        Assert.That(AwardsView.Read(address["/awards".Length..]).ToUrl(), Is.EqualTo(address));

    [TestCase("?status=Nonsense&status=3&risk=&pace=1&due=-1")]
    [TestCase("?sort=Cents&dir=up&page=-1&size=999999&cols=nothing")]
    [TestCase("?page=99999999999999999999&officer=1e9&org=x&country=")]
    [TestCase("?%ZZ&&=&q=")]
    public void WhatIsWrong_IsLeftOut(string query) => Assert.That(AwardsView.Read(query).ToUrl(), Is.EqualTo("/awards"));

    [Test]
    public void CaseOfWords_DoesNotMatter()
    {
        var query = AwardsView.Read("?status=ACTIVE&country=gh&sort=obligated&due=overdue&pace=onpace").ToQuery();

        Assert.That(query.Statuses, Is.EqualTo(new[] { AwardStatus.Active }));
        Assert.That(query.Countries, Is.EqualTo(new[] { "GH" }));
        Assert.That((query.Sort, query.Due[0], query.Paces[0]), Is.EqualTo((AwardSort.Obligated, DueBucket.Overdue, Pace.OnPace)));
    }

    [Test]
    public void Toggle_AddsThenRemoves_AndGoesToTheFirstPage()
    {
        var chosen = AwardsView.Read("?status=Draft&page=4").Toggle("status", "Active");

        Assert.That(chosen.ToUrl(), Is.EqualTo("/awards?status=Draft&status=Active"));
        Assert.That(chosen.Toggle("status", "Draft").ToUrl(), Is.EqualTo("/awards?status=Active"));
        Assert.That(chosen.FilterCount, Is.EqualTo(1));
    }

    [Test]
    public void Sort_BeginsWithTheGreatestFigure_AndTurnsRoundAtTheSecondClick()
    {
        var byMoney = AwardsView.Read("?page=2").SortedBy(AwardSort.Obligated);

        Assert.That(byMoney.ToUrl(), Is.EqualTo("/awards?sort=Obligated&dir=desc"));
        Assert.That(byMoney.SortedBy(AwardSort.Obligated).ToUrl(), Is.EqualTo("/awards?sort=Obligated"));
        Assert.That(byMoney.SortedBy(AwardSort.Recipient).ToUrl(), Is.EqualTo("/awards?sort=Recipient"));
    }

    [Test]
    public void WithoutFilters_KeepsOrderSizeAndColumns() =>
        Assert.That(
            AwardsView.Read("?q=x&status=Active&org=7&sort=Fain&dir=desc&page=2&size=100&cols=fain,uei").WithoutFilters().ToUrl(),
            Is.EqualTo("/awards?sort=Fain&dir=desc&size=100&cols=fain,uei"));

    [TestCase("title,uei", "Fain,Title,Uei")]
    [TestCase("UEI, fain ,nonsense", "Fain,Uei")]
    [TestCase("nonsense", null)]
    [TestCase(null, null)]
    public void Columns_StandInTheirOrderAndAlwaysWithTheFain(string? text, string? expected) =>
        Assert.That(AwardColumns.Read(text) is { } columns ? string.Join(',', columns) : null, Is.EqualTo(expected));
}
