namespace GesPowerShell.Benchmarks;

/// <summary>
/// Lets two or more sides take turns, so that what else happens on the machine falls on all of them, and takes the median of each.
/// </summary>
internal static class Trials
{
    /// <param name="count">Turns for each side.</param>
    /// <param name="sides">Each measures itself once.</param>
    public static async Task<double[]> MediansAsync(int count, params Func<Task<double>>[] sides)
    {
        var results = sides.Select(_ => new List<double>()).ToArray();
        for (var turn = 0; turn < count; turn++)
        {
            for (var i = 0; i < sides.Length; i++)
            {
                // Who begins changes with every turn.
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
