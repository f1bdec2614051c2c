using Microsoft.Playwright;

namespace GrantsPortal.TestKit;

/// <summary>One page in its own browser context, with what went wrong in it: script errors and console errors.</summary>
public sealed class BrowserPage : IAsyncDisposable
{
    private readonly IBrowserContext context;

    private readonly List<string> errors = [];

    public BrowserPage(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
        page.PageError += (_, error) => errors.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                errors.Add(message.Text);
            }
        };
    }

    public IPage Page { get; }

    public IReadOnlyList<string> Errors => errors;

    public async ValueTask DisposeAsync() => await context.CloseAsync();
}
