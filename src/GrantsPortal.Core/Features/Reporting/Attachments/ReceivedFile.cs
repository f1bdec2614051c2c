namespace GrantsPortal.Features.Reporting.Attachments;

/// <summary>
/// An upload that passed every check. <see cref="Content"/> is what is kept: an image has lost its metadata, so
/// <see cref="Size"/> and <see cref="Sha256"/> (64 lower-case hexadecimal digits) are of the kept bytes and not of what was sent.
/// </summary>
public sealed record ReceivedFile(
    string Name, string ContentType, AttachmentKind Kind, ReadOnlyMemory<byte> Content, int Size, string Sha256, FileScan Scan);
