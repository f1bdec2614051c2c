namespace GrantsPortal.Domain.Reporting;

/// <summary>Stable codes of the federal holidays (5 U.S.C. 6103(a)).</summary>
public static class FederalHolidayCodes
{
    public const string NewYear = "NewYear";
    public const string MartinLutherKing = "MLK";
    public const string Washington = "Washington";
    public const string Memorial = "Memorial";
    public const string Juneteenth = "Juneteenth";
    public const string Independence = "Independence";
    public const string Labor = "Labor";
    public const string Columbus = "Columbus";
    public const string Veterans = "Veterans";
    public const string Thanksgiving = "Thanksgiving";
    public const string Christmas = "Christmas";
}
