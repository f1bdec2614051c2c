namespace GrantsPortal.Features.Reporting.Attachments;

/// <summary>What a download is served as: by what the file is, never by what the browser said at upload.</summary>
internal static class AttachmentContentTypes
{
    private const string Office = "application/vnd.openxmlformats-officedocument.";

    public static string ContentType(AttachmentKind kind, string name) => kind switch
    {
        AttachmentKind.Pdf => "application/pdf",
        AttachmentKind.Word => Office + "wordprocessingml.document",
        AttachmentKind.Spreadsheet => Office + "spreadsheetml.sheet",
        AttachmentKind.Presentation => Office + "presentationml.presentation",
        AttachmentKind.Png => "image/png",
        AttachmentKind.Jpeg => "image/jpeg",
        AttachmentKind.WebP => "image/webp",
        _ => name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? "text/csv; charset=utf-8" : "text/plain; charset=utf-8",
    };

    /// <summary>The endings that are right for a type; the first one is given to a file whose name says something else.</summary>
    public static IReadOnlyList<string> Endings(AttachmentKind kind) => kind switch
    {
        AttachmentKind.Pdf => [".pdf"],
        AttachmentKind.Word => [".docx"],
        AttachmentKind.Spreadsheet => [".xlsx"],
        AttachmentKind.Presentation => [".pptx"],
        AttachmentKind.Png => [".png"],
        AttachmentKind.Jpeg => [".jpg", ".jpeg"],
        AttachmentKind.WebP => [".webp"],
        _ => [".txt", ".csv"],
    };
}
