using GrantsPortal.Domain.People;
using GrantsPortal.Jobs;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.Extensions.Options;

namespace GrantsPortal.Features.Notifications;

/// <summary>Each night: removes what was read long ago (setting <c>Inbox:KeepReadDays</c>).</summary>
[Access(Role.Administrator)]
[Job("clean-up-inbox", Cron = "45 4 * * *", MaxAttempts = 2)]
public sealed record CleanUpInboxJob : IJob;

internal sealed class CleanUpInboxJobHandler(Dispatcher dispatcher, OfficeClock clock, IOptions<InboxOptions> options) : IRequestHandler<CleanUpInboxJob, JobDone>
{
    public async Task<JobDone> Handle(CleanUpInboxJob job, CancellationToken cancellationToken) =>
        new((await dispatcher.Send(new RemoveReadNotificationsCommand(clock.UtcNow.AddDays(-options.Value.KeepReadDays)), CurrentUser.System, cancellationToken)).Value);
}
