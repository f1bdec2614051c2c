namespace GrantsPortal.Domain.Compacts;

public static class CompactErrors
{
    public static NotFound NotFound(string code) =>
        new("compact.not-found", "There is no compact {0}. Choose one from the list of compacts.", code);
}
