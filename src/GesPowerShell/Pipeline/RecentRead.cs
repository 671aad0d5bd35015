using System.Diagnostics;

namespace GesPowerShell.Pipeline;

/// <summary>
/// A value that is read once for a command, when it is first needed. Since a pipeline may run for long, it is read again after half a
/// minute. A failed read is not repeated, since the command would repeat it for every record. Thread-safe.
/// </summary>
/// <param name="read">Reads the value.</param>
/// <param name="now">A monotonic clock; null for the clock of this machine.</param>
internal sealed class RecentRead<T>(Func<OperationContext, Task<T>> read, Func<TimeSpan>? now = null)
{
    private static readonly TimeSpan MaxAge = TimeSpan.FromSeconds(30);
    private static readonly Stopwatch SinceLoaded = Stopwatch.StartNew();

    private readonly Func<TimeSpan> _now = now ?? (() => SinceLoaded.Elapsed);
    private readonly object _gate = new();
    private Task<T>? _latest;
    private TimeSpan _readAt;

    /// <summary>Returns the value. Concurrent callers share one read.</summary>
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
