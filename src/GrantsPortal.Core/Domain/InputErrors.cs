namespace GrantsPortal.Domain;

/// <summary>
/// Refusals of the shape of one field, in a form or in a file. <c>name</c> is what the reader knows the field by: a word of an
/// enum (translated with the sentence) or its label as it stands on the page.
/// </summary>
public static class InputErrors
{
    public static ValidationFailed Missing(string field, object name) =>
        new(field, "input.missing", "{0} is missing. Fill it in.", name);

    public static ValidationFailed TooLong(string field, object name, int max) =>
        new(field, "input.too-long", "{0} has at most {1} characters.", name, max);

    public static ValidationFailed TooMany(string field, object name, int max) =>
        new(field, "input.too-many", "{0}: at most {1} rows.", name, max);

    public static ValidationFailed NotAmount(string field, object name) =>
        new(field, "input.not-amount", "{0}: write a number such as 1,234.50, without letters and with at most two decimals.", name);

    public static ValidationFailed NotDate(string field, object name) =>
        new(field, "input.not-date", "{0}: write a date as year-month-day, such as 2026-09-30.", name);

    public static ValidationFailed NotWord(string field, object name, string words) =>
        new(field, "input.not-word", "{0}: write one of {1}.", name, words);
}
