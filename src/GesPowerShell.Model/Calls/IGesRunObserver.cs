namespace GesPowerShell;

/// <summary>Receives the events of the changes or waits of a command. They may come on any thread.</summary>
internal interface IGesRunObserver
{
    /// <summary>A change is about to be sent. Its outcome is open until <see cref="OnAccepted"/> or <see cref="OnCompleted"/>.</summary>
    void OnSending(int index);

    /// <summary>GES has accepted the change, and its job runs without this process.</summary>
    void OnAccepted(int index, GesJob job);

    /// <summary>An input has its final outcome.</summary>
    void OnCompleted(GesOutcome outcome);

    /// <summary>Whether the progress is shown to a user. Otherwise <see cref="OnProgress"/> need not be called.</summary>
    bool ShowsProgress { get; }

    /// <summary>The progress has changed.</summary>
    void OnProgress(GesProgress progress);
}
