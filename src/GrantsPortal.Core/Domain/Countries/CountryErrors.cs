namespace GrantsPortal.Domain.Countries;

public static class CountryErrors
{
    public static NotFound NotFound(string code) =>
        new("country.not-found", "There is no country with the code {0}. Choose one from the list of countries.", code);
}
