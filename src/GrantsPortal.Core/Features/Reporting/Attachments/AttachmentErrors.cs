using GrantsPortal.Domain;

namespace GrantsPortal.Features.Reporting.Attachments;

/// <summary>Why an upload is refused. Each names the file as the reader knows it, without its path.</summary>
public static class AttachmentErrors
{
    public const string Field = "File";

    public static ValidationFailed Empty(string name) =>
        new(Field, "attachment.empty", "{0} is empty. Choose the file again.", name);

    public static ValidationFailed TooLarge(string name, int megabytes) =>
        new(Field, "attachment.too-large", "{0} is larger than {1} MB, the limit for this type of file. Make it smaller, or send it in parts.", name, megabytes);

    public static ValidationFailed NotAccepted(string name) =>
        new(Field, "attachment.not-accepted", "{0} is not a type of file that the portal takes. Send PDF, Word, Excel, PowerPoint, PNG, JPEG, WebP, CSV or plain text (UTF-8).", name);

    public static ValidationFailed Program(string name) =>
        new(Field, "attachment.program", "{0} is a program or a script and is refused, whatever its name.", name);

    public static ValidationFailed WebPage(string name) =>
        new(Field, "attachment.web-page", "{0} is a web page or an SVG drawing, which can carry scripts. Send a PDF or a PNG of it.", name);

    public static ValidationFailed Macros(string name) =>
        new(Field, "attachment.macros", "{0} carries macros or embedded programs. Save it without macros (.docx, .xlsx or .pptx) and send that.", name);

    public static ValidationFailed Encrypted(string name) =>
        new(Field, "attachment.encrypted", "{0} is protected by a password, so nobody can check it. Remove the password and send it again.", name);

    public static ValidationFailed OldOffice(string name) =>
        new(Field, "attachment.old-office", "{0} is in the Office format used before 2007. Save it as .docx, .xlsx or .pptx and send that.", name);

    public static ValidationFailed UnpacksTooLarge(string name) =>
        new(Field, "attachment.unpacks-too-large", "{0} unpacks to far more than its size, as a zip bomb does, and is refused.", name);

    public static ValidationFailed Broken(string name) =>
        new(Field, "attachment.broken", "{0} is damaged or cut short. Open it, save it again and send the new file.", name);

    public static ValidationFailed Infected(string name, string threat) =>
        new(Field, "attachment.infected", "{0} is infected ({1}) and is refused. Nothing of it was kept; tell your computer support.", name, threat);

    public static ValidationFailed ScannerUnavailable() =>
        new(Field, "attachment.scanner-unavailable", "The virus scanner does not answer, so no file can be taken now. Nothing was lost; try again in a few minutes.");

    public static ValidationFailed TooLargeToScan() =>
        new(Field, "attachment.too-large-to-scan", "The virus scanner takes no file of this size. Send a smaller one, or ask an administrator to raise the scanner's limit.");

    public static ValidationFailed Interrupted(string name) =>
        new(Field, "attachment.interrupted", "The upload of {0} was interrupted. Nothing of it was stored; choose it again.", name);
}
