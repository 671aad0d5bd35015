namespace GesPowerShell.Client.Waiting;

/// <summary>When a poll asked, and when it had its answers. What they say was true at some moment between.</summary>
internal sealed record ObservationTime(TimeSpan Asked, TimeSpan Answered);
