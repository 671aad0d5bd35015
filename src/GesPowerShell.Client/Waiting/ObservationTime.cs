namespace GesPowerShell.Client.Waiting;

/// <summary>When a poll sent its requests and when it had its answers. The readings were true at a moment in between.</summary>
internal sealed record ObservationTime(TimeSpan Asked, TimeSpan Answered);
