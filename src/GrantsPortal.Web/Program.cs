using GrantsPortal.Data;
using GrantsPortal.Pipeline;
using GrantsPortal.Web;

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
builder.Services.AddGrantsPortal(builder.Configuration);
builder.Services.AddPortalPages(builder.Configuration);

// The assets of the build stand where they were built; a published portal has them beside it.
builder.WebHost.UseStaticWebAssets();

WebApplication app = builder.Build();
app.UsePortalPages();
await app.Services.GetRequiredService<DatabaseSetup>().MigrateAsync();
await app.RunAsync();
