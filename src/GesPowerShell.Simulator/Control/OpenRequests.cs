namespace GesPowerShell.Simulator.Control;

/// <summary>How many requests to GES and IAM are being handled, and how many were at most. Thread-safe.</summary>
internal sealed class OpenRequests
{
    private readonly Lock _gate = new();

    public int Now { get; private set; }

    public int Most { get; private set; }

    public void Begin()
    {
        lock (_gate)
        {
            Most = Math.Max(Most, ++Now);
        }
    }

    public void End()
    {
        lock (_gate)
        {
            Now--;
        }
    }

    /// <summary>Counts the most from now on.</summary>
    public void Reset()
    {
        lock (_gate)
        {
            Most = Now;
        }
    }
}
