using GrantsPortal.Domain;
using GrantsPortal.Domain.Organizations;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Organizations;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using NUnit.Framework;

namespace GrantsPortal.Core.Tests.Features.Organizations;

[TestFixture]
public sealed class RegisterOrganizationTests
{
    private TestApp _app = null!;

    [SetUp]
    public async Task Start() => _app = await TestApp.StartAsync();

    [TearDown]
    public async Task Stop() => await _app.DisposeAsync();

    [Test]
    public async Task NewRecipient_IsFoundByNameAndUei()
    {
        var id = await _app.Ask(Form(" uydjj1s8dr85 "), Role.ProgramOfficer);
        foreach (var text in new[] { "etoile SAHEL", "UYDJJ1S8DR85", "uydjj" })
        {
            var found = await _app.Ask(new FindOrganizationsQuery(text), Role.ProgramOfficer);
            Assert.That(found.Rows.Select(r => (r.Id, r.Uei)), Is.EqualTo(new[] { (id, (string?)"UYDJJ1S8DR85") }), text);
        }
    }

    [Test]
    public async Task TakenUei_IsRefusedWithItsHolder()
    {
        var refused = (await _app.Send(Form("ynduzmuzf8h8"), Role.ProgramOfficer)).Errors.Single();
        Assert.That((refused.Code, refused.Field, refused.Message), Is.EqualTo(("organization.uei-taken", "Uei", "UEI YNDUZMUZF8H8 belongs to Ours already.")));
    }

    [Test]
    public async Task WrongChecksum_NeedsAReason()
    {
        Assert.That((await _app.Send(Form("ABC123DEF456"), Role.ProgramOfficer)).Errors.Single().Code, Is.EqualTo("organization.uei-checksum"));
        var form = Form("ABC123DEF456");
        form.UeiOverrideReason = "SAM.gov shows it so";
        var id = await _app.Ask(form, Role.ProgramOfficer);
        var kept = await _app.Read(db => db.Organizations.SingleAsync(o => o.Id == id));
        Assert.That((kept.Uei, kept.UeiOverrideReason), Is.EqualTo(("ABC123DEF456", "SAM.gov shows it so")));
    }

    [TestCase("0NDUZMUZF8H8")]
    [TestCase("YNDUZMUZF8HI")]
    [TestCase("123456789ABC")]
    [TestCase("short")]
    public async Task MalformedUei_IsRefusedAlsoWithAReason(string uei)
    {
        var form = Form(uei);
        form.UeiOverrideReason = "Because";
        var refused = (await _app.Send(form, Role.ProgramOfficer)).Errors.Single();
        Assert.That((refused.Code, refused.Field), Is.EqualTo(("organization.uei-malformed", "Uei")));
    }

    [Test]
    public async Task EmptyForm_IsRefusedWithAllThatIsWrong()
    {
        var outcome = await _app.Send(new RegisterOrganizationCommand { Uei = "?", Type = (OrganizationType)99 }, Role.ProgramOfficer);
        Assert.That(outcome.Errors.Select(e => e.Field), Is.EquivalentTo(new[] { "Name", "Type", "CountryCode", "Uei" }));
    }

    [Test]
    public async Task UnknownCountry_IsRefused()
    {
        var form = Form(null);
        form.CountryCode = "ZZ";
        Assert.That((await _app.Send(form, Role.ProgramOfficer)).Errors.Single().Code, Is.EqualTo("organization.country-unknown"));
    }

    [TestCase(Role.GranteePreparer)]
    [TestCase(Role.Auditor)]
    [TestCase(Role.Director)]
    [TestCase(Role.Administrator)]
    public async Task OtherRoles_AreForbidden(Role role) =>
        Assert.That((await _app.Send(Form(null), role)).Errors.Single().Kind, Is.EqualTo(ErrorKind.Forbidden));

    private static RegisterOrganizationCommand Form(string? uei) => new() { Name = "L’Étoile du Sahel", Type = OrganizationType.Ngo, CountryCode = "NE", Uei = uei };
}
