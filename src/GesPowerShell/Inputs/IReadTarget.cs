namespace GesPowerShell.Inputs;

/// <summary>An object that a command reads.</summary>
internal interface IReadTarget
{
    /// <summary>The input, for the TargetObject of an error.</summary>
    object? Given { get; }

    /// <summary>The connections that may have it. They are tried in this order.</summary>
    IReadOnlyList<IGesClient> Clients { get; }
}
