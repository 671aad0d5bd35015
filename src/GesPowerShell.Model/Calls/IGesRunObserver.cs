namespace GesPowerShell;

/// <summary>Hears how a run goes, on any thread.</summary>
internal interface IGesRunObserver
{
    /// <summary>A changing request is about to leave: until <see cref="OnAccepted"/> or <see cref="OnCompleted"/> its outcome is open.</summary>
    void OnSending(int index);

    /// <summary>GES took it; the job now goes on by itself.</summary>
    void OnAccepted(int index, GesJob job);

    /// <summary>The one outcome of an input.</summary>
    void OnCompleted(GesOutcome outcome);

    /// <summary>Something moved.</summary>
    void OnProgress(GesProgress progress);
}
