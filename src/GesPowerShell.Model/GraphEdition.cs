namespace GesPowerShell;

/// <summary>The two editions, in the words of this module.</summary>
internal static class GraphEdition
{
    public const string InMemory = "InMemory";
    public const string Database = "Database";

    /// <summary>GES's defaults at creation: database for the size "6", else in memory.</summary>
    public static string ToWord(string? productType, string? sizeIndex) => productType switch
    {
        "Persistence" => Database,
        null or "" => sizeIndex == "6" ? Database : InMemory,
        _ => productType,
    };
}
