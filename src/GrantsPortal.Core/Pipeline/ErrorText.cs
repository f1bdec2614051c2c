using System.Globalization;
using System.Resources;
using GrantsPortal.Domain;

namespace GrantsPortal.Pipeline;

/// <summary>A refusal in the reader's language: French and Spanish by code, English from the refusal itself.</summary>
public static class ErrorText
{
    private static readonly ResourceManager Texts = new("GrantsPortal.Resources.Errors", typeof(ErrorText).Assembly);

    public static string Here(this Error error) => In(error, CultureInfo.CurrentUICulture);

    public static string In(Error error, CultureInfo culture)
    {
        var template = culture.TwoLetterISOLanguageName is "fr" or "es" ? Texts.GetString(error.Code, culture) : null;
        return string.Format(culture, template ?? error.Template, [.. error.Args.Select(a => Word(a, culture))]);
    }

    // Statuses and the like inside a sentence have texts of their own.
    private static object Word(object argument, CultureInfo culture) =>
        argument is Enum word ? Texts.GetString($"{word.GetType().Name}.{word}", culture) ?? word.ToString() : argument;
}
