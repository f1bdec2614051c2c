using GrantsPortal.Features.Reporting.Reports;

namespace GrantsPortal.Web.Components.Pages.Reporting.Forms;

/// <summary>What the certifier fills in; the names are those of <see cref="CertifyReportCommand"/>, so that its refusals find their fields.</summary>
public sealed class CertifyForm
{
    public string Title { get; set; } = "";
    public string Email { get; set; } = "";
    public string Telephone { get; set; } = "";
    public bool StatementAccepted { get; set; }
    public bool FlagsAcknowledged { get; set; }

    public CertifyReportCommand Command(string number, string fingerprint) =>
        new(number, fingerprint, StatementAccepted, Title, Email, Telephone, FlagsAcknowledged);
}
