namespace GrantsPortal.Web.Resources;

/// <summary>Marks the words of certification: its page, the receipt, the printable page and the files beside a report.</summary>
public sealed class CertifyText;
