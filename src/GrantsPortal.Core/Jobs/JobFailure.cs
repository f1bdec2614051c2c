using System.Text.RegularExpressions;
using GrantsPortal.Domain;

namespace GrantsPortal.Jobs;

/// <summary>What is written down about a failed attempt: enough to act on, without addresses and secrets.</summary>
internal static partial class JobFailure
{
    private const int MaxLength = 600;

    public static string Describe(Exception failed)
    {
        if (failed is PortalException refused)
        {
            return Describe(refused.Errors);
        }
        var text = Clean($"{failed.GetType().Name}: {failed.Message.Split('\n')[0]}");
        return failed.InnerException is { } inner ? $"{text} ← {Clean($"{inner.GetType().Name}: {inner.Message.Split('\n')[0]}")}" : text;
    }

    public static string Describe(IEnumerable<Error> errors) => Clean(string.Join(" ", errors.Select(e => e.Message)));

    private static string Clean(string text) => Secret().Replace(Address().Replace(text.Length > MaxLength ? text[..MaxLength] : text, "…@…"), "$1=…");

    [GeneratedRegex(@"[\w.+-]+@[\w-]+(\.[\w-]+)+")]
    private static partial Regex Address();

    [GeneratedRegex(@"\b(password|pwd|token|secret|key|user id|uid)\s*[=:]\s*[^;\s]+", RegexOptions.IgnoreCase)]
    private static partial Regex Secret();
}
