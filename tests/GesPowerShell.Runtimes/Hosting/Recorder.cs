using System.Collections.Concurrent;

namespace GesPowerShell.Runtimes.Hosting;

/// <summary>Records the outcomes, files, verbose lines and warnings of a command.</summary>
internal sealed class Recorder : IGesRunObserver, IGesDownloadObserver
{
    public ConcurrentQueue<GesOutcome> Outcomes { get; } = new();

    public ConcurrentQueue<string> Verbose { get; } = new();

    public ConcurrentQueue<string> Warnings { get; } = new();

    public ConcurrentQueue<string> Files { get; } = new();

    public ConcurrentQueue<GesException> Errors { get; } = new();

    public static OperationContext NoContext => new Recorder().Context();

    public OperationContext Context(CancellationToken cancelToken = default) => new(cancelToken, Verbose.Enqueue, Warnings.Enqueue);

    public void OnSending(int index)
    {
        // Only outcomes are recorded.
    }

    public void OnAccepted(int index, GesJob job)
    {
        // Only outcomes are recorded.
    }

    public void OnCompleted(GesOutcome outcome) => Outcomes.Enqueue(outcome);

    public bool ShowsProgress => false;

    public void OnProgress(GesProgress progress)
    {
        // Only outcomes are recorded.
    }

    public void Progress(string file, long done, long total)
    {
        // Only complete files are recorded.
    }

    public void Saved(string path) => Files.Enqueue(path);

    public void Failed(GesException error) => Errors.Enqueue(error);
}
