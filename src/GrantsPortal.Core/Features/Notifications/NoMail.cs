namespace GrantsPortal.Features.Notifications;

/// <summary>Where no host provides mail, nothing is lost: every message waits.</summary>
internal sealed class NoMail : IMailSender, IMailRenderer
{
    public Task SendAsync(OutgoingMail mail, CancellationToken cancellationToken) => throw new MailRefused("Nothing sends mail here.", forGood: false, nobodyThere: true);

    public Task<MailBody> RenderAsync(MailToWrite mail, CancellationToken cancellationToken) => Task.FromResult(new MailBody("", "", ""));
}
