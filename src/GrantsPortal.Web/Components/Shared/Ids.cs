using System.Globalization;

namespace GrantsPortal.Web.Components.Shared;

/// <summary>Element ids that no two components on a page share.</summary>
internal static class Ids
{
    private static int _last;

    public static string Next(string prefix) =>
        prefix + "-" + Interlocked.Increment(ref _last).ToString("x", CultureInfo.InvariantCulture);
}
