using System.Management.Automation;
using GesPowerShell.Inputs;
using GesPowerShell.Jobs;

namespace GesPowerShell.Graphs;

/// <summary>The graph whose settings are copied: live, deserialized, or a row of a file that was exported from one.</summary>
internal sealed class TemplateGraph
{
    private readonly ObjectFields _fields;

    private TemplateGraph(PSObject item)
    {
        _fields = new ObjectFields(item);
        Given = GivenObject.Of(item);
    }

    public GivenObject Given { get; }

    /// <summary>The settings to copy. VPC, keys and the like exist in one project only and are not copied to another project.</summary>
    public ObjectFields FieldsFor(GesConnection? connection) =>
        Given.ProjectId is { } its && connection?.ProjectId is { } ours && its != ours ? _fields.Without(
            nameof(GesGraph.VpcId), nameof(GesGraph.SubnetId), nameof(GesGraph.SecurityGroupId), nameof(GesGraph.MasterKeyId),
            nameof(GesGraph.SysTags)) : _fields;

    /// <summary>Names settings of this graph that GES does not return in a read and that therefore cannot be copied.</summary>
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

    /// <summary>Reads the value of <c>-Template</c>; an object that is not a graph is an error.</summary>
    public static TemplateGraph? Of(PSObject? item, out GesException? problem)
    {
        var template = item is null ? null : new TemplateGraph(item);
        problem = template is null || (template.Given.Kind == ObjectKinds.Text && string.IsNullOrWhiteSpace(template.Given.Text))
            ? GesErrors.InputMissing("-Template")
            : template.Given.Kind is ObjectKinds.Graph or ObjectKinds.Row && template._fields.Has(nameof(GesGraph.Size)) ? null
            : GesErrors.WrongKindOfObject(template.Given.DescriptionWithout(nameof(GesGraph.Size)), "one graph as Get-GesGraph returns it: "
                + "-Template (Get-GesGraph fraud_demo)", "as -Template");
        return problem is null ? template : null;
    }
}
