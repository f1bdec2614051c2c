using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace GrantsPortal.Features.Notifications;

/// <summary>
/// Says within this process that a user's inbox changed, after the commit, so that their open pages show it at once. It carries no content,
/// and costs nothing where nobody looks.
/// </summary>
public sealed class InboxSignal
{
    private readonly ConcurrentDictionary<long, ImmutableList<Action>> _watchers = new();

    public int Watched => _watchers.Count;

    /// <summary>Calls until it is disposed; the call must not wait and must not throw.</summary>
    public IDisposable Watch(long userId, Action changed)
    {
        _watchers.AddOrUpdate(userId, _ => [changed], (_, others) => others.Add(changed));
        return new Watching(this, userId, changed);
    }

    internal void Raise(IEnumerable<long> userIds)
    {
        foreach (var changed in userIds.SelectMany(id => _watchers.GetValueOrDefault(id, [])))
        {
            changed();
        }
    }

    private void Leave(long userId, Action changed)
    {
        while (_watchers.TryGetValue(userId, out var watchers))
        {
            var others = watchers.Remove(changed);
            if (others.IsEmpty ? _watchers.TryRemove(KeyValuePair.Create(userId, watchers)) : _watchers.TryUpdate(userId, others, watchers))
            {
                return;
            }
        }
    }

    private sealed class Watching(InboxSignal signal, long userId, Action changed) : IDisposable
    {
        private Action? _changed = changed;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _changed, null) is { } mine)
            {
                signal.Leave(userId, mine);
            }
        }
    }
}

/// <summary>Whose inboxes the current command changed; said once it is committed.</summary>
internal sealed class InboxChanges(InboxSignal signal)
{
    private readonly HashSet<long> _users = [];

    public void Note(long userId) => _users.Add(userId);

    public void Forget() => _users.Clear();

    public void Raise() => signal.Raise(_users);
}
