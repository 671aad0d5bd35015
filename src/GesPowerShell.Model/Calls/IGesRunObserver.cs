namespace GesPowerShell;

/// <summary>Hears how a run goes, on any thread.</summary>
internal interface IGesRunObserver
{
    /// <summary>A changing request is about to leave: until <see cref="Answered"/> or <see cref="Finished"/> its outcome is open.</summary>
    void Sending(int index);

    /// <summary>GES took it; the job now goes on by itself.</summary>
    void Answered(int index, GesJob job);

    /// <summary>The one outcome of an input.</summary>
    void Finished(GesOutcome outcome);

    /// <summary>Something moved.</summary>
    void Progress(GesProgress progress);
}
