using System.Globalization;

namespace GesPowerShell.Benchmarks.Results;

/// <summary>A row of the table.</summary>
/// <param name="Measure">The name of the measurement.</param>
/// <param name="Ours">The figure of the module.</param>
/// <param name="Limit">The figure that it is compared with; null for none.</param>
/// <param name="Unit">The unit of both figures.</param>
internal sealed record Row(string Measure, double Ours, double? Limit, string Unit)
{
    /// <summary>The text of the goal; null for a figure without a goal.</summary>
    public string? Goal { get; init; }

    /// <summary>Whether the goal is met; null without a goal.</summary>
    public bool? IsMet { get; init; }

    /// <summary>What the limit is, when the name of the measurement does not include it.</summary>
    public string? Note { get; init; }

    public double? Ratio => Limit is > 0 ? Ours / Limit : null;

    /// <summary>Adds the goal of a maximum ratio.</summary>
    public Row RatioAtMost(double max) =>
        this with { Goal = string.Create(CultureInfo.InvariantCulture, $"ratio <= {max:0.##}"), IsMet = Ratio <= max };

    /// <summary>Adds the goal of a maximum for the figure of the module.</summary>
    public Row AtMost(double max) =>
        this with { Goal = string.Create(CultureInfo.InvariantCulture, $"<= {max:0.##} {Unit}"), IsMet = Ours <= max };

    public Row Exactly(double wanted) =>
        this with { Goal = string.Create(CultureInfo.InvariantCulture, $"= {wanted:0.##}"), IsMet = Ours == wanted };
}
