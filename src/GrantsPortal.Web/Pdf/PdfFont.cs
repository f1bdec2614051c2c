namespace GrantsPortal.Web.Pdf;

/// <summary>Helvetica in a size, with the distance of its lines, in points.</summary>
internal sealed record PdfFont(double Size, double Leading, bool IsBold = false);
