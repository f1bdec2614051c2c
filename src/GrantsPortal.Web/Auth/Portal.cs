using GrantsPortal.Domain.People;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.AspNetCore.Components.Authorization;

namespace GrantsPortal.Web.Auth;

/// <summary>What pages inject: sends a request as the user of this circuit, and answers with its value or its refusals.</summary>
public sealed class Portal(Dispatcher dispatcher, AuthenticationStateProvider session, IdleWatch idle)
{
    public Task<Outcome<T>> Send<T>(IRequest<T> request, CancellationToken cancellationToken = default)
    {
        idle.Seen();
        return Watch(request, cancellationToken);
    }

    /// <summary>For a page that looks again by itself: no sign of its user, so that an open page keeps no session alive.</summary>
    public async Task<Outcome<T>> Watch<T>(IRequest<T> request, CancellationToken cancellationToken = default)
    {
        return await UserAsync() is { } user
            ? await dispatcher.Send(request, user, cancellationToken)
            : Outcome<T>.Refused(PeopleErrors.NotForYourRole().Errors);
    }

    /// <summary>Null once the session has ended.</summary>
    public async Task<CurrentUser?> UserAsync() => (await session.GetAuthenticationStateAsync()).User.ToCurrentUser();
}
