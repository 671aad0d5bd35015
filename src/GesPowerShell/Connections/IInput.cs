namespace GesPowerShell.Connections;

/// <summary>An input object of a command. Its connections depend on where it comes from.</summary>
internal interface IInput
{
    ObjectSource Source { get; }

    /// <summary>The input as the user gave it, for the TargetObject of an error.</summary>
    object? Given { get; }
}
