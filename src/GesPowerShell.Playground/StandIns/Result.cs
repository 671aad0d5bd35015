using System.Management.Automation;

namespace GesPowerShell.Playground.StandIns;

/// <summary>Objects under the names of the real commands' types, which the engine knows how to show.</summary>
internal static class Result
{
    public static PSObject Of(string type, params (string Name, object? Value)[] properties)
    {
        var result = new PSObject();
        result.TypeNames.Insert(0, type);
        foreach (var (name, value) in properties)
        {
            result.Properties.Add(new PSNoteProperty(name, value));
        }

        return result;
    }
}
