using GrantsPortal.Domain;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Money;
using GrantsPortal.TestKit;

namespace GrantsPortal.Core.Tests.Features.Money;

public sealed class GetAwardLedgerTests
{
    private TestApp _app = null!;
    private string _fain = "";

    [SetUp]
    public async Task Start()
    {
        _app = await TestApp.StartAsync();
        _fain = await _app.Given.Award(a => a.Active()
            .Spent(new DateOnly(2025, 6, 30), 10m, category: "A").Spent(new DateOnly(2025, 7, 1), 20.05m, "TG", "A").Spent(new DateOnly(2025, 9, 30), -5m, category: "H"));
    }

    [TearDown]
    public async Task Stop() => await _app.DisposeAsync();

    [TestCase(null, null, null, 3, 25.05)]
    [TestCase("2025-Q3", null, null, 2, 15.05)]
    [TestCase("2025-Q2", null, null, 1, 10)]
    [TestCase(null, "A", null, 2, 30.05)]
    [TestCase(null, null, "TG", 1, 20.05)]
    [TestCase(null, null, GetAwardLedgerQuery.WithoutCountry, 2, 5)]
    [TestCase("2025-Q3", "A", "TG", 1, 20.05)]
    [TestCase("1999-Q1", "Z", "", 0, 0)]
    public async Task Filters_NarrowLinesAndTheirSum(string? quarter, string? category, string? country, int lines, decimal sum)
    {
        var ledger = await _app.Ask(new GetAwardLedgerQuery(_fain, quarter, category, country), Role.GranteePreparer);

        Assert.That((ledger.Total, ledger.Lines.Count, ledger.Sum, ledger.Lines.Sum(l => l.Amount)), Is.EqualTo((lines, lines, sum, sum)));
    }

    [Test]
    public async Task Lines_ComeNewestFirstPageByPage()
    {
        var first = await _app.Ask(new GetAwardLedgerQuery(_fain, PageSize: 2), Role.Auditor);
        var second = await _app.Ask(new GetAwardLedgerQuery(_fain, Page: 2, PageSize: 2), Role.Auditor);

        Assert.That(first.Lines.Concat(second.Lines).Select(l => l.Amount), Is.EqualTo(new[] { -5m, 20.05m, 10m }));
        Assert.That((first.Pages, first.Sum), Is.EqualTo((2, 25.05m)));
        Assert.That(first.Choices.Quarters, Is.EqualTo(new[] { "2025-Q3", "2025-Q2" }));
        Assert.That(first.Choices.Categories.Select(c => c.Code), Is.EqualTo(new[] { "A", "H" }));
        Assert.That(first.Choices.Countries.Select(c => c.Code), Is.EqualTo(new[] { "TG" }));
    }

    [TestCase("2025-Q5")]
    [TestCase("Q3 2025")]
    [TestCase("0000-Q1")]
    public async Task MalformedQuarter_IsRefusedByName(string quarter)
    {
        var outcome = await _app.Send(new GetAwardLedgerQuery(_fain, quarter), Role.Auditor);

        Assert.That(outcome.Errors[0].Code, Is.EqualTo("money.quarter-malformed"));
        Assert.That(outcome.Errors[0].Message, Does.Contain(quarter));
    }

    [Test]
    public async Task SomeoneElsesAward_IsNotFound()
    {
        var theirs = await _app.Given.Award(a => a.For("Theirs").Active());

        var outcome = await _app.Send(new GetAwardLedgerQuery(theirs), Role.GranteeCertifier);

        Assert.That(outcome.Errors[0].Kind, Is.EqualTo(ErrorKind.NotFound));
    }
}
