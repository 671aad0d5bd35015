namespace GesPowerShell;

/// <summary>Maps size indexes of the API to readable sizes, the numbers of edges.</summary>
internal static class GraphSize
{
    private static readonly (string Index, string Word)[] Sizes =
    [
        ("0", "10K"), ("1", "1M"), ("2", "10M"), ("3", "100M"), ("4", "1B"), ("401", "1B-pro"), ("5", "10B"), ("6", "100B"),
    ];

    public static IReadOnlyCollection<string> AllWords { get; } = [.. Sizes.Select(size => size.Word)];

    /// <summary>The sizes that <c>Resize-GesGraph</c> accepts.</summary>
    public static IReadOnlyCollection<string> ResizeWords { get; } = [.. AllWords.Where(word => word is not ("10K" or "100B"))];

    public static string? ToWord(string? index) =>
        string.IsNullOrEmpty(index) ? null : Array.Find(Sizes, size => size.Index == index).Word ?? $"Unknown({index})";

    /// <summary>The index of a size, compared without case; null for any other text.</summary>
    public static string? ToIndex(string? word) =>
        Array.Find(Sizes, size => string.Equals(size.Word, word?.Trim(), StringComparison.OrdinalIgnoreCase)).Index;
}
