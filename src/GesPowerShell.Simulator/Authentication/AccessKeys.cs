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
    private readonly ConcurrentDictionary<string, AccessKey> _keys = new(StringComparer.Ordinal);

    public AccessKeys(SimulatorOptions options) => Add(new AccessKey(options.AccessKey, options.SecretKey));

    public void Add(AccessKey key) => _keys[key.Id] = key;

    public AccessKey? Find(string id) => _keys.GetValueOrDefault(id);
}
