namespace GrantsPortal.Web.Verbs;

/// <summary>What a verb may touch: the three streams, and the portal's services, built only if it asks for them.</summary>
public sealed class VerbHost(TextReader input, TextWriter output, TextWriter error, Func<IHost> build) : IAsyncDisposable
{
    private readonly Lazy<IHost> portal = new(build);

    public TextReader In => input;

    public TextWriter Out => output;

    public TextWriter Error => error;

    /// <summary>The root provider: open a scope for what is scoped.</summary>
    public IServiceProvider Services => portal.Value.Services;

    public async ValueTask DisposeAsync()
    {
        if (!portal.IsValueCreated)
        {
            return;
        }

        if (portal.Value is IAsyncDisposable disposable)
        {
            await disposable.DisposeAsync();
            return;
        }

        portal.Value.Dispose();
    }
}
