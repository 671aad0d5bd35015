using System.Diagnostics;

namespace GesPowerShell.Pipeline;

/// <summary>
/// Something that is read once for a command, when it is first needed. A pipeline may last long: after half a minute it is read again. A read
/// that failed is not repeated, since the command would ask again for every record. Thread-safe.
/// </summary>
/// <param name="read">Reads it.</param>
/// <param name="now">Any clock that only goes forward; null for the machine's.</param>
internal sealed class RecentRead<T>(Func<OperationContext, Task<T>> read, Func<TimeSpan>? now = null)
{
    private static readonly TimeSpan MaxAge = TimeSpan.FromSeconds(30);
    private static readonly Stopwatch SinceLoaded = Stopwatch.StartNew();

    private readonly Func<TimeSpan> _now = now ?? (() => SinceLoaded.Elapsed);
    private readonly object _gate = new();
    private Task<T>? _latest;
    private TimeSpan _readAt;

    /// <summary>Callers at the same time share one read.</summary>
    public Task<T> GetAsync(OperationContext context)
    {
        lock (_gate)
        {
            if (_latest is null || (_latest.Status == TaskStatus.RanToCompletion && _now() - _readAt >= MaxAge))
            {
                _readAt = _now();
                _latest = read(context);
            }

            return _latest;
        }
    }
}
