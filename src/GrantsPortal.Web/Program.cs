using GrantsPortal.Data;
using GrantsPortal.Pipeline;
using GrantsPortal.Web;
using GrantsPortal.Web.Verbs;

// "schedule --start ..." is a verb; "--urls ..." is a setting of the server.
if (Verbs.Asked(args))
{
    await using VerbHost verbs = new(Console.In, Console.Out, Console.Error, BuildForVerbs);
    return await Verbs.RunAsync(args, verbs);
}

WebApplicationBuilder builder = Compose(args);

// The assets of the build stand where they were built; a published portal has them beside it.
builder.WebHost.UseStaticWebAssets();

WebApplication app = builder.Build();
app.UsePortalPages();
await app.Services.GetRequiredService<DatabaseSetup>().MigrateAsync();
await app.RunAsync();
return 0;

static WebApplicationBuilder Compose(string[] args)
{
    WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
    builder.Services.AddGrantsPortal(builder.Configuration);
    builder.Services.AddPortalPages(builder.Configuration);
    return builder;
}

// Standard output belongs to the verb's answer: whatever is logged goes to standard error.
static WebApplication BuildForVerbs()
{
    WebApplicationBuilder builder = Compose([]);
    builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
    return builder.Build();
}
