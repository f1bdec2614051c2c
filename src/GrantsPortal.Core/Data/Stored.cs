namespace GrantsPortal.Data;

/// <summary>Which version of a seed folder this database holds, so that a start does not read the files again.</summary>
internal sealed class SeedState
{
    public string Name { get; set; } = "";
    public string Hash { get; set; } = "";
    public DateTime SeededAt { get; set; }
}

/// <summary>A key ring entry of ASP.NET Core Data Protection, so that all processes read each other's cookies.</summary>
internal sealed class StoredKey
{
    public long Id { get; set; }
    public string Name { get; set; } = "";
    public string Xml { get; set; } = "";
}
