namespace GrantsPortal.Features.Reporting.Attachments;

/// <summary>What an attachment is by its content, whatever its name says.</summary>
public enum AttachmentKind { Pdf, Word, Spreadsheet, Presentation, Png, Jpeg, WebP, Text }
