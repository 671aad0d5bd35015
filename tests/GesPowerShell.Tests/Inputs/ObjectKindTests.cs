using System.Collections;
using System.Management.Automation;
using GesPowerShell.Inputs;

namespace GesPowerShell.Tests.Inputs;

/// <summary>The kind of an object, and the graph that it names.</summary>
public class ObjectKindTests
{
    private static readonly Dictionary<string, object> Live = new()
    {
        ["text"] = "fraud_demo",
        ["graph"] = new GesGraph { Id = "g1", Name = "fraud_demo", ProductType = "InMemory", Region = "r", ProjectId = "p" },
        ["job"] = new GesJob { JobId = "j1", GraphId = "g1", GraphName = "fraud_demo", BackupId = "b1", Region = "r", ProjectId = "p" },
        ["backup"] = new GesBackup { BackupId = "b1", Name = "nightly", GraphId = "g1", GraphName = "fraud_demo", Region = "r" },
        ["metadata"] = new GesMetadata { MetadataId = "m1", Name = "schema" },
        ["number"] = 5,
    };

    [Theory]
    [InlineData("JobId=j", nameof(ObjectKinds.Job))]
    [InlineData("Operation=Stop", nameof(ObjectKinds.Job))]
    [InlineData("Operation=Stop; GraphName=a", nameof(ObjectKinds.Job))]
    [InlineData("JobId=j; BackupId=b", nameof(ObjectKinds.Job))]
    [InlineData("JobId=; Operation=; BackupId=b", nameof(ObjectKinds.Backup))]
    [InlineData("BackupId=b; GraphId=g", nameof(ObjectKinds.Backup))]
    [InlineData("MetadataId=m; JobId=j", nameof(ObjectKinds.Metadata))]
    [InlineData("MetadataId= ; JobId=", nameof(ObjectKinds.Row))]
    [InlineData("BackupId=; GraphId=g", nameof(ObjectKinds.Row))]
    [InlineData("Name=a", nameof(ObjectKinds.Row))]
    public void A_row_is_what_its_fields_say(string fields, string kind) => Assert.Every(
        Forms(fields), item => Assert.Equal(Enum.Parse<ObjectKinds>(kind), GivenObject.Of(item).Kind));

    [Theory]
    [InlineData("text", nameof(ObjectKinds.Text), "A string", null, null)]
    [InlineData("graph", nameof(ObjectKinds.Graph), "A graph", "g1", "fraud_demo")]
    [InlineData("job", nameof(ObjectKinds.Job), "A job", "g1", "fraud_demo")]
    [InlineData("backup", nameof(ObjectKinds.Backup), "A backup", "g1", "fraud_demo")]
    [InlineData("metadata", nameof(ObjectKinds.Metadata), "Metadata", null, null)]
    [InlineData("number", nameof(ObjectKinds.Other), "A System.Int32", null, null)]
    public void An_object_of_this_module_is_known_by_its_type_and_a_copy_of_another_process_too(
        string what, string kind, string description, string? graphId, string? graphName)
    {
        var given = GivenObject.Of(PSObject.AsPSObject(Live[what]));
        Assert.Equal(
            (Enum.Parse<ObjectKinds>(kind), description, graphId, graphName),
            (given.Kind, given.Description, given.GraphId, given.GraphName));
        Assert.Equal((Live[what], what == "text" ? "fraud_demo" : null), (given.Value, given.Text));

        var copy = GivenObject.Of(PSObject.AsPSObject(PSSerializer.Deserialize(PSSerializer.Serialize(Live[what]))));
        Assert.Equal((given.Kind, graphId, graphName), (copy.Kind, copy.GraphId, copy.GraphName));
        Assert.Equal(what == "metadata" ? "A row with a MetadataId" : description, copy.Description);
        Assert.Equal((given.Region, given.ProjectId, given.Edition), (copy.Region, copy.ProjectId, copy.Edition));
        Assert.Equal(
            (given.BackupId, given.HasBackupId, given.BackupName), (copy.BackupId, copy.HasBackupId, copy.BackupName));
        Assert.Equal((given.MetadataId, given.MetadataName), (copy.MetadataId, copy.MetadataName));
    }

