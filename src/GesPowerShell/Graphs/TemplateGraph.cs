using System.Management.Automation;
using GesPowerShell.Inputs;
using GesPowerShell.Jobs;

namespace GesPowerShell.Graphs;

/// <summary>A graph whose settings are copied: live, deserialised, or a row of a file that was made of it.</summary>
internal sealed class TemplateGraph
{
    private readonly ObjectFields _fields;

    private TemplateGraph(PSObject item)
    {
        _fields = new ObjectFields(item);
        Given = GivenObject.Of(item);
    }

    public GivenObject Given { get; }

    /// <summary>
    /// What a read tells of it. A project has VPCs and keys of its own: in another one these are not there.
    /// </summary>
    public ObjectFields FieldsFor(GesConnection? connection) =>
        Given.ProjectId is { } its && connection?.ProjectId is { } ours && its != ours ? _fields.Without(
            nameof(GesGraph.VpcId), nameof(GesGraph.SubnetId), nameof(GesGraph.SecurityGroupId), nameof(GesGraph.MasterKeyId), nameof(GesGraph.SysTags)) : _fields;

    /// <summary>What this graph has, and a read does not tell.</summary>
    /// <param name="isGiven">Whether a parameter was given.</param>
    public IEnumerable<string> Missing(Func<string, bool> isGiven)
    {
        if (_fields.Flag(nameof(GesGraph.EnableLts)) && !isGiven("AuditLogGroupName"))
        {
            yield return "the log group of its operations (-AuditLogGroupName)";
        }

        if (_fields.Text(nameof(GesGraph.PublicIp)) is not null && !isGiven("EipId") && !isGiven("PublicBindType"))
        {
            yield return "its public IP (-PublicBindType, -EipId)";
        }
    }

    /// <summary>Takes the value of <c>-Template</c>, or says why it is none.</summary>
    public static TemplateGraph? Of(PSObject? item, out GesException? problem)
    {
        var template = item is null ? null : new TemplateGraph(item);
        problem = template is null || (template.Given.Kind == ObjectKinds.Text && string.IsNullOrWhiteSpace(template.Given.Text)) ? GesErrors.InputMissing("-Template")
            : template.Given.Kind is ObjectKinds.Graph or ObjectKinds.Row && template._fields.Has(nameof(GesGraph.Size)) ? null
            : GesErrors.WrongKindOfObject(template.Given.Description, "one graph as Get-GesGraph returns it: -Template (Get-GesGraph fraud_demo)", "as -Template");
        return problem is null ? template : null;
    }
}
