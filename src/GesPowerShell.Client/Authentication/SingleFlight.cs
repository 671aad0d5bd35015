using System.Runtime.ExceptionServices;

namespace GesPowerShell.Client.Authentication;

/// <summary>
/// Lets concurrent callers share one fetch. Callers that waited for a fetch share its error too: fifty calls must not try a wrong password
/// fifty times. Each caller waits with its own cancellation token.
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
