namespace GesPowerShell.Simulator.Faults.Actions;

/// <summary>Task Center lists the job of an operation only after a while; shown by its id it is there from the first.</summary>
/// <param name="Seconds">After how many simulated seconds.</param>
public sealed record LateJobFault(double Seconds = 0) : OperationFault
{
    internal override string? FindProblem() => SettingCheck.Seconds(Seconds);

    internal override void Change(BegunOperation operation) => operation.Job.ListedFrom = operation.At + TimeSpan.FromSeconds(Seconds);
}
