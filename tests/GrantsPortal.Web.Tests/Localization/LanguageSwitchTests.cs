using GrantsPortal.Domain.People;
using GrantsPortal.Features.Notifications;
using GrantsPortal.TestKit;

namespace GrantsPortal.Web.Tests.Localization;

/// <summary>Who switches the portal's language gets their mail in it as well.</summary>
public sealed class LanguageSwitchTests
{
    private PortalServer _portal = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _portal = await PortalServer.SmallAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _portal.DisposeAsync();

    private async Task<string> LanguageAsync(Role role) => (await _portal.App.Ask(new GetNotificationSettingsQuery(), role)).Language;

    private static async Task SwitchAsync(HttpClient client, string query)
    {
        using var answer = await client.GetAsync(new Uri("/language" + query, UriKind.Relative));
        Assert.That((int)answer.StatusCode, Is.EqualTo(302));
    }

    [Test]
    public async Task SignedIn_TheirMailFollows()
    {
        using var client = await _portal.SignedInAsync(Role.ProgramOfficer);
        await SwitchAsync(client, "?culture=fr&returnUrl=/awards");

        Assert.That((await LanguageAsync(Role.ProgramOfficer), await LanguageAsync(Role.GrantsOfficer)), Is.EqualTo(("fr", "en")));
    }

    [Test]
    public async Task UnknownLanguage_OrNobody_ChangesNoAccount()
    {
        using var client = await _portal.SignedInAsync(Role.Auditor);
        await SwitchAsync(client, "?culture=ES");
        await SwitchAsync(client, "?culture=de");
        await SwitchAsync(client, "");
        using var nobody = _portal.Stranger();
        await SwitchAsync(nobody, "?culture=fr");

        Assert.That(await LanguageAsync(Role.Auditor), Is.EqualTo("es"));
    }
}
