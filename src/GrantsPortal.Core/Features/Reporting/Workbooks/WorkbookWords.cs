using System.Globalization;
using System.Resources;
using GrantsPortal.Domain.Reporting.Reports;

namespace GrantsPortal.Features.Reporting.Workbooks;

/// <summary>The words of a workbook in one of the portal's languages. They stand in the file, so they are part of its layout.</summary>
internal sealed class WorkbookWords
{
    public static readonly IReadOnlyList<string> Languages = ["en", "fr", "es"];

    private static readonly ResourceManager Texts = new("GrantsPortal.Resources.Workbook", typeof(WorkbookWords).Assembly);

    private WorkbookWords(string language) => (Language, Culture) = (language, CultureInfo.GetCultureInfo(language));

    public string Language { get; }
    public CultureInfo Culture { get; }

    /// <summary>English for a language that the portal does not speak.</summary>
    public static WorkbookWords In(string language) => new(Languages.Contains(language) ? language : Languages[0]);

    public string this[string key] => Texts.GetString(key, Culture) ?? throw new ArgumentException($"There is no word for {key}.", nameof(key));

    public string Of(string key, params object[] args) => string.Format(Culture, this[key], args);

    public string Choice(string value) => this[$"Choice.{value}"];

    /// <summary>The stored value of a choice that was typed or taken from the list, in any of the languages; null when it is none.</summary>
    public static string? Stored(ReportField field, string typed) =>
        field.Choices!.FirstOrDefault(c => string.Equals(c, typed, StringComparison.OrdinalIgnoreCase)
            || Languages.Any(l => string.Equals(In(l).Choice(c), typed, StringComparison.OrdinalIgnoreCase)));
}
