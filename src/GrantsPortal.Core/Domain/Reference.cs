namespace GrantsPortal.Domain;

/// <summary>A code of a code list with its name in three languages. Codes are retired, never deleted.</summary>
public abstract class CodeListItem
{
    public string Code { get; private set; } = "";
    public LocalizedText Name { get; private set; } = new("", "", "");
    public int SortOrder { get; private set; }
    public bool IsRetired { get; private set; }

    public void Key(string code) => Code = code;

    public void Describe(LocalizedText name, int sortOrder) => (Name, SortOrder, IsRetired) = (name, sortOrder, false);

    public void Retire() => IsRetired = true;
}

/// <summary>Regional bureau of the Department of State.</summary>
public sealed class Bureau : CodeListItem;

/// <summary>Object class category of the SF-424A, Section B: a to h and j.</summary>
public sealed class ObjectClass : CodeListItem;

/// <summary>Award instrument; its code is the type part of a FAIN.</summary>
public sealed class Instrument : CodeListItem;

/// <summary>The funding line an award belongs to.</summary>
public sealed class Program : CodeListItem
{
    /// <summary>For narrow columns and facets.</summary>
    public LocalizedText ShortName { get; private set; } = new("", "", "");

    public void Abbreviate(LocalizedText shortName) => ShortName = shortName;
}
