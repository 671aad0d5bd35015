namespace GesPowerShell;

/// <summary>Reads a list of GES once, page by page. Not thread-safe.</summary>
internal interface IGesList<T>
{
    /// <summary>
    /// Reads the next page. A page can be empty without being the last one. An incomplete list (GES twice counted more items than it
    /// showed) ends with a warning.
    /// </summary>
    Task<GesPage<T>> NextAsync(OperationContext context);
}
