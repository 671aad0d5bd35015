namespace GesPowerShell.Pipeline;

/// <summary>An item of a run.</summary>
/// <param name="Client">The connection that runs it.</param>
/// <param name="Label">The item in messages, for example <c>Stop of graph 'fraud_demo'</c>.</param>
/// <param name="Given">The input as the user gave it, for the TargetObject of an error.</param>
internal abstract record RunItem(IGesClient Client, string Label, object? Given);

/// <inheritdoc/>
/// <param name="Client">The connection that runs it.</param>
/// <param name="Work">The change to send or the job to wait for.</param>
/// <param name="Label">The item in messages, for example <c>Stop of graph 'fraud_demo'</c>.</param>
/// <param name="Given">The input as the user gave it, for the TargetObject of an error.</param>
internal sealed record RunItem<T>(IGesClient Client, T Work, string Label, object? Given) : RunItem(Client, Label, Given);
