using GrantsPortal.Features.Notifications;

namespace GrantsPortal.Web.Mail;

/// <summary>How the portal writes and hands over its mail: by SMTP when a host is set, else into a folder.</summary>
public static class MailSetup
{
    public static IServiceCollection AddPortalMail(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<MailOptions>().Bind(configuration.GetSection("Mail"))
            .Configure(mail => mail.PublicAddress = configuration.GetValue("Portal:PublicAddress", mail.PublicAddress)!)
            .Validate(mail => mail.Host.Length == 0 || Uri.CheckHostName(mail.Host) != UriHostNameType.Unknown, "The setting Mail:Host is not the name of a host.")
            .Validate(mail => mail.TimeoutSeconds is > 0 and <= 600, "The setting Mail:TimeoutSeconds lies between 1 and 600.")
            .Validate(mail => Uri.TryCreate(mail.PublicAddress, UriKind.Absolute, out var address) && address.Scheme is "http" or "https", "The setting Portal:PublicAddress is not an address of the web.");
        // One attempt ends before another sender may take the message.
        services.PostConfigure<OutboxOptions>(outbox =>
            outbox.ClaimSeconds = Math.Max(outbox.ClaimSeconds, 2 * configuration.GetValue("Mail:TimeoutSeconds", new MailOptions().TimeoutSeconds)));
        services.AddSingleton<NotificationWords>();
        services.AddSingleton<IMailRenderer, MailRenderer>();
        if (string.IsNullOrWhiteSpace(configuration["Mail:Host"]))
        {
            services.AddSingleton<IMailSender, PickupMailSender>();
        }
        else
        {
            services.AddSingleton<IMailSender, SmtpMailSender>();
        }
        services.AddHealthChecks().AddCheck<MailHealth>(MailHealth.Name);
        return services;
    }
}
