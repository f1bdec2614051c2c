using System.Diagnostics;
using System.Reflection;
using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain;
using GrantsPortal.Domain.Notifications;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Notifications;
using GrantsPortal.Jobs;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace GrantsPortal.Pipeline;

/// <summary>Name, user, duration and outcome of every request; never its body.</summary>
internal sealed partial class LogBehaviour<TRequest, TResult>(ILogger<Dispatcher> logger, Caller caller) : IPipelineBehavior<TRequest, TResult>
    where TRequest : notnull
{
    public async Task<TResult> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResult> next)
    {
        var started = Stopwatch.GetTimestamp();
        var outcome = "failed";
        try
        {
            var result = await next();
            outcome = "ok";
            return result;
        }
        catch (PortalException refused)
        {
            outcome = refused.Errors[0].Code;
            throw;
        }
        finally
        {
            Sent(caller.Action, caller.User.Id, Stopwatch.GetElapsedTime(started).TotalMilliseconds, outcome);
        }
    }

    [LoggerMessage(LogLevel.Information, "{Action} by {UserId} in {Milliseconds:F1} ms: {Outcome}")]
    private partial void Sent(string action, long userId, double milliseconds, string outcome);
}

/// <summary>Only the roles that the request names; a request that names none is refused to everyone.</summary>
internal sealed class AuthorizeBehaviour<TRequest, TResult>(Caller caller) : IPipelineBehavior<TRequest, TResult>
    where TRequest : notnull
{
    private static readonly Role Allowed = typeof(TRequest).GetCustomAttribute<AccessAttribute>()?.Roles ?? Role.None;

    public Task<TResult> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResult> next) =>
        caller.User == CurrentUser.System || Allowed.Includes(caller.User.Role) ? next() : throw PeopleErrors.NotForYourRole();
}

/// <summary>The request's shape; all findings at once.</summary>
internal sealed class ValidateBehaviour<TRequest, TResult>(IEnumerable<IValidator<TRequest>> validators) : IPipelineBehavior<TRequest, TResult>
    where TRequest : notnull
{
    public async Task<TResult> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResult> next)
    {
        List<Error> errors = [];
        foreach (var validator in validators)
        {
            var result = await validator.ValidateAsync(request, cancellationToken);
            errors.AddRange(result.Errors.Select(f => f.CustomState is Error known ? InItsRow(known, f.PropertyName) : Shape(f.PropertyName, f.ErrorMessage)));
        }
        return errors.Count == 0 ? await next() : throw new ValidationFailed(errors);
    }

    // A rule for each row of a list knows its own field only; the row stands in the path.
    private static Error InItsRow(Error error, string path) => path.Contains('[') ? error with { Field = path } : error;

    // FluentValidation speaks the reader's language itself.
    private static Error Shape(string field, string message) =>
        new(ErrorKind.Validation, "validation.shape", "{0}", [message], field);
}

/// <summary>
/// One transaction per command: handler, events until none are left, save with its audit entries, commit. The store's own
/// refusals (a stale version, a unique index) become conflicts. Jobs that it asked for are handed over after the commit,
/// open inboxes are told and the outbox is sent. A query keeps one connection for all that it reads.
/// </summary>
internal sealed class UnitOfWorkBehaviour<TRequest, TResult>(GrantsDbContext db, KeyAllocator keys, IMediator mediator, JobQueue jobs, Announcements announcements, InboxChanges inbox,
    OutboxSignal outbox, OfficeClock clock)
    : IPipelineBehavior<TRequest, TResult>
    where TRequest : notnull
{
    private static readonly bool IsCommand = typeof(TRequest).GetInterfaces()
        .Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ICommand<>));

    public async Task<TResult> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResult> next)
    {
        if (!IsCommand)
        {
            await db.Database.OpenConnectionAsync(cancellationToken);
            return await next();
        }
        // Before the transaction: on SQLite a second connection could not write beside it.
        await (request is ITakesManyKeys many ? keys.EnsureAsync(cancellationToken, many.Keys, many.FirstKey) : keys.EnsureAsync(cancellationToken));
        try
        {
            var result = await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
            {
                db.ChangeTracker.Clear();
                jobs.Forget();
                announcements.Forget();
                inbox.Forget();
                await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
                var made = await next();
                await Publish(cancellationToken);
                await announcements.TellAsync(cancellationToken);
                await db.SaveChangesAsync(cancellationToken);
                await transaction.CommitAsync(cancellationToken);
                return made;
            });
            await jobs.HandOverAsync(cancellationToken);
            inbox.Raise();
            // Nothing changes any more: what is tracked need not be compared once more.
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            if (db.ChangeTracker.Entries<OutboxMessage>().Any(message => message.Entity.IsDue(clock.UtcNow)))
            {
                outbox.Raise();
            }
            return result;
        }
        catch (DbUpdateConcurrencyException)
        {
            throw DataErrors.ChangedMeanwhile();
        }
        catch (DbUpdateException failed) when (StoreFaults.IsUniqueViolation(failed))
        {
            throw DataErrors.AlreadyThere();
        }
    }

    private async Task Publish(CancellationToken cancellationToken)
    {
        while (db.ChangeTracker.Entries<Aggregate>().SelectMany(e => e.Entity.TakeEvents()).ToList() is { Count: > 0 } events)
        {
            foreach (var happened in events)
            {
                var notification = (INotification)Activator.CreateInstance(typeof(Happened<>).MakeGenericType(happened.GetType()), happened)!;
                await mediator.Publish(notification, cancellationToken);
            }
        }
    }
}

/// <summary>Carries a domain event to its handlers, so that the domain need not know the mediator.</summary>
internal sealed record Happened<TEvent>(TEvent Event) : INotification;
