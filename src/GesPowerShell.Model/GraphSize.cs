namespace GesPowerShell;

/// <summary>Maps size indexes of the API to readable sizes, the numbers of edges.</summary>
internal static class GraphSize
{
    public static string? ToWord(string? index) => index switch
    {
        "0" => "10K",
        "1" => "1M",
        "2" => "10M",
        "3" => "100M",
        "4" => "1B",
        "401" => "1B-pro",
        "5" => "10B",
        "6" => "100B",
        null or "" => null,
        _ => $"Unknown({index})",
    };
}
