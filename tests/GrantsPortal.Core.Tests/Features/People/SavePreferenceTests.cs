using GrantsPortal.Domain.People;
using GrantsPortal.Features.People;
using GrantsPortal.TestKit;

namespace GrantsPortal.Core.Tests.Features.People;

public sealed class SavePreferenceTests
{
    private TestApp _app = null!;

    [SetUp]
    public async Task Prepare() => _app = await TestApp.StartAsync();

    [TearDown]
    public async Task Leave() => await _app.DisposeAsync();

    [Test]
    public async Task LaterChoice_ReplacesTheEarlier()
    {
        await _app.Ask(new SavePreferenceCommand("awards.columns", "fain"), Role.Auditor);
        await _app.Ask(new SavePreferenceCommand("awards.columns", "fain,title"), Role.Auditor);

        Assert.That(await _app.Ask(new GetPreferenceQuery("awards.columns"), Role.Auditor), Is.EqualTo("fain,title"));
    }

    [Test]
    public async Task Choice_IsTheOwnersAlone()
    {
        await _app.Ask(new SavePreferenceCommand("awards.columns", "fain"), Role.Auditor);

        Assert.That(await _app.Ask(new GetPreferenceQuery("awards.columns"), Role.Director), Is.Null);
        Assert.That(await _app.Ask(new GetPreferenceQuery("awards.other"), Role.Auditor), Is.Null);
    }

    [Test]
    public async Task TooLong_IsRefused()
    {
        var outcome = await _app.Send(new SavePreferenceCommand("awards.columns", new string('x', UserPreference.ValueMaxLength + 1)), Role.Auditor);

        Assert.That(outcome.Errors.Select(e => e.Code), Is.EqualTo(new[] { "people.preference-too-long" }));
    }

    [TestCase("")]
    [TestCase("Awards columns")]
    [TestCase("awards.columns\n")]
    public async Task NameThatIsNoName_IsRefused(string name) =>
        Assert.That((await _app.Send(new SavePreferenceCommand(name, "x"), Role.Auditor)).IsOk, Is.False);
}
