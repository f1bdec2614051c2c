using System.Globalization;
using GrantsPortal.Domain;
using GrantsPortal.Domain.Audit;
using GrantsPortal.Domain.Money;
using GrantsPortal.Pipeline;

namespace GrantsPortal.Features.Audit;

/// <summary>Which entries of the trail are wanted. Days are the office's, both included.</summary>
public sealed record AuditFilter
{
    /// <summary>Words that the user's name, the use case or the FAIN holds; every word must be found.</summary>
    public string? Text { get; init; }

    /// <summary>Use cases that the text means in the reader's language, where a page shows words and not their names.</summary>
    public IReadOnlyList<string> TextActions { get; init; } = [];
    public string? Subject { get; init; }
    public AuditOperation? Operation { get; init; }
    public long? User { get; init; }

    /// <summary>A FAIN, with or without dashes.</summary>
    public string? Award { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }
}

/// <summary>The filter as people and programs write it in an address.</summary>
public sealed record AuditFilterText
{
    public const int TextMaxLength = 200;

    public string? Text { get; init; }
    public string? Subject { get; init; }
    public string? Operation { get; init; }
    public string? User { get; init; }
    public string? Award { get; init; }
    public string? From { get; init; }
    public string? To { get; init; }

    public bool IsEmpty => this == new AuditFilterText();

    public Outcome<AuditFilter> Parse()
    {
        List<Error> errors = [];
        var filter = new AuditFilter
        {
            Text = Blank(Text) is { Length: > TextMaxLength } text ? text[..TextMaxLength] : Blank(Text),
            Subject = ReadSubject(errors),
            Operation = ReadOperation(errors),
            User = Number(nameof(User), User, errors, fromZero: true),
            Award = Blank(Award),
            From = Day(nameof(From), From, errors),
            To = Day(nameof(To), To, errors),
        };
        return errors.Count == 0 ? Outcome<AuditFilter>.Ok(filter) : Outcome<AuditFilter>.Refused(errors);
    }

    /// <summary>A key or an entry number; null where nothing is written.</summary>
    public static long? Number(string field, string? typed, ICollection<Error> errors, bool fromZero = false)
    {
        ArgumentNullException.ThrowIfNull(errors);
        if (Blank(typed) is not { } text)
        {
            return null;
        }
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && (number > 0 || fromZero))
        {
            return number;
        }
        errors.Add(AuditErrors.NumberMalformed(field, text).Errors[0]);
        return null;
    }

    private string? ReadSubject(List<Error> errors)
    {
        if (Blank(Subject) is not { } text)
        {
            return null;
        }
        if (AuditSubjects.All.FirstOrDefault(known => known.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } subject)
        {
            return subject;
        }
        errors.Add(AuditErrors.SubjectUnknown(text, AuditSubjects.All).Errors[0]);
        return null;
    }

    private AuditOperation? ReadOperation(List<Error> errors)
    {
        if (Blank(Operation) is not { } text)
        {
            return null;
        }
        // By name only: Enum.TryParse would take numbers too.
        foreach (var operation in Enum.GetValues<AuditOperation>())
        {
            if (operation.ToString().Equals(text, StringComparison.OrdinalIgnoreCase))
            {
                return operation;
            }
        }
        errors.Add(AuditErrors.OperationUnknown(text).Errors[0]);
        return null;
    }

    private static DateOnly? Day(string field, string? typed, List<Error> errors)
    {
        if (Blank(typed) is not { } text)
        {
            return null;
        }
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }
        errors.Add(MoneyErrors.DateMalformed(field, text).Errors[0]);
        return null;
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>The kinds of rows that leave entries in the trail, by name.</summary>
public static class AuditSubjects
{
    public static readonly IReadOnlyList<string> All =
        [.. typeof(IAudited).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IAudited))).Select(t => t.Name).Order(StringComparer.Ordinal)];
}
