namespace GesPowerShell.Connections;

/// <summary>An input object with the connections that were selected for it.</summary>
/// <param name="Input">The input object.</param>
/// <param name="Clients">The connections that may have it; exactly one for a change.</param>
internal sealed record Selected<T>(T Input, IReadOnlyList<IGesClient> Clients)
    where T : IInput;
