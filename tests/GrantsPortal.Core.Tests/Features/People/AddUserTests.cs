using GrantsPortal.Domain;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.People;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Core.Tests.Features.People;

public sealed class AddUserTests
{
    private const string Password = "correct horse battery";
    private TestApp _app = null!;

    [SetUp]
    public async Task StartAsync() => _app = await TestApp.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _app.DisposeAsync();

    [Test]
    public async Task OfficeAccount_IsThereWithItsRole()
    {
        var id = await _app.Ask(new AddUserCommand("new@example.org", "New", "Auditor", null, Password), Role.Administrator);
        var user = await _app.Read(db => db.Users.SingleAsync(u => u.Id == id));
        Assert.Multiple(() =>
        {
            Assert.That(user.Role, Is.EqualTo(Role.Auditor));
            Assert.That(user.PasswordHash, Is.Not.Null.And.Not.Contains(Password));
        });
    }

    [Test]
    public async Task Grantee_IsOfItsOrganization()
    {
        var id = await _app.Ask(new AddUserCommand("new@example.org", "New", "GranteePreparer", "YNDUZMUZF8H8", Password), Role.Administrator);
        var ours = await _app.Read(db => db.Organizations.SingleAsync(o => o.Name == "Ours"));
        Assert.That(await _app.Read(db => db.Users.Where(u => u.Id == id).Select(u => u.OrganizationId).SingleAsync()), Is.EqualTo(ours.Id));
    }

    [TestCase("nonsense", "Auditor", null, Password, "people.email-invalid")]
    [TestCase("new@example.org", "King", null, Password, "people.role-unknown")]
    [TestCase("new@example.org", "GranteePreparer", null, Password, "people.organization-needed")]
    [TestCase("new@example.org", "Auditor", "Ours", Password, "people.organization-needed")]
    [TestCase("new@example.org", "GranteePreparer", "Nobody", Password, "organization.not-found")]
    [TestCase("new@example.org", "Auditor", null, "short", "people.password-refused")]
    [TestCase("auditor.first@example.org", "Auditor", null, Password, "people.email-taken")]
    public async Task BadInput_IsRefusedAndNothingStored(string email, string role, string? organization, string password, string code)
    {
        var before = await _app.Read(db => db.Users.CountAsync());
        var outcome = await _app.Send(new AddUserCommand(email, "", role, organization, password), Role.Administrator);
        Assert.That(outcome.Errors.Select(e => e.Code), Is.EqualTo(new[] { code }));
        Assert.That(await _app.Read(db => db.Users.CountAsync()), Is.EqualTo(before));
    }

    [Test]
    public async Task OtherRoles_AreForbidden([ValueSource(typeof(Roles), nameof(Roles.All))] Role role)
    {
        var outcome = await _app.Send(new AddUserCommand("new@example.org", "", "Auditor", null, Password), role);
        Assert.That(outcome.IsOk ? ErrorKind.Validation : outcome.Errors[0].Kind, Is.EqualTo(role == Role.Administrator ? ErrorKind.Validation : ErrorKind.Forbidden));
    }
}
