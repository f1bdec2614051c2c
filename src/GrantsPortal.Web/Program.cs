using GrantsPortal.Web;
using GrantsPortal.Web.Verbs;

// "schedule --start ..." is a verb; "--urls ..." is a setting of the server.
if (!Verbs.Asked(args))
{
    await PortalHost.ServeAsync(args);
    return 0;
}
await using var verbs = new VerbHost(Console.In, Console.Out, Console.Error, PortalHost.BuildForVerbs);
return await Verbs.RunAsync(args, verbs);
