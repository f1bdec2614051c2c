using GrantsPortal.Domain.Notifications;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Notifications;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GrantsPortal.Core.Tests.Features.Notifications;

/// <summary>Lines in inboxes, written as the portal writes them.</summary>
internal static class InboxSample
{
    private static int _serial;

    /// <summary>One line about an award (or none) to somebody; told in the way that they chose.</summary>
    public static async Task TellAsync(this TestApp app, CurrentUser to, NotificationKind kind, string? fain = null, NotificationFacts? facts = null, string? link = null)
    {
        var award = fain is null ? (long?)null : await app.Read(db => db.Awards.Where(a => a.Fain == fain).Select(a => (long?)a.Id).SingleAsync());
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GrantsPortal.Data.GrantsDbContext>();
        await scope.ServiceProvider.GetRequiredService<Notifier>().TellAsync(
            [new Notice(to.Id, kind, $"test/{Interlocked.Increment(ref _serial)}", facts ?? new NotificationFacts { Fain = fain }, link ?? $"/awards/{fain}", award)], CancellationToken.None);
        await db.SaveChangesAsync();
    }

    public static async Task<IReadOnlyList<InboxLine>> InboxAsync(this TestApp app, CurrentUser user, bool unreadOnly = false) =>
        (await app.Send(new GetInboxQuery(unreadOnly, null, 1), user)).Value.Lines;

    public static async Task<int> UnreadAsync(this TestApp app, CurrentUser user) => (await app.Send(new CountUnreadQuery(), user)).Value.All;

    public static Task<List<OutboxMessage>> MessagesAsync(this TestApp app, MessageKind kind) =>
        app.Read(db => db.OutboxMessages.AsNoTracking().Where(m => m.Kind == kind).OrderBy(m => m.Id).ToListAsync());

    public static async Task ChooseAsync(this TestApp app, CurrentUser user, NotificationKind kind, Delivery delivery) =>
        Assert.That((await app.Send(new ChooseDeliveryCommand(kind, delivery), user)).Errors.Select(e => e.Code), Is.Empty);

    public static Task OnAccount(this TestApp app, CurrentUser user, Action<GrantsPortal.Data.PortalUser> change) => app.Change(async db => change(await db.Users.SingleAsync(u => u.Id == user.Id)));
}
