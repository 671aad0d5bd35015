namespace GesPowerShell.Simulator.Faults.Actions;

/// <summary>
/// The graph of an operation that began goes on reading as it did before: lists and shows come from a copy that lags. What GES takes
/// or refuses meanwhile goes by the real state, which /_simulator/state tells too.
/// </summary>
/// <param name="Seconds">For how many simulated seconds.</param>
public sealed record StaleStateFault(double Seconds = 0) : OperationFault
{
    internal override string? FindProblem() => SettingCheck.Seconds(Seconds);

    internal override void Change(BegunOperation operation) =>
        operation.Graph.Stale = (operation.Before, operation.At + TimeSpan.FromSeconds(Seconds));
}
