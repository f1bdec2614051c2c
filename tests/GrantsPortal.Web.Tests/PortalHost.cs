using GrantsPortal.Data;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.People;
using GrantsPortal.Pipeline;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace GrantsPortal.Web.Tests;

/// <summary>The portal itself on a port of its own, over a database file of its own that is deleted with it.</summary>
public sealed class PortalHost : WebApplicationFactory<Program>
{
    public const string Password = "correct horse battery";

    private readonly string folder = Directory.CreateTempSubdirectory("portal-test-").FullName;

    public static PortalHost Start()
    {
        var host = new PortalHost();
        host.UseKestrel(0);
        host.StartServer();
        return host;
    }

    public async Task<string> AddOfficerAsync(Role role)
    {
        var email = $"{role}.{Guid.NewGuid():N}@portal.example";
        var added = await Services.GetRequiredService<Dispatcher>().Send(new AddUserCommand(email, $"Test {role}", role.ToString(), null, Password), CurrentUser.System);
        Assert.That(added.Errors, Is.Empty);
        return email;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("Database:ConnectionString", $"Data Source={Path.Combine(folder, "portal.db")}");
        builder.UseSetting("Portal:SignInsPerMinute", "1000");
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
