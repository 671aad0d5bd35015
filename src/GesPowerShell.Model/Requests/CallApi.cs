namespace GesPowerShell;

/// <summary>
/// A request that the user composes, for operations without a cmdlet. Its answer is read as JSON: objects are arrays of pairs, lists are
/// arrays of values.
/// </summary>
/// <param name="Method">HTTP method in capitals.</param>
/// <param name="Path">Path below the project, for example <c>/graphs</c>, not escaped.</param>
internal sealed record CallApi(string Method, string Path) : GesRequest<object?>
{
    public const string Get = "GET";

    /// <summary>The HTTP methods of the API.</summary>
    public static IReadOnlyList<string> Methods { get; } = [Get, "POST", "PUT", "PATCH", "DELETE"];

    /// <summary>Any method other than GET may change something.</summary>
    public override bool IsChange => Method != Get;

    public IReadOnlyList<(string Name, string? Value)> Query { get; init; } = [];

    /// <summary>JSON; null for no body.</summary>
    public byte[]? Body { get; init; }

    /// <summary>Method and path, for messages.</summary>
    public string Description => $"{Method} {Display.Cut(Path, 200)}";
}
