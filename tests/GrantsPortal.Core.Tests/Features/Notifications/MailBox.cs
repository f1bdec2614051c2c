using GrantsPortal.Domain.Notifications;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Notifications;
using GrantsPortal.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace GrantsPortal.Core.Tests.Features.Notifications;

/// <summary>Takes mail, or refuses it as it is told; words are not its matter.</summary>
internal sealed class MailBox : IMailSender, IMailRenderer
{
    public List<OutgoingMail> Taken { get; } = [];

    public List<MailToWrite> Written { get; } = [];

    public MailRefused? Refusal { get; set; }

    public int Tries { get; private set; }

    public Task<TestApp> StartAsync() => TestApp.StartAsync(services => services.AddSingleton<IMailSender>(this).AddSingleton<IMailRenderer>(this));

    public Task SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        Tries++;
        if (Refusal is not null)
        {
            throw Refusal;
        }
        Taken.Add(mail);
        return Task.CompletedTask;
    }

    public Task<MailBody> RenderAsync(MailToWrite mail, CancellationToken cancellationToken)
    {
        Written.Add(mail);
        return Task.FromResult(new MailBody("Subject", "Text", "<p>Text</p>"));
    }

    /// <summary>A waiting message to the role's account; of an award when a FAIN is given.</summary>
    public static async Task<long> MessageAsync(TestApp app, Role to = Role.GranteeCertifier, string cause = "reminder/1", params string?[] fains)
    {
        ArgumentNullException.ThrowIfNull(app);
        MessageItem[] items = [.. (fains.Length == 0 ? [null] : fains).Select(f => new MessageItem(NotificationKind.DueSoon, new NotificationFacts { Fain = f }, "/requirements", app.Clock.UtcNow) { OrganizationId = app.As(to).OrganizationId })];
        var message = OutboxMessage.Write(cause, app.As(to).Id, MessageKind.Notice, "fr", new MessageContent(items), app.Clock.UtcNow);
        await app.Change(db =>
        {
            db.OutboxMessages.Add(message);
            return Task.CompletedTask;
        });
        return message.Id;
    }

    public static Task<OutboxMessage> ReadAsync(TestApp app, long id) => app.Read(db => Task.FromResult(db.OutboxMessages.Single(m => m.Id == id)));
}
