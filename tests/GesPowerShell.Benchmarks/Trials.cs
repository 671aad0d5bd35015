namespace GesPowerShell.Benchmarks;

/// <summary>
/// Measures two or more sides in turns, so that other load on the machine affects all of them, and returns the median of each.
/// </summary>
internal static class Trials
{
    /// <param name="count">The number of turns for each side.</param>
    /// <param name="sides">Measures a side once and returns the figure.</param>
    public static async Task<double[]> MediansAsync(int count, params Func<Task<double>>[] sides)
    {
        var results = sides.Select(_ => new List<double>()).ToArray();
        for (var turn = 0; turn < count; turn++)
        {
            for (var i = 0; i < sides.Length; i++)
            {
                // Another side begins in every turn.
                var side = (i + turn) % sides.Length;
                results[side].Add(await sides[side]());
            }
        }

        return [.. results.Select(Median)];
    }

    public static double Median(IEnumerable<double> figures)
    {
        var sorted = figures.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }
}
