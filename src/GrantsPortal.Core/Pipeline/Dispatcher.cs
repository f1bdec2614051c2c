using GrantsPortal.Domain;
using GrantsPortal.Domain.People;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace GrantsPortal.Pipeline;

/// <summary>
/// The one door to the use cases, for pages, API, jobs, the command line and tests. Each Send has a scope of its own, because a
/// circuit lives for hours and a DbContext must not; refusals come back as values, everything else is a bug and is thrown.
/// </summary>
public sealed class Dispatcher(IServiceScopeFactory scopes)
{
    public async Task<Outcome<T>> Send<T>(IRequest<T> request, CurrentUser user, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(user);
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Caller>().Begin(user, request);
        try
        {
            return Outcome<T>.Ok(await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, cancellationToken));
        }
        catch (PortalException refused)
        {
            return Outcome<T>.Refused(refused.Errors);
        }
    }
}

/// <summary>Who is behind the current scope and what they are doing; the trail writes it down.</summary>
public sealed class Caller
{
    public CurrentUser User { get; private set; } = CurrentUser.System;
    public string Action { get; private set; } = "";
    public string? Reason { get; private set; }

    /// <summary>The moment that the trail writes instead of the clock's: demo data is the same whenever it is made.</summary>
    public DateTime? Moment { get; private set; }

    public void Begin(CurrentUser user, object request)
    {
        User = user;
        Action = request.GetType().Name is var name && name.EndsWith("Command", StringComparison.Ordinal) ? name[..^"Command".Length] : name;
        Reason = (request as IHasReason)?.Reason is { } reason && !string.IsNullOrWhiteSpace(reason) ? reason : null;
    }

    internal void Pin(DateTime moment) => Moment = moment;
}
