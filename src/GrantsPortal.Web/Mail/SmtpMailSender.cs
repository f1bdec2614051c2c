using System.Net;
using System.Net.Mail;
using GrantsPortal.Features.Notifications;
using Microsoft.Extensions.Options;

namespace GrantsPortal.Web.Mail;

/// <summary>
/// By SMTP with STARTTLS, one connection for each message. A reply of the 5xx kind is final, everything else may get better; a server that
/// is silent is left after the time that the settings give. The framework's own limit holds only for the reply after the message, which it
/// waits for without looking at the token; the token holds for everything before.
/// </summary>
public sealed class SmtpMailSender(IOptions<MailOptions> options) : IMailSender
{
    private const int FirstFinalReply = 500;

    public async Task SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        var settings = options.Value;
        using var message = MimeMail.Of(mail, settings);
        var limit = TimeSpan.FromSeconds(settings.TimeoutSeconds);
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.StartTls, UseDefaultCredentials = false, Timeout = (int)limit.TotalMilliseconds };
        if (settings.UserName.Length > 0)
        {
            client.Credentials = new NetworkCredential(settings.UserName, settings.Password);
        }
        using var late = new CancellationTokenSource(limit);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
        try
        {
            await client.SendMailAsync(message, either.Token);
        }
        catch (SmtpException refused)
        {
            throw Refused(refused);
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested)
        {
            throw new MailRefused($"The mail server did not answer within {settings.TimeoutSeconds} seconds.", forGood: false, nobodyThere: true);
        }
        catch (OperationCanceledException)
        {
            throw new MailRefused("The portal was stopped while it was sending.", forGood: false);
        }
        catch (InvalidOperationException wrong)
        {
            throw new MailRefused($"The mail server does not offer what the settings ask for: {wrong.Message}", forGood: false, nobodyThere: true, wrong);
        }
    }

    // The reply's own words say more than the framework's; of several recipients there is one.
    private static MailRefused Refused(SmtpException refused)
    {
        var code = (int)refused.StatusCode;
        var isReply = code >= 200;
        return new MailRefused(isReply ? $"{code} {refused.Message}" : refused.Message, IsFinal(refused, code), nobodyThere: !isReply || refused.StatusCode == SmtpStatusCode.ServiceNotAvailable, isReply ? null : refused.InnerException);
    }

    // Of the whole session rather than of this message: wrong credentials or a missing STARTTLS are mended in the settings, and the mail waits.
    private static bool IsFinal(SmtpException refused, int code) =>
        code >= FirstFinalReply && refused.StatusCode is not (SmtpStatusCode.MustIssueStartTlsFirst or SmtpStatusCode.ClientNotPermitted);
}
