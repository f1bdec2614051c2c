using GrantsPortal.Domain.People;
using GrantsPortal.Features.Money;
using GrantsPortal.TestKit;
using NUnit.Framework;

namespace GrantsPortal.Core.Tests.Features.Money;

[TestFixture]
public sealed class GetSpendChoicesTests
{
    [TestCase("2025-09-30", "2023-10-01", "2024-09-30")]
    [TestCase("2025-10-01", "2024-10-01", "2025-09-30")]
    [TestCase("2026-01-15", "2024-10-01", "2025-09-30")]
    public void Period_IsTheLastFiscalYearThatIsOver(string today, string from, string to) =>
        Assert.That(GetSpendChoicesHandler.LastFiscalYear(DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture)), Is.EqualTo((DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture))));

    [Test]
    public async Task Lists_AreTheReferenceData()
    {
        await using var app = await TestApp.StartAsync();

        var choices = await app.Ask(new GetSpendChoicesQuery(), Role.Director);

        Assert.That(choices.Programs.Select(p => p.Code), Does.Contain("CPC"));
        Assert.That(choices.Bureaus.Select(b => b.Code), Is.EqualTo(new[] { "AF", "EAP", "EUR", "NEA", "SCA", "WHA" }));
        Assert.That(choices.Compacts.Select(c => c.Name), Does.Contain("Ghana 2015"));
    }
}
