namespace GesPowerShell.Pipeline;

/// <summary>An input of a command, for messages and errors.</summary>
/// <param name="Label">The input in messages, for example <c>Stop of fraud_demo</c>.</param>
/// <param name="Given">The input as the user gave it, for the TargetObject of an error.</param>
internal sealed record RunInput(string Label, object? Given);
