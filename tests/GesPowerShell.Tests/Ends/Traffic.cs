using System.Diagnostics.Metrics;

namespace GesPowerShell.Tests.Ends;

/// <summary>Counts the requests and connections of this process to one port, from the metrics of .NET.</summary>
internal sealed class Traffic : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly Lock _gate = new();
    private readonly List<(Func<Traffic, bool> Condition, TaskCompletionSource Reached)> _awaited = [];

    public Traffic(int port)
    {
        _listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument is { Meter.Name: "System.Net.Http", Name: "http.client.active_requests" or "http.client.open_connections" })
            {
                self.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, change, tags, _) =>
        {
            if (Tag(tags, "server.port") is int to && to == port)
            {
                Note(instrument.Name, Tag(tags, "http.connection.state") as string, change);
            }
        });
        _listener.Start();
    }

    /// <summary>The number of requests that were begun.</summary>
    public int Started { get; private set; }

    /// <summary>The number of requests that have ended: answered, failed or cancelled.</summary>
    public int Ended { get; private set; }

    /// <summary>The number of connections that carry a request.</summary>
    public int Busy { get; private set; }

    /// <summary>The number of connections that are kept for the next request.</summary>
    public int Idle { get; private set; }

    /// <summary>Completes as soon as the condition is true, on the thread whose measurement makes it true.</summary>
    public Task WhenAsync(Func<Traffic, bool> condition)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            _awaited.Add((condition, reached));
            CompleteReached();
        }

        return reached.Task;
    }

    public void Dispose() => _listener.Dispose();

    private static object? Tag(ReadOnlySpan<KeyValuePair<string, object?>> tags, string name)
    {
        foreach (var tag in tags)
        {
            if (tag.Key == name)
            {
                return tag.Value;
            }
        }

        return null;
    }

    private void Note(string instrument, string? state, long change)
    {
        lock (_gate)
        {
            switch (instrument, state)
            {
                case ("http.client.active_requests", _):
                    Started += change > 0 ? 1 : 0;
                    Ended += change < 0 ? 1 : 0;
                    break;
                case (_, "idle"):
                    Idle += (int)change;
                    break;
                default:
                    Busy += (int)change;
                    break;
            }

            CompleteReached();
        }
    }

    private void CompleteReached()
    {
        foreach (var (condition, reached) in _awaited)
        {
            if (condition(this))
            {
                reached.TrySetResult();
            }
        }
    }
}
