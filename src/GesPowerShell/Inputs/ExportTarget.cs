using System.Management.Automation;

namespace GesPowerShell.Inputs;

/// <summary>A graph or backup that is exported.</summary>
/// <param name="Label">Its name, or its id where the name is not known.</param>
/// <param name="Given">The input, for the TargetObject of an error.</param>
/// <param name="ExportPath">The value of <c>-ExportPath</c> for it: a text or a script block.</param>
/// <param name="Subject">The value of <c>$_</c> in the script block.</param>
internal readonly record struct ExportTarget(string Label, object? Given, object? ExportPath, object Subject)
{
    /// <summary>The input when it is an object; otherwise the object from the list, or a new object with the known properties.</summary>
    public static object SubjectOf(object? given, object? listed, params (string Name, string? Value)[] known)
    {
        if (given is not (null or string))
        {
            return given;
        }

        if (listed is not null)
        {
            return listed;
        }

        var result = new PSObject();
        foreach (var (name, value) in known)
        {
            result.Properties.Add(new PSNoteProperty(name, value));
        }

        return result;
    }
}
