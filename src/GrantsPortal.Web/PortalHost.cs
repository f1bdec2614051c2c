using GrantsPortal.Data;
using GrantsPortal.Pipeline;

namespace GrantsPortal.Web;

/// <summary>Puts the portal together, once for serving and once for the verbs.</summary>
public static class PortalHost
{
    /// <summary>Serves until it is told to stop. The database is migrated first; <paramref name="ready"/> runs once the addresses are known.</summary>
    public static async Task ServeAsync(string[] args, Func<WebApplication, Task>? prepare = null, Action<WebApplication>? ready = null, CancellationToken cancel = default)
    {
        var builder = Compose(args);
        // The assets of the build stand where they were built; a published portal has them beside it.
        builder.WebHost.UseStaticWebAssets();
        await using var app = builder.Build();
        app.UsePortalPages();
        await app.Services.GetRequiredService<DatabaseSetup>().MigrateAsync(cancel);
        await (prepare?.Invoke(app) ?? Task.CompletedTask);
        await app.StartAsync(cancel);
        ready?.Invoke(app);
        await app.WaitForShutdownAsync(cancel);
    }

    /// <summary>Services only. Standard output belongs to the verb's answer: whatever is logged goes to standard error.</summary>
    public static IHost BuildForVerbs()
    {
        var builder = Compose([]);
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("GrantsPortal", LogLevel.Warning);
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        return builder.Build();
    }

    private static WebApplicationBuilder Compose(string[] args)
    {
        // Started from anywhere, it finds its settings beside the program.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ContentRootPath = File.Exists("appsettings.json") ? null : AppContext.BaseDirectory,
        });
        // The address of a calendar feed is a secret: requests are not logged by their address, however much is logged.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);
        builder.Services.AddGrantsPortal(builder.Configuration);
        builder.Services.AddPortalPages(builder.Configuration);
        return builder;
    }
}
