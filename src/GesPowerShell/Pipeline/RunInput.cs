namespace GesPowerShell.Pipeline;

/// <summary>One input of a run, as messages and errors name it.</summary>
/// <param name="Label">For example <c>Stop of fraud_demo</c>.</param>
/// <param name="Given">As the user gave it: an error's TargetObject.</param>
internal sealed record RunInput(string Label, object? Given);
