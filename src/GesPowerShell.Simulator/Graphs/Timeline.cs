using System.Globalization;

namespace GesPowerShell.Simulator.Graphs;

/// <summary>A status that a graph has from a moment on.</summary>
internal readonly record struct Phase(DateTimeOffset From, string Status);

/// <summary>
/// The states that a graph goes through, laid out when an operation is accepted. The state at any moment follows from the clock
/// alone, so no timer runs, and a jump of the clock skips whatever lies between.
/// </summary>
internal sealed class Timeline(params Phase[] phases)
{
    public static Timeline Stop(DateTimeOffset now) =>
        new(new Phase(now, GraphCode.Stopping), new Phase(now + OperationTimes.Stop, GraphCode.Stopped));

    public static Timeline Start(DateTimeOffset now) => new(
        new Phase(now, GraphCode.Preparing),
        new Phase(now + OperationTimes.Prepare, GraphCode.Starting),
        new Phase(now + OperationTimes.Start, GraphCode.Running));

    /// <summary>Right after the request the graph still reads as it did: clients must not take that for the end of the restart.</summary>
    public static Timeline Restart(DateTimeOffset now, Phase before)
    {
        var down = now + OperationTimes.RestartLag;
        var up = down + OperationTimes.RestartStop;
        return new Timeline(
            before,
            new Phase(down, GraphCode.Stopping),
            new Phase(up, GraphCode.Preparing),
            new Phase(up + OperationTimes.Prepare, GraphCode.Starting),
            new Phase(up + OperationTimes.Start, GraphCode.Running));
    }

    /// <summary>The same way, begun later: the graph stays as it was before until its first new state.</summary>
    public Timeline Postponed(DateTimeOffset until, Phase before)
    {
        var ahead = Array.FindAll(phases, phase => phase != before);
        var by = until - ahead[0].From;
        return new Timeline([before, .. ahead.Select(phase => phase with { From = phase.From + by })]);
    }

    /// <summary>The same way, stretched where it would be over too soon after it was asked for.</summary>
    public Timeline LastingAtLeast(TimeSpan shortest, DateTimeOffset asked) =>
        Arrival - asked is var length && length >= shortest
            ? this
            : new Timeline(Array.ConvertAll(phases, phase => phase.From <= asked ? phase : phase with { From = asked + (shortest * ((phase.From - asked) / length)) }));

    /// <summary>When the last state is reached.</summary>
    public DateTimeOffset Arrival => phases[^1].From;

    /// <summary>Where it ends.</summary>
    public string Target => phases[^1].Status;

    public Phase At(DateTimeOffset now) => phases[IndexAt(now)];

    /// <summary>The state that comes next; null when none does.</summary>
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
