using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using GrantsPortal.Features.Notifications;

namespace GrantsPortal.Web.Mail;

/// <summary>A message as the framework writes it: multipart/alternative, plain text first, UTF-8, encoded subject (RFC 2047).</summary>
public static class MimeMail
{
    private const int NameLength = 100;

    /// <summary>Who disposes it disposes its parts.</summary>
    public static MailMessage Of(OutgoingMail mail, MailOptions options)
    {
        ArgumentNullException.ThrowIfNull(mail);
        ArgumentNullException.ThrowIfNull(options);
        if (Encoding.UTF8.GetByteCount(mail.Body.Html) + Encoding.UTF8.GetByteCount(mail.Body.Text) > options.MaxBytes)
        {
            throw new MailRefused($"The message is larger than {options.MaxBytes / 1024} KB.", forGood: true);
        }
        var message = new MailMessage
        {
            From = Address(options.From, options.FromName),
            Subject = Clean.Line(mail.Body.Subject, 200),
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
        };
        message.To.Add(Address(mail.Address, mail.Name));
        if (options.ReplyTo.Length > 0)
        {
            message.ReplyToList.Add(Address(options.ReplyTo, ""));
        }
        message.Headers.Add("Message-ID", MessageId(mail, options));
        // RFC 3834: no holiday notes in answer to it.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add("X-Auto-Response-Suppress", "All");
        message.AlternateViews.Add(Part(mail.Body.Text, MediaTypeNames.Text.Plain));
        message.AlternateViews.Add(Part(mail.Body.Html, MediaTypeNames.Text.Html));
        return message;
    }

    public static string MessageId(OutgoingMail mail, MailOptions options)
    {
        ArgumentNullException.ThrowIfNull(mail);
        ArgumentNullException.ThrowIfNull(options);
        return $"<{mail.MessageKey}@{Address(options.From, "").Host}>";
    }

    private static AlternateView Part(string text, string type)
    {
        var part = AlternateView.CreateAlternateViewFromString(text, Encoding.UTF8, type);
        part.TransferEncoding = TransferEncoding.QuotedPrintable;
        return part;
    }

    private static MailAddress Address(string address, string name)
    {
        try
        {
            return new MailAddress(address, Clean.Line(name, NameLength), Encoding.UTF8);
        }
        catch (FormatException wrong)
        {
            throw new MailRefused("An address cannot be read.", forGood: true, inner: wrong);
        }
    }
}
