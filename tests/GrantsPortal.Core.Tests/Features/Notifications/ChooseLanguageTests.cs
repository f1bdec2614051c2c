using GrantsPortal.Domain.Notifications;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Notifications;
using GrantsPortal.TestKit;

namespace GrantsPortal.Core.Tests.Features.Notifications;

public sealed class ChooseLanguageTests
{
    [Test]
    public async Task Chosen_HoldsForTheNextMessage()
    {
        await using var app = await TestApp.StartAsync();
        await app.Ask(new ChooseLanguageCommand("fr"), Role.ProgramOfficer);

        await app.TellAsync(app.As(Role.ProgramOfficer), NotificationKind.ReportSubmitted, await app.Given.Award(a => a.Active()));

        Assert.That((await app.MessagesAsync(MessageKind.Notice)).Single().Language, Is.EqualTo("fr"));
        Assert.That((await app.Send(new ChooseLanguageCommand("de"), Role.ProgramOfficer)).Errors.Single().Code, Is.EqualTo("notification.language-unknown"));
    }
}
