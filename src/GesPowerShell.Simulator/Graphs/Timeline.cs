using System.Globalization;

namespace GesPowerShell.Simulator.Graphs;

/// <summary>A status and the time at which it begins.</summary>
internal readonly record struct Phase(DateTimeOffset From, string Status);

/// <summary>
/// The sequence of states of a graph, fixed when an operation is accepted. The state depends only on the clock, so no timer is needed, and
/// a jump of the clock skips the states in between.
/// </summary>
internal sealed class Timeline(params Phase[] phases)
{
    /// <summary>Postpones the states. The graph keeps its former state until the first new one.</summary>
    public Timeline Postponed(DateTimeOffset until, Phase before)
    {
        var ahead = Array.FindAll(phases, phase => phase != before);
        var by = until - ahead[0].From;
        return new Timeline([before, .. ahead.Select(phase => phase with { From = phase.From + by })]);
    }

    /// <summary>Stretches the sequence where it would be shorter than the minimum duration.</summary>
    public Timeline LastingAtLeast(TimeSpan shortest, DateTimeOffset asked) =>
        Arrival - asked is var length && length >= shortest
            ? this
            : new Timeline(Array.ConvertAll(
                phases, phase => phase.From <= asked ? phase : phase with { From = asked + (shortest * ((phase.From - asked) / length)) }));

    /// <summary>When the last state is reached.</summary>
    public DateTimeOffset Arrival => phases[^1].From;

    /// <summary>The last state.</summary>
    public string Target => phases[^1].Status;

    public Phase At(DateTimeOffset now) => phases[IndexAt(now)];

    /// <summary>The state that comes next; null in the last one.</summary>
    public string? NextAfter(DateTimeOffset now) =>
        IndexAt(now) is var index && index < phases.Length - 1 ? phases[index + 1].Status : null;

    /// <summary>Percent of the present phase, as the text of <c>action_progress</c>; null in a phase that has no end.</summary>
    public string? ProgressAt(DateTimeOffset now)
    {
        var index = IndexAt(now);
        if (index == phases.Length - 1)
        {
            return null;
        }

        var percent = (int)(100 * ((now - phases[index].From) / (phases[index + 1].From - phases[index].From)));
        return percent.ToString(CultureInfo.InvariantCulture);
    }

    private int IndexAt(DateTimeOffset now)
    {
        var index = phases.Length - 1;
        while (index > 0 && phases[index].From > now)
        {
            index--;
        }

        return index;
    }
}
