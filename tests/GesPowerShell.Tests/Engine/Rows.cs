using System.Management.Automation;

namespace GesPowerShell.Tests.Engine;

/// <summary>Creates custom objects as Import-Csv and ConvertFrom-Json do.</summary>
internal static class Rows
{
    /// <summary>Creates a custom object with the properties of an anonymous object.</summary>
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