    [Fact]
    public void Each_object_says_what_it_knows_of_backup_metadata_and_project()
    {
        GivenObject Of(string what) => GivenObject.Of(PSObject.AsPSObject(Live[what]));
        Assert.Equal(("b1", true, null), (Of("job").BackupId, Of("job").HasBackupId, Of("job").BackupName));
        Assert.Equal(("b1", true, "nightly"), (Of("backup").BackupId, Of("backup").HasBackupId, Of("backup").BackupName));
        Assert.Equal((null, false, null), (Of("graph").BackupId, Of("graph").HasBackupId, Of("graph").BackupName));
        Assert.Equal(("m1", "schema"), (Of("metadata").MetadataId, Of("metadata").MetadataName));
        Assert.Equal(("r", "p", "InMemory"), (Of("graph").Region, Of("graph").ProjectId, Of("graph").Edition));
    }

    /// <summary>Empty ids and names are ignored. The error message names the fields that may name a graph.</summary>
    [Theory]
    [InlineData("GraphId=g; Id=x; GraphName=a; Name=b", "g", "a", "GraphId Id GraphName Name")]
    [InlineData("GraphId=; Id=x; GraphName= ; Name=b", "x", "b", "GraphId Id GraphName Name")]
    [InlineData("Id=x; Name=b", "x", "b", "Id Name")]
    [InlineData("JobId=j; Id=x; Name=b", null, null, "")]
    [InlineData("JobId=j; GraphId=g; GraphName=a; Name=b", "g", "a", "GraphId GraphName")]
    [InlineData("BackupId=b; Id=x; Name=b", null, null, "")]
    [InlineData("GraphName=", null, null, "GraphName")]
    public void A_row_names_a_graph_and_the_fields_of_a_job_or_a_backup_do_not(string fields, string? id, string? name, string named) =>
        Assert.Every(Forms(fields), item =>
        {
            var given = GivenObject.Of(item);
            Assert.Equal((id, name, named), (given.GraphId, given.GraphName, string.Join(' ', given.GraphFields)));
        });

    [Theory]
    [InlineData("Selected.System.IO.FileInfo", false)]
    [InlineData("CSV:System.IO.FileInfo", false)]
    [InlineData("CSV:Selected.System.IO.FileInfo", false)]
    [InlineData("Selected.System.Management.Automation.PSCustomObject", true)]
    [InlineData("CSV:System.Management.Automation.PSCustomObject", true)]
    [InlineData("Selected.System.Collections.Hashtable", true)]
    [InlineData("Selected.System.Collections.Specialized.OrderedDictionary", true)]
    [InlineData("My.Row", true)]
    public void The_name_of_something_else_is_not_taken_for_the_name_of_a_graph(string type, bool isGraph)
    {
        var row = Row("Name=fraud_demo; Id=x");
        row.TypeNames.Insert(0, type);
        var given = GivenObject.Of(row);
        Assert.Equal((ObjectKinds.Row, isGraph), (given.Kind, given.GraphName is not null));
        Assert.Equal(isGraph, given.GraphId is not null);
    }

    [Theory]
    [InlineData("Deserialized.System.IO.FileInfo", nameof(ObjectKinds.Other))]
    [InlineData("Deserialized.GesPowerShell.GesGraph", nameof(ObjectKinds.Graph))]
    [InlineData("DESERIALIZED.SELECTED.GESPOWERSHELL.GESJOB", nameof(ObjectKinds.Job))]
    [InlineData("CSV:GesPowerShell.GesBackup", nameof(ObjectKinds.Backup))]
    [InlineData("Selected.GesPowerShell.GesMetadata", nameof(ObjectKinds.Metadata))]
    [InlineData("Selected.GesPowerShell.GesQuota", nameof(ObjectKinds.Other))]
    public void The_type_that_an_object_had_decides_and_not_its_fields(string type, string kind)
    {
        var item = Row("Name=fraud_demo; MetadataId=m; JobId=j");
        item.TypeNames.Clear();
        item.TypeNames.Add(type);
        Assert.Equal(Enum.Parse<ObjectKinds>(kind), GivenObject.Of(item).Kind);
    }

    private static PSObject[] Forms(string fields)
    {
        var row = Row(fields);
        var table = new Hashtable();
        foreach (var property in row.Properties)
        {
            table.Add(property.Name, property.Value);
        }

        return [row, PSObject.AsPSObject(table)];
    }

    private static PSObject Row(string fields)
    {
        var row = new PSObject();
        foreach (var field in fields.Split("; ").Select(text => text.Split('=')))
        {
            row.Properties.Add(new PSNoteProperty(field[0], field[1]));
        }

        return row;
    }
}
