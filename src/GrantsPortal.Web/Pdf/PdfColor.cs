namespace GrantsPortal.Web.Pdf;

/// <summary>A color by its parts of 255; black unless told otherwise.</summary>
internal readonly record struct PdfColor(byte Red, byte Green, byte Blue);
