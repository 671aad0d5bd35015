using System.Globalization;

namespace GesPowerShell.Benchmarks.Results;

/// <summary>One line of the table.</summary>
/// <param name="Measure">What was measured.</param>
/// <param name="Ours">Our figure.</param>
/// <param name="Limit">The figure beside it; null where there is none.</param>
/// <param name="Unit">Of both.</param>
internal sealed record Row(string Measure, double Ours, double? Limit, string Unit)
{
    /// <summary>In words; null for a figure that is shown for itself.</summary>
    public string? Goal { get; init; }

    /// <summary>Null without a goal.</summary>
    public bool? IsMet { get; init; }

    /// <summary>What the limit is, where the measure does not say it.</summary>
    public string? Note { get; init; }

    public double? Ratio => Limit is > 0 ? Ours / Limit : null;

    /// <summary>With a goal for the ratio.</summary>
    public Row RatioAtMost(double most) =>
        this with { Goal = string.Create(CultureInfo.InvariantCulture, $"ratio <= {most:0.##}"), IsMet = Ratio <= most };

    /// <summary>With a goal for our figure itself.</summary>
    public Row AtMost(double most) =>
        this with { Goal = string.Create(CultureInfo.InvariantCulture, $"<= {most:0.##} {Unit}"), IsMet = Ours <= most };

    public Row Exactly(double wanted) =>
        this with { Goal = string.Create(CultureInfo.InvariantCulture, $"= {wanted:0.##}"), IsMet = Ours == wanted };
}
