using GrantsPortal.Domain;
using GrantsPortal.Domain.Audit;
using GrantsPortal.Features.Audit;
using GrantsPortal.Web.Components.Pages.Awards;
using GrantsPortal.Web.Resources;
using Microsoft.Extensions.Localization;

namespace GrantsPortal.Web.Components.Pages.Audit;

/// <summary>An audit entry in the reader's words, for pages and files: use cases, kinds of rows, fields and their values.</summary>
public sealed class AuditWords(IStringLocalizer<AuditText> own, IStringLocalizer<AwardText> award, IStringLocalizer<SharedText> shared)
{
    private const string ActionKey = "Action.";

    public FieldWords Fields { get; } = new(award, own, shared);

    /// <summary>The use case; one without words goes by its name.</summary>
    public string Action(AuditEntryRow entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Operation == AuditOperation.Read ? own["Reading"]
            : entry.Action.Length == 0 ? own["NoAction"]
            : Known(own[$"Action.{entry.Action}"]) ?? entry.Action;
    }

    /// <summary>The use cases whose words the text is part of, so that what stands on the page can be searched for.</summary>
    public IReadOnlyList<string> ActionsNamed(string? text)
    {
        var folded = Folding.Fold(text?.Trim());
        return folded.Length == 0 ? [] :
            [.. own.GetAllStrings(includeParentCultures: true).Where(s => s.Name.StartsWith(ActionKey, StringComparison.Ordinal) && Folding.Fold(s.Value).Contains(folded, StringComparison.Ordinal))
                .Select(s => s.Name[ActionKey.Length..]).Distinct()];
    }

    /// <summary>The kind of row.</summary>
    public string Subject(string subject) => Known(award[$"Subject.{subject}"]) ?? Known(own[$"Subject.{subject}"]) ?? subject;

    /// <summary>What came of it: "Award changed".</summary>
    public string Happened(AuditOperation operation, string subject) => award[$"Happened.{operation}", Subject(subject)];

    /// <summary>All changes of an entry in one line, for files.</summary>
    public string Changes(AuditEntryRow entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return string.Join("; ", entry.Changes.Select(c => $"{Fields.Field(c.Field)}: {Of(c, c.Before)} → {Of(c, c.After)}"));

        string Of(FieldChange change, string? value) => value is null ? "–" : Fields.Value(entry.Subject, change, value);
    }

    private static string? Known(LocalizedString? word) => word is { ResourceNotFound: false } ? word.Value : null;
}
