using System.Globalization;

namespace GrantsPortal.Domain.Reporting.Reports;

public enum AttachmentKind { Evidence, Deliverable, Photograph, FinancialRecord, Other }

/// <summary>A file beside a report: what it is, and what it was byte for byte. Its content is a row of its own, read only to download.</summary>
public sealed class ReportAttachment : Entity
{
    public const int NameMaxLength = 120;

    private ReportAttachment() { }

    public ReportAttachment(
        AttachmentKind kind, string name, string contentType, long size, string sha256, string scan, byte[] content, DateTime now, long byId, string byName)
    {
        (Kind, Name, ContentType, Size, Sha256, Scan) = (kind, name, contentType, size, sha256, scan);
        (AddedAt, AddedById, AddedByName) = (now, byId, byName);
        Content = new AttachmentContent(content);
    }

    public long ReportId { get; private set; }
    public AttachmentKind Kind { get; private set; }
    public string Name { get; private set; } = "";
    public string ContentType { get; private set; } = "";
    public long Size { get; private set; }
    public string Sha256 { get; private set; } = "";

    /// <summary>What the virus scanner said when it came.</summary>
    public string Scan { get; private set; } = "";
    public DateTime AddedAt { get; private set; }
    public long AddedById { get; private set; }
    public string AddedByName { get; private set; } = "";

    /// <summary>Taken out of the draft; a version certified before still lists it.</summary>
    public DateTime? RemovedAt { get; private set; }
    public AttachmentContent Content { get; private set; } = null!;

    internal string Words => string.Create(CultureInfo.InvariantCulture, $"{Name} ({Kind}, {Size} bytes, SHA-256 {Sha256})");

    internal void Remove(DateTime now) => RemovedAt = now;
}

public sealed class AttachmentContent
{
    private AttachmentContent() { }

    internal AttachmentContent(byte[] bytes) => Bytes = bytes;

    public long AttachmentId { get; private set; }
    public byte[] Bytes { get; private set; } = [];
}
