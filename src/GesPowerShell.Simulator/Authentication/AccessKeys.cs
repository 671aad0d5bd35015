using System.Collections.Concurrent;

namespace GesPowerShell.Simulator.Authentication;

/// <summary>A key that requests may be signed with.</summary>
/// <param name="Id">The access key id.</param>
/// <param name="Secret">The secret key.</param>
/// <param name="SecurityToken">What has to be sent along with a temporary key; null for a permanent one, which must come without.</param>
/// <param name="Expires">Until when a temporary key is good, simulated time; null for a permanent one.</param>
internal sealed record AccessKey(string Id, string Secret, string? SecurityToken = null, DateTimeOffset? Expires = null);

/// <summary>The keys that are let in: the one of the options, and whatever temporary ones were given out. Thread-safe.</summary>
internal sealed class AccessKeys
{
    private static readonly TimeSpan s_remembered = TimeSpan.FromDays(1);
    private readonly ConcurrentDictionary<string, AccessKey> _keys = new(StringComparer.Ordinal);

    public AccessKeys(SimulatorOptions options) => Add(new AccessKey(options.AccessKey, options.SecretKey), default);

    /// <summary>Expired ones are remembered for a day, so that they are refused as expired and not as unknown.</summary>
    public void Add(AccessKey key, DateTimeOffset now)
    {
        foreach (var (id, old) in _keys)
        {
            if (old.Expires + s_remembered < now)
            {
                _keys.TryRemove(id, out _);
            }
        }

        _keys[key.Id] = key;
    }

    public AccessKey? Find(string id) => _keys.GetValueOrDefault(id);
}
