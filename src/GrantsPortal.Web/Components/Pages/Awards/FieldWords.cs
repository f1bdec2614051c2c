using System.Globalization;
using GrantsPortal.Features.Audit;
using GrantsPortal.Features.Awards;
using GrantsPortal.Web.Components.Shared;
using GrantsPortal.Web.Resources;
using Microsoft.Extensions.Localization;

namespace GrantsPortal.Web.Components.Pages.Awards;

/// <summary>Fields of audit entries and their values in the reader's words.</summary>
public sealed class FieldWords(IStringLocalizer<AwardText> text, IStringLocalizer<AuditText> trail, IStringLocalizer<SharedText> shared)
{
    /// <summary>What tells one new row from the next.</summary>
    private static readonly Dictionary<string, string[]> Telling = new()
    {
        ["AwardDocument"] = ["Name"],
        ["CountrySplit"] = ["EffectiveFrom"],
        ["LedgerEntry"] = ["Amount", "Description"],
        ["Obligation"] = ["Amount", "Note"],
        ["Payment"] = ["Number", "Amount"],
        ["Requirement"] = ["Kind", "PeriodEnd"],
    };

    public string Field(string name) => text[$"Field.{name}"] is { ResourceNotFound: false } word ? word
        : trail[$"Field.{name}"] is { ResourceNotFound: false } rarer ? rarer : name;

    /// <summary>The telling fields of a new row, e.g. its amount and description; empty when it has none.</summary>
    public string Gist(AwardHistoryEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return string.Join(", ", Telling.GetValueOrDefault(entry.Subject, [])
            .Select(field => entry.Changes.FirstOrDefault(c => c.Field == field))
            .Where(change => !string.IsNullOrEmpty(change?.After)).Select(change => Value(entry.Subject, change!, change!.After!)));
    }

    public string Value(string subject, FieldChange change, string value)
    {
        ArgumentNullException.ThrowIfNull(change);
        return change.Kind switch
        {
            FieldKind.Flag => text[bool.Parse(value) ? "Yes" : "No"],
            FieldKind.Date => Fmt.Date(DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
            FieldKind.Moment => Fmt.Moment(DateTime.Parse(value, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal)),
            FieldKind.Number when change.Field == "CostShare" || change.Field.EndsWith("Amount", StringComparison.Ordinal) => Fmt.Money(Number(value)),
            FieldKind.Number => Fmt.Number(Number(value), Number(value) == decimal.Truncate(Number(value)) ? 0 : 2),
            _ => Word(subject, change.Field, value),
        };
    }

    // Statuses and kinds have words; everything else is what someone typed.
    private string Word(string subject, string field, string value)
    {
        var word = (subject, field) switch
        {
            ("Award", "Status") => shared[$"AwardStatus.{value}"],
            ("Award", "Risk") => text[$"Risk.{value}"],
            ("Award", "PaymentMethod") => text[$"PaymentMethod.{value}"],
            ("Award", "Frequency") => text[$"Frequency.{value}"],
            ("Award", "ReportingYear") => text[$"ReportingYear.{value}"],
            ("Award", "ProgramIncomeMethod") => text[$"ProgramIncomeMethod.{value}"],
            ("Requirement", "Status") => shared[$"RequirementState.{value}"],
            ("Requirement", "Kind") => text[$"RequirementKind.{value}"],
            ("Requirement", "Phase") => text[$"ReportPhase.{value}"],
            ("LedgerEntry", "Kind") => text[$"LedgerEntryKind.{value}"],
            ("Obligation", "Kind") => text[$"ObligationKind.{value}"],
            ("AwardDocument", "Kind") => text[$"DocumentKind.{value}"],
            ("PortalUser", "Role") => shared[$"Role.{value}"],
            ("Payment", "Status") => text[$"PaymentStatus.{value}"],
            _ => null,
        };
        return word is { ResourceNotFound: false } ? word : value;
    }

    private static decimal Number(string value) => decimal.Parse(value, NumberStyles.Number, CultureInfo.InvariantCulture);
}
