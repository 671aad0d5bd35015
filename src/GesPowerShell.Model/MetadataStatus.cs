namespace GesPowerShell;

/// <summary>The states of metadata. GES documents only one code.</summary>
internal static class MetadataStatus
{
    public const string Available = "Available";

    public static string? ToWord(string? code) => code switch
    {
        "200" => Available,
        null or "" => null,
        _ => $"Unknown({code})",
    };
}
