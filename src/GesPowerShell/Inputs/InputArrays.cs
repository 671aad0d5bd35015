namespace GesPowerShell.Inputs;

/// <summary>The values of array parameters.</summary>
internal static class InputArrays
{
    /// <summary>
    /// Replaces null and an empty array by an array of one null, which is refused as each null element is: otherwise a Get- cmdlet would
    /// list everything for an empty variable.
    /// </summary>
    public static T?[] OrOneNull<T>(this T?[]? values)
        where T : class => values is { Length: > 0 } ? values : [null];
}
