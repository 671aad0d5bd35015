namespace GesPowerShell;

/// <summary>
/// A request of the user's own, which the module knows nothing about. Its answer is read as JSON: objects are arrays of pairs, lists arrays
/// of objects.
/// </summary>
/// <param name="Method">HTTP method in capitals.</param>
/// <param name="Path">Path below the project, for example <c>/graphs</c>, not escaped.</param>
internal sealed record CallApi(string Method, string Path) : GesRequest<object?>
{
    public const string Get = "GET";

    /// <summary>The methods that GES knows.</summary>
    public static IReadOnlyList<string> Methods { get; } = [Get, "POST", "PUT", "PATCH", "DELETE"];

    /// <summary>What is not a GET may change something.</summary>
    public override bool IsChange => Method != Get;

    public IReadOnlyList<(string Name, string? Value)> Query { get; init; } = [];

    /// <summary>JSON; null for none.</summary>
    public byte[]? Body { get; init; }

    /// <summary>For messages.</summary>
    public string Description => $"{Method} {Display.Cut(Path, 200)}";
}
