namespace GesPowerShell.Inputs;

/// <summary>One thing that a command was asked to read.</summary>
internal interface IReadTarget
{
    /// <summary>As the user gave it: an error's TargetObject.</summary>
    object? Given { get; }

    /// <summary>The connections to read it through: the first one that has it is right.</summary>
    IReadOnlyList<IGesClient> Clients { get; }
}
