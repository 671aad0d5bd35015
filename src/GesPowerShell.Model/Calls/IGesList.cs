namespace GesPowerShell;

/// <summary>One walk through a list of GES. Not thread-safe.</summary>
internal interface IGesList<T>
{
    /// <summary>
    /// Reads on. A page can be empty without being the last one. An incomplete list (GES counted more than it showed, twice) ends
    /// with a warning.
    /// </summary>
    Task<GesPage<T>> NextAsync(OperationContext context);
}
