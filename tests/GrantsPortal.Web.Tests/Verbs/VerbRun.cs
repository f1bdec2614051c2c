using GrantsPortal.Web.Verbs;

namespace GrantsPortal.Web.Tests.Verbs;

/// <summary>One verb run in this process: its exit code and what it wrote. The portal is not built unless the verb asks.</summary>
internal sealed record VerbRun(int ExitCode, string Out, string[] Errors)
{
    public static async Task<VerbRun> Of(params string[] args)
    {
        StringWriter output = new();
        StringWriter error = new();
        await using VerbHost host = new(TextReader.Null, output, error, () => throw new AssertionException("The verb asked for the portal's services."));
        int code = await GrantsPortal.Web.Verbs.Verbs.RunAsync(args, host);
        return new VerbRun(code, output.ToString(), error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }
}
