namespace GrantsPortal.Features.Reporting.Attachments;

/// <summary>"host:port" as it stands in <c>Scanning:ClamAv</c>; an IPv6 address stands in brackets.</summary>
internal sealed record ClamAvAddress(string Host, int Port)
{
    public static ClamAvAddress Parse(string setting) =>
        Uri.TryCreate("tcp://" + setting.Trim(), UriKind.Absolute, out var uri) && uri is { Port: > 0, AbsolutePath: "" or "/", Query: "", Fragment: "", UserInfo: "" }
            ? new ClamAvAddress(uri.DnsSafeHost, uri.Port)
            : throw new InvalidOperationException($"Scanning:ClamAv is '{setting}'; write host:port, such as clamav.internal:3310.");

    public override string ToString() => $"{Host}:{Port}";
}
