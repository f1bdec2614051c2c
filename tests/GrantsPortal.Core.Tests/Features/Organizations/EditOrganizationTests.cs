using GrantsPortal.Domain;
using GrantsPortal.Domain.Organizations;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Organizations;
using GrantsPortal.TestKit;
using NUnit.Framework;

namespace GrantsPortal.Core.Tests.Features.Organizations;

[TestFixture]
public sealed class EditOrganizationTests
{
    private TestApp _app = null!;
    private long _id;

    [SetUp]
    public async Task Start()
    {
        _app = await TestApp.StartAsync();
        _id = await _app.Given.Organization("First name", "UYDJJ1S8DR85");
    }

    [TearDown]
    public async Task Stop() => await _app.DisposeAsync();

    [Test]
    public async Task ChangedForm_IsKept()
    {
        var form = await OpenAsync();
        (form.Name, form.Type, form.CountryCode, form.SamExpiresOn) = ("Second name", OrganizationType.Pio, "TG", new DateOnly(2027, 1, 31));
        await _app.Ask(form, Role.GrantsOfficer);
        var saved = await OpenAsync();
        Assert.That((saved.Name, saved.Type, saved.CountryCode, saved.Uei, saved.SamExpiresOn),
            Is.EqualTo(("Second name", OrganizationType.Pio, "TG", "UYDJJ1S8DR85", (DateOnly?)new DateOnly(2027, 1, 31))));
    }

    [Test]
    public async Task StaleForm_IsAConflictThatNamesWho()
    {
        var (mine, theirs) = (await OpenAsync(), await OpenAsync());
        theirs.Name = "Theirs";
        await _app.Ask(theirs, Role.GrantsOfficer);
        var refused = (await _app.Send(mine, Role.ProgramOfficer)).Errors.Single();
        Assert.That(refused.Kind, Is.EqualTo(ErrorKind.Conflict));
        Assert.That(refused.Message, Does.Contain("GrantsOfficer first").And.Contain("Name"));
    }

    [Test]
    public async Task AnothersUei_IsRefused()
    {
        var form = await OpenAsync();
        form.Uei = "YNDUZMUZF8H8";
        Assert.That((await _app.Send(form, Role.ProgramOfficer)).Errors.Single().Code, Is.EqualTo("organization.uei-taken"));
    }

    [Test]
    public async Task UnknownOrganization_IsNotFound()
    {
        var form = await OpenAsync();
        form.Id = 999_999_999;
        Assert.That((await _app.Send(form, Role.ProgramOfficer)).Errors.Single().Kind, Is.EqualTo(ErrorKind.NotFound));
    }

    [TestCase(Role.GranteeCertifier)]
    [TestCase(Role.Auditor)]
    public async Task OtherRoles_AreForbidden(Role role) =>
        Assert.That((await _app.Send(await OpenAsync(), role)).Errors.Single().Kind, Is.EqualTo(ErrorKind.Forbidden));

    private async Task<EditOrganizationCommand> OpenAsync() => (await _app.Ask(new GetOrganizationQuery(_id), Role.ProgramOfficer)).Form;
}
