namespace GrantsPortal.Web.Verbs;

/// <summary>Ends a verb with exit code 1 and one line per problem on standard error.</summary>
public sealed class VerbFailed(params IReadOnlyList<string> problems) : Exception(string.Join(" ", problems))
{
    public IReadOnlyList<string> Problems => problems;
}
