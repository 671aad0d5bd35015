using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Faults;

/// <summary>/_simulator/faults.</summary>
internal sealed class FaultsEndpoint(FaultRegister faults)
{
    public Answer Show() => FaultJson.Show(faults.All);

    /// <summary>Adds the rules of the body: all, or none when one is bad.</summary>
    /// <exception cref="FaultRuleException">One is; the message says which and why.</exception>
    public Answer Add(ApiRequest request)
    {
        faults.Add(FaultJson.Read(request.Body));
        return Show();
    }

    public Answer Clear()
    {
        faults.Clear();
        return new Answer(StatusCodes.Status204NoContent);
    }
}
