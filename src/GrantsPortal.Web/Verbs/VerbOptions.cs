using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace GrantsPortal.Web.Verbs;

/// <summary>Options that refuse a wrong value in one line.</summary>
public static class VerbOptions
{
    public const string DateFormat = "yyyy-MM-dd";

    /// <summary>An ISO date.</summary>
    public static Option<DateOnly> Date(string name, string description, bool required = false) => new(name)
    {
        Description = description,
        HelpName = "YYYY-MM-DD",
        Required = required,
        CustomParser = result =>
        {
            if (!TryDate(Text(result), out DateOnly date))
            {
                result.AddError($"{name}: '{Text(result)}' is not a date. Write it as YYYY-MM-DD.");
            }

            return date;
        },
    };

    /// <summary>An ISO date that may be left out.</summary>
    public static Option<DateOnly?> MaybeDate(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "YYYY-MM-DD",
        CustomParser = result =>
        {
            if (TryDate(Text(result), out DateOnly date))
            {
                return date;
            }

            result.AddError($"{name}: '{Text(result)}' is not a date. Write it as YYYY-MM-DD.");
            return null;
        },
    };

    /// <summary>One of a few words; required when there is no fallback.</summary>
    public static Option<string> Choice(string name, string description, IEnumerable<string> words, string? fallback = null)
    {
        string[] known = [.. words];
        string listed = string.Join('|', known);
        Option<string> option = new(name) { Description = description, HelpName = listed, Required = fallback is null };
        if (fallback is not null)
        {
            option.DefaultValueFactory = _ => fallback;
        }

        option.Validators.Add(result =>
        {
            foreach (string word in result.Tokens.Select(token => token.Value).Where(word => !known.Contains(word, StringComparer.Ordinal)))
            {
                result.AddError($"{name}: '{word}' is not one of {listed}.");
            }
        });
        option.CompletionSources.Add(known);
        return option;
    }

    public static bool TryDate(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    private static string Text(ArgumentResult result) => result.Tokens.Count == 0 ? "" : result.Tokens[^1].Value;
}
