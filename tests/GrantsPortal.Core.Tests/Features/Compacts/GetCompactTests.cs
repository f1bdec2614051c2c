using GrantsPortal.Domain;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Compacts;
using GrantsPortal.TestKit;

namespace GrantsPortal.Core.Tests.Features.Compacts;

public sealed class GetCompactTests
{
    private TestApp _app = null!;

    [SetUp]
    public async Task StartAsync() => _app = await TestApp.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _app.DisposeAsync();

    [Test]
    public async Task Peru_KeepsEveryFigureAndMarksTheDisputed()
    {
        var peru = await _app.Ask(new GetCompactQuery("pe-2017"), Role.Auditor);
        Assert.Multiple(() =>
        {
            Assert.That(peru.Final, Is.EqualTo(9_800_000m));
            Assert.That(peru.Figures, Has.Count.EqualTo(7));
            Assert.That(peru.Figures.Where(f => f.IsDisputed).Select(f => f.Amount), Is.EqualTo(new[] { 7_100_000m, 7_200_000m, 11_000_000m }));
            Assert.That((peru.PartnerAmount, peru.PartnerCurrency, peru.Confidence), Is.EqualTo(((decimal?)8_000_000m, "PEN", "Medium")));
        });
    }

    [Test]
    public async Task Ghana_HasNothingDisputed()
    {
        var ghana = await _app.Ask(new GetCompactQuery("GH-2015"), Role.Auditor);
        Assert.Multiple(() =>
        {
            Assert.That(ghana.Figures.Where(f => f.IsDisputed), Is.Empty, "two first awards of one year are no dispute");
            Assert.That(ghana.Figures.Select(f => f.Precision), Is.EqualTo(new[] { "Day", "Year", "Year", "Year", "Day" }));
        });
    }

    [Test]
    public async Task Subrecipients_StandUnderTheirImplementer()
    {
        var ghana = await _app.Ask(new GetCompactQuery("GH-2015"), Role.Auditor);
        Assert.Multiple(() =>
        {
            Assert.That(ghana.Implementers.Select(i => i.Name), Is.EqualTo(new[] { "International Organization for Migration", "Free the Slaves" }));
            Assert.That(ghana.Implementers[0].Subrecipients, Is.Empty);
            Assert.That(ghana.Implementers[1].Subrecipients, Is.EqualTo(new[] { "International Needs Ghana", "Right to Be Free" }));
        });
    }

    [Test]
    public async Task Awards_AreItsSignedOnes()
    {
        var fain = await _app.Given.Award(a => a.Under("CPC", "MN-2020").Worth(1000m).In("MN").Active().Spent(_app.Today.AddDays(-1), 1.5m));
        await _app.Given.Award(a => a.Under("CPC", "MN-2020").In("MN"));

        var mongolia = await _app.Ask(new GetCompactQuery("MN-2020"), Role.GrantsOfficer);

        Assert.That(mongolia.Awards.Select(a => (a.Fain, a.Obligated, a.Expended)), Is.EqualTo(new[] { (fain, 1000m, 1.5m) }));
    }

    [Test]
    [SetUICulture("es-US")]
    public async Task Texts_AreInTheReadersLanguage()
    {
        var mongolia = await _app.Ask(new GetCompactQuery("MN-2020"), Role.Auditor);
        Assert.That((mongolia.TechnicalBody, mongolia.Commitment), Is.EqualTo(("Grupo de Trabajo Multidisciplinario", "Grupo de Trabajo Multidisciplinario y apoyo a los refugios.")));
    }

    [TestCase("XX-2000")]
    [TestCase("")]
    public async Task UnknownCode_IsNotFound(string code)
    {
        var outcome = await _app.Send(new GetCompactQuery(code), Role.Auditor);
        Assert.That(outcome.Errors.Select(e => (e.Kind, e.Code)), Is.EqualTo(new[] { (ErrorKind.NotFound, "compact.not-found") }));
    }

    [Test]
    public async Task Grantees_AreForbidden([Values(Role.GranteePreparer, Role.GranteeCertifier)] Role role)
    {
        var outcome = await _app.Send(new GetCompactQuery("GH-2015"), role);
        Assert.That(outcome.Errors.Select(e => e.Kind), Is.EqualTo(new[] { ErrorKind.Forbidden }));
    }
}
