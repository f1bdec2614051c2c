namespace GrantsPortal.Web.Mail;

/// <summary>Section <c>Mail</c> of the settings, and <c>Portal:PublicAddress</c>.</summary>
public sealed class MailOptions
{
    /// <summary>Of the SMTP server; empty means that messages become files in <see cref="PickupFolder"/>.</summary>
    public string Host { get; set; } = "";

    public int Port { get; set; } = 587;

    /// <summary>STARTTLS before anything else; a server without it is refused.</summary>
    public bool StartTls { get; set; } = true;

    public string UserName { get; set; } = "";

    public string Password { get; set; } = "";

    public string From { get; set; } = "grantsportal@example.org";

    public string FromName { get; set; } = "GrantsPortal";

    /// <summary>Where answers go; empty means to <see cref="From"/>.</summary>
    public string ReplyTo { get; set; } = "";

    public int TimeoutSeconds { get; set; } = 60;

    /// <summary>A larger message is not handed over.</summary>
    public int MaxBytes { get; set; } = 512 * 1024;

    public string PickupFolder { get; set; } = "data/mail";

    /// <summary>From setting <c>Portal:PublicAddress</c>: where readers reach the portal, for the links in messages.</summary>
    public string PublicAddress { get; set; } = "http://localhost:5080";
}
