using System.Globalization;

namespace GrantsPortal.Domain;

/// <summary>A text that the office keeps in its three languages; French and Spanish fall back on English when blank.</summary>
public sealed record LocalizedText(string En, string Fr, string Es)
{
    public string In(CultureInfo culture) => culture.TwoLetterISOLanguageName switch
    {
        "fr" when Fr.Length > 0 => Fr,
        "es" when Es.Length > 0 => Es,
        _ => En,
    };

    public string Here => In(CultureInfo.CurrentUICulture);
}
