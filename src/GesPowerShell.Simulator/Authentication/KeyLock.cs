namespace GesPowerShell.Simulator.Authentication;

/// <summary>Locks an access key for five minutes of simulated time after more than five wrong signatures in a row.</summary>
internal sealed class KeyLock(Func<DateTimeOffset> now)
{
    private const int Allowed = 5;
    private static readonly TimeSpan Duration = TimeSpan.FromMinutes(5);
    private readonly Lock _gate = new();
    private readonly Dictionary<string, (int Bad, DateTimeOffset? Until)> _keys = new(StringComparer.Ordinal);

    public bool IsLocked(string accessKey)
    {
        lock (_gate)
        {
            if (!_keys.TryGetValue(accessKey, out var state) || state.Until is null)
            {
                return false;
            }

            if (now() < state.Until)
            {
                return true;
            }

            _keys.Remove(accessKey);
            return false;
        }
    }

    public void Good(string accessKey)
    {
        lock (_gate)
        {
            _keys.Remove(accessKey);
        }
    }

    public void Bad(string accessKey)
    {
        lock (_gate)
        {
            var bad = _keys.GetValueOrDefault(accessKey).Bad + 1;
            _keys[accessKey] = (bad, bad > Allowed ? now() + Duration : null);
        }
    }
}
