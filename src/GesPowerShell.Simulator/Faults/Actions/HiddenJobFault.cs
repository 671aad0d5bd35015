namespace GesPowerShell.Simulator.Faults.Actions;

/// <summary>The job of an operation cannot be shown (GES.7007), though it goes on; Task Center lists it all the same.</summary>
public sealed record HiddenJobFault : OperationFault
{
    internal override void Change(BegunOperation operation) => operation.Job.IsHidden = true;
}
