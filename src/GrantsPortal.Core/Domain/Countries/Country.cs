namespace GrantsPortal.Domain.Countries;

/// <summary>One country or area of ISO 3166-1 (and Kosovo), under the office's usual names.</summary>
public sealed class Country
{
    public const int CodeLength = 2;

    private Country() { }

    /// <summary>Alpha-2 code, upper case.</summary>
    public string Code { get; private set; } = "";
    public string Alpha3 { get; private set; } = "";
    public string Numeric { get; private set; } = "";
    public LocalizedText Name { get; private set; } = new("", "", "");

    /// <summary>The three names without accents, for search in any language.</summary>
    public string NameFolded { get; private set; } = "";

    /// <summary>Regional bureau of the Department of State (AF, EAP, EUR, NEA, SCA, WHA); null for the United States and Antarctica.</summary>
    public string? BureauCode { get; private set; }

    /// <summary>Where the map draws its marker, in the units of the map's view box.</summary>
    public double MapX { get; private set; }
    public double MapY { get; private set; }

    /// <summary>Too small for a shape on the world map: drawn as a circle.</summary>
    public bool IsSmall { get; private set; }

    public static Country Create(string code) => new() { Code = code };

    public void Describe(string alpha3, string numeric, LocalizedText name, string? bureau, double mapX, double mapY, bool isSmall)
    {
        (Alpha3, Numeric, Name, BureauCode) = (alpha3, numeric, name, bureau);
        NameFolded = Folding.Fold($"{name.En} {name.Fr} {name.Es}");
        (MapX, MapY, IsSmall) = (mapX, mapY, isSmall);
    }
}
