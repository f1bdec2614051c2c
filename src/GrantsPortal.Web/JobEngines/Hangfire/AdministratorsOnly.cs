using GrantsPortal.Domain.People;
using GrantsPortal.Web.Auth;
using Hangfire.Dashboard;

namespace GrantsPortal.Web.JobEngines.Hangfire;

/// <summary>The dashboard's own lock, beside the route's: behind a proxy Hangfire's default takes every request for a local one.</summary>
internal sealed class AdministratorsOnly : IDashboardAuthorizationFilter
{
    public bool Authorize(DashboardContext context) => context.GetHttpContext().User.ToCurrentUser()?.Role == Role.Administrator;
}
