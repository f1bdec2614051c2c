using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using GrantsPortal.Domain;

namespace GrantsPortal.Web.Verbs;

/// <summary>
/// A place in a JSON file that a person wrote. Whatever is missing, unknown or of the wrong form becomes one line that names its place, so
/// that a file is read to its end and every problem is told at once. A value that was refused reads as null or as the default.
/// </summary>
internal sealed partial class JsonCursor(JsonElement element, string path, List<string> problems)
{
    public string Path => path.Length == 0 ? "the file" : path;

    /// <summary>The object behind a name; null when it is left out, null, or no object. Names it does not know are problems: a typo must not lose a figure.</summary>
    public JsonCursor? Object(string name, bool required, params IEnumerable<string> known) => Find(name, required)?.AsObject(known);

    public JsonCursor? AsObject(params IEnumerable<string> known)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            Refuse("is not an object. Write it in braces.");
            return null;
        }

        string[] names = [.. known];
        foreach (JsonProperty property in element.EnumerateObject().Where(property => !names.Contains(property.Name, StringComparer.Ordinal)))
        {
            problems.Add($"{Below(Clipped.Text(property.Name))}: is not known here. Known are {string.Join(", ", names)}.");
        }

        return this;
    }

    public IEnumerable<JsonCursor> Items(string name)
    {
        if (Find(name, required: false) is not { } list)
        {
            return [];
        }

        if (list.Value.ValueKind == JsonValueKind.Array)
        {
            return list.Value.EnumerateArray().Select((item, index) => new JsonCursor(item, $"{list.Path}[{index}]", problems));
        }

        list.Refuse("is not a list. Write it in square brackets.");
        return [];
    }

    public string? Text(string name) => Find(name, required: false)?.AsText("is not a text. Write it in quotation marks.");

    public DateOnly? Date(string name, bool required)
    {
        const string Form = "is not a date. Write it as \"YYYY-MM-DD\".";
        if (Find(name, required) is not { } found || found.AsText(Form) is not { } text)
        {
            return null;
        }

        if (VerbOptions.TryDate(text, out DateOnly date))
        {
            return date;
        }

        found.Refuse(Form);
        return null;
    }

    /// <summary>One of a few words, written exactly so.</summary>
    public T? Word<T>(string name, bool required, IReadOnlyDictionary<string, T> words) where T : struct
    {
        string form = $"is not one of {string.Join("|", words.Keys)}.";
        if (Find(name, required) is not { } found || found.AsText(form) is not { } text)
        {
            return null;
        }

        if (words.TryGetValue(text, out T word))
        {
            return word;
        }

        found.Refuse(form);
        return null;
    }

    /// <summary>A number as it stands in the file, every digit of it: neither a number nor a text goes through binary fractions.</summary>
    public decimal? Amount(string name, bool required)
    {
        if (Find(name, required) is not { } found)
        {
            return null;
        }

        string? text = found.Value.ValueKind switch
        {
            JsonValueKind.Number => found.Value.GetRawText(),
            JsonValueKind.String => found.Value.GetString(),
            _ => null,
        };
        if (text is not null && PlainNumber().IsMatch(text))
        {
            return decimal.Parse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        }

        found.Refuse("is not a number. Write 1234.50 or \"1234.50\": no commas, no currency, no exponent, at most 20 digits and 8 decimals.");
        return null;
    }

    public void Refuse(string why) => problems.Add(element.ValueKind is JsonValueKind.Object or JsonValueKind.Array || path.Length == 0
        ? $"{Path}: {why}"
        : $"{Path}: {Clipped.Text(element.GetRawText())} {why}");

    private JsonElement Value => element;

    private string? AsText(string form)
    {
        if (element.ValueKind == JsonValueKind.String)
        {
            return element.GetString();
        }

        Refuse(form);
        return null;
    }

    // Null and left out are the same.
    private JsonCursor? Find(string name, bool required)
    {
        if (element.TryGetProperty(name, out JsonElement value) && value.ValueKind != JsonValueKind.Null)
        {
            return new JsonCursor(value, Below(name), problems);
        }

        if (required)
        {
            problems.Add($"{Below(name)}: is missing.");
        }

        return null;
    }

    private string Below(string name) => path.Length == 0 ? name : $"{path}.{name}";

    [GeneratedRegex(@"^-?[0-9]{1,20}(\.[0-9]{1,8})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex PlainNumber();
}
