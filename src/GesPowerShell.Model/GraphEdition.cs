namespace GesPowerShell;

/// <summary>The two editions of graphs, the values of <see cref="GesGraph.Edition"/>.</summary>
internal static class GraphEdition
{
    public const string InMemory = "InMemory";
    public const string Database = "Database";

    /// <summary>The edition. Without a product type the default of GES applies: database for the size "6", else in-memory.</summary>
    public static string ToWord(string? productType, string? sizeIndex) => productType switch
    {
        "Persistence" => Database,
        null or "" => sizeIndex == "6" ? Database : InMemory,
        _ => productType,
    };
}
