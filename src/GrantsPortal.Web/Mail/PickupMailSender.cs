using System.Net.Mail;
using GrantsPortal.Features.Notifications;
using Microsoft.Extensions.Options;

namespace GrantsPortal.Web.Mail;

/// <summary>
/// Where no mail server is set: each message becomes a whole file, named for its Message-ID, so that a repetition replaces it. A file is
/// there whole or not at all.
/// </summary>
public sealed class PickupMailSender(IOptions<MailOptions> options) : IMailSender
{
    public async Task SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(mail);
        using var message = MimeMail.Of(mail, options.Value);
        var folder = Directory.CreateDirectory(Path.GetFullPath(options.Value.PickupFolder)).FullName;
        var draft = Directory.CreateTempSubdirectory("grantsportal-mail-").FullName;
        try
        {
            using var client = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = draft };
            await client.SendMailAsync(message, cancellationToken);
            // Beside its final place first: a move within a folder is one step, a copy over file systems is not.
            var beside = Path.Combine(folder, $".{mail.MessageKey}.part");
            File.Move(Directory.GetFiles(draft).Single(), beside, overwrite: true);
            File.Move(beside, Path.Combine(folder, $"{mail.WrittenAt:yyyyMMdd-HHmmss}-{mail.MessageKey}.eml"), overwrite: true);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException or SmtpException)
        {
            throw new MailRefused("The folder for messages cannot be written.", forGood: false, nobodyThere: true, failed);
        }
        finally
        {
            Directory.Delete(draft, recursive: true);
        }
    }
}
