using System.Management.Automation;

namespace GesPowerShell.Tests.Engine;

/// <summary>Custom objects, as Import-Csv and ConvertFrom-Json make them.</summary>
internal static class Rows
{
    /// <summary>One with the properties of this.</summary>
    public static PSObject Of(object fields)
    {
        var row = new PSObject();
        foreach (var field in PSObject.AsPSObject(fields).Properties)
        {
            row.Properties.Add(new PSNoteProperty(field.Name, field.Value));
        }

        return row;
    }
}
