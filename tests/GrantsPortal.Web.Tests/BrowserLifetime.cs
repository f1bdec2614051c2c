using GrantsPortal.TestKit;

namespace GrantsPortal.Web.Tests;

/// <summary>In the root namespace, so that it holds for the whole assembly.</summary>
[SetUpFixture]
public sealed class BrowserLifetime
{
    [OneTimeTearDown]
    public Task StopAsync() => Browser.StopAsync();
}
