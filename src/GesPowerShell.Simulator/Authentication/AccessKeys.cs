using System.Collections.Concurrent;

namespace GesPowerShell.Simulator.Authentication;

/// <summary>A valid access key.</summary>
/// <param name="Id">The access key id.</param>
/// <param name="Secret">The secret key.</param>
/// <param name="SecurityToken">Security token of a temporary key; null for a permanent key, for which a request must not carry one.</param>
/// <param name="Expires">Expiry of a temporary key, simulated time; null for a permanent key.</param>
internal sealed record AccessKey(string Id, string Secret, string? SecurityToken = null, DateTimeOffset? Expires = null);

/// <summary>The valid keys: the key of the options, and issued temporary keys. Thread-safe.</summary>
internal sealed class AccessKeys
{
    private static readonly TimeSpan KeptExpired = TimeSpan.FromDays(1);
    private readonly ConcurrentDictionary<string, AccessKey> _keys = new(StringComparer.Ordinal);

    public AccessKeys(SimulatorOptions options) => Add(new AccessKey(options.AccessKey, options.SecretKey), default);

    /// <summary>Expired keys are kept for a day, so that they are refused as expired and not as unknown.</summary>
    public void Add(AccessKey key, DateTimeOffset now)
    {
        foreach (var (id, old) in _keys)
        {
            if (old.Expires + KeptExpired < now)
            {
                _keys.TryRemove(id, out _);
            }
        }

        _keys[key.Id] = key;
    }

    public AccessKey? Find(string id) => _keys.GetValueOrDefault(id);
}
