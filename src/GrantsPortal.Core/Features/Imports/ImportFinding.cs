using GrantsPortal.Domain;
using GrantsPortal.Pipeline;

namespace GrantsPortal.Features.Imports;

/// <summary>One wrong cell. Rows count as a spreadsheet counts them: the header is row 1. A finding about the file as a whole has row 0, one about a row no column.</summary>
public sealed record ImportFinding(int Row, string Column, string Value, Error Error)
{
    public string Code => Error.Code;

    public string Message => Error.Here();
}

/// <summary>What an import did, or would do; anything in <see cref="Findings"/> means that nothing was stored.</summary>
public sealed record ImportReport(bool DryRun, int Rows, int Created, int Updated, IReadOnlyList<ImportFinding> Findings)
{
    public bool IsClean => Findings.Count == 0;
}

/// <summary>One column that a file may have. <paramref name="Help"/> is the command line's; pages have their own words.</summary>
public sealed record ImportColumn(string Name, bool Required, string Example, string Help);

/// <summary>What one file may hold, so that its time and memory are bounded.</summary>
public static class ImportLimits
{
    public const int MaxMegabytes = 20;
    public const int MaxBytes = MaxMegabytes << 20;
    public const int MaxRows = 5_000;
    public const int MaxFindings = 1_000;
}
