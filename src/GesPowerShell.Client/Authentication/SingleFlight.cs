using System.Runtime.ExceptionServices;

namespace GesPowerShell.Client.Authentication;

/// <summary>
/// However many ask at once, one fetches. Those who waited for a fetch that was refused share its error: fifty calls must not try a wrong
/// password fifty times. Each waits on its own token only.
/// </summary>
internal sealed class SingleFlight<T> : IDisposable
    where T : class
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private ExceptionDispatchInfo? _lastFailure;
    private int _failures;

    public async Task<T> GetAsync(Func<T?> getCurrent, Func<Task<T>> fetch, CancellationToken cancelToken)
    {
        var failuresBefore = Volatile.Read(ref _failures);
        if (getCurrent() is { } early)
        {
            return early;
        }

        await _gate.WaitAsync(cancelToken).ConfigureAwait(false);
        try
        {
            if (getCurrent() is { } value)
            {
                return value;
            }

            if (_failures != failuresBefore)
            {
                _lastFailure!.Throw();
            }

            return await fetch().ConfigureAwait(false);
        }
        catch (GesException e) when (_lastFailure?.SourceException != e)
        {
            _lastFailure = ExceptionDispatchInfo.Capture(e);
            Interlocked.Increment(ref _failures);
            throw;
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();
}
