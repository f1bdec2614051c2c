using GrantsPortal.Domain.People;
using GrantsPortal.Features.People;
using GrantsPortal.TestKit;
using NUnit.Framework;

namespace GrantsPortal.Core.Tests.Features.People;

[TestFixture]
public sealed class RevokeApiTokenTests
{
    private TestApp _app = null!;

    [SetUp]
    public async Task Start() => _app = await TestApp.StartAsync();

    [TearDown]
    public async Task Stop() => await _app.DisposeAsync();

    [Test]
    public async Task RevokedToken_FindsNobodyAndStaysInTheList()
    {
        var text = (await _app.Ask(new IssueApiTokenCommand { Name = "Script" }, Role.Auditor)).Text;

        await _app.Ask(new RevokeApiTokenCommand((await Mine(Role.Auditor)).Tokens.Single().Id), Role.Auditor);

        var mine = await Mine(Role.Auditor);
        Assert.That((await _app.Send(new FindTokenUserQuery(text), CurrentUser.System)).Value, Is.Null);
        Assert.That(mine.Tokens.Single().StateOn(mine.Today), Is.EqualTo(TokenState.Revoked));
    }

    [Test]
    public async Task SomeoneElsesToken_ReadsLikeNone()
    {
        await _app.Ask(new IssueApiTokenCommand { Name = "Script" }, Role.Auditor);
        var id = (await Mine(Role.Auditor)).Tokens.Single().Id;

        var others = (await _app.Send(new RevokeApiTokenCommand(id), Role.Director)).Errors.Single();
        var none = (await _app.Send(new RevokeApiTokenCommand(id + 1), Role.Director)).Errors.Single();

        Assert.That(others.Message, Is.EqualTo(none.Message));
        Assert.That((await Mine(Role.Auditor)).Tokens.Single().RevokedAt, Is.Null);
        Assert.That((await Mine(Role.Director)).Tokens, Is.Empty);
    }

    private Task<MyApiTokens> Mine(Role role) => _app.Ask(new GetMyApiTokensQuery(), role);
}
