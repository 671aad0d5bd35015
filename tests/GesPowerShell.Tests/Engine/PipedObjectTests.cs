using System.Collections;
using System.Management.Automation;
using GesPowerShell.Tests.Module;

namespace GesPowerShell.Tests.Engine;

/// <summary>
/// Pipes every kind of object, in every form, into every cmdlet. <see cref="AcceptedKinds"/> has the kinds that each cmdlet accepts, and
/// needs a line for a new cmdlet. A new kind of object needs a line in <see cref="Samples"/> and its name in the lines of these cmdlets.
/// </summary>
public sealed class PipedObjectTests : RegionTest
{
    /// <summary>
    /// The kinds that each cmdlet accepts. A form after a colon is the only form that is accepted; without one, all forms are.
    /// </summary>
    private static readonly Dictionary<string, string> AcceptedKinds = new()
    {
        ["Add-GesGraphPublicIp"] = $"GesGraph {AnyRowWithAName}",
        ["Add-GesGraphReplica"] = $"GesGraph {AnyRowWithAName}",
        ["Clear-GesGraphData"] = $"GesGraph {AnyRowWithAName}",
        ["Connect-Ges"] = "GesProject:live",
        ["Disconnect-Ges"] = "GesConnection:live",
        ["Export-GesBackup"] = "GesBackup",
        ["Export-GesGraphData"] = $"GesGraph {AnyRowWithAName}",
        ["Get-GesBackup"] = $"GesGraph GesJob GesBackup {AnyRowWithAName}",
        ["Get-GesConnection"] = "",
        ["Get-GesGraph"] = $"GesGraph GesJob GesBackup {AnyRowWithAName}",
        ["Get-GesJob"] = $"GesGraph GesJob GesBackup {AnyRowWithAName}",
        ["Get-GesMetadata"] = "GesMetadata",
        ["Get-GesProject"] = "",
        ["Get-GesQuota"] = "",
        ["Get-GesScene"] = $"GesGraph GesJob GesBackup {AnyRowWithAName}",
        ["Import-GesBackup"] = $"GesGraph {AnyRowWithAName}",
        ["Import-GesGraphData"] = $"GesGraph {AnyRowWithAName}",
        ["Import-GesMetadata"] = "",
        ["Invoke-GesApi"] = "",
        ["New-GesBackup"] = $"GesGraph GesBackup {AnyRowWithAName}",
        ["New-GesGraph"] = "",
        ["New-GesMetadata"] = "GesMetadata",
        ["Register-GesScene"] = $"GesGraph {AnyRowWithAName}",
        ["Remove-GesBackup"] = "GesBackup",
        ["Remove-GesGraph"] = $"GesGraph {AnyRowWithAName}",
        ["Remove-GesGraphPublicIp"] = $"GesGraph {AnyRowWithAName}",
        ["Remove-GesMetadata"] = "GesMetadata",
        ["Resize-GesGraph"] = $"GesGraph {AnyRowWithAName}",
        ["Restart-GesGraph"] = $"GesGraph GesJob {AnyRowWithAName}",
        ["Restore-GesGraph"] = $"GesGraph GesBackup {AnyRowWithAName}",
        ["Save-GesBackup"] = "GesBackup",
        ["Set-GesGraphSecurityGroup"] = $"GesGraph {AnyRowWithAName}",
        ["Show-GesJobTimeline"] = "GesJob",
        ["Start-GesGraph"] = $"GesGraph GesJob {AnyRowWithAName}",
        ["Stop-GesGraph"] = $"GesGraph GesJob {AnyRowWithAName}",
        ["Unregister-GesScene"] = $"GesGraph {AnyRowWithAName}",
        ["Update-GesGraphVersion"] = $"GesGraph {AnyRowWithAName}",
        ["Wait-GesJob"] = "GesJob",
    };

    /// <summary>The parameters that a cmdlet requires beside the piped object.</summary>
    private static readonly Dictionary<string, string> Required = new()
    {
        ["Add-GesGraphPublicIp"] = "-EipId eip-1",
        ["Add-GesGraphReplica"] = "-Count 1",
        ["Connect-Ges"] = "-PassThru",
        ["Export-GesBackup"] = "-ExportPath bucket/x",
        ["Export-GesGraphData"] = "-ExportPath bucket/x",
        ["Import-GesBackup"] = "-ImportPath bucket/x",
        ["Import-GesGraphData"] = "-EdgesetPath bucket/x.csv",
        ["Import-GesMetadata"] = "x bucket/x",
        ["Invoke-GesApi"] = "GET graphs",
        ["Register-GesScene"] = "-SceneName x",
        ["Remove-GesGraphPublicIp"] = "-EipId eip-1",
        ["Resize-GesGraph"] = "-Size 10M",
        ["Save-GesBackup"] = "-Path .",
        ["Set-GesGraphSecurityGroup"] = "-SecurityGroupId sg-1",
        ["Unregister-GesScene"] = "-SceneName x",
        ["Update-GesGraphVersion"] = "-Version 2.9.9",
    };

    /// <summary>
    /// A row of a CSV file that was made of one of these kinds cannot be distinguished from a row with the name of a graph.
    /// </summary>
    private const string AnyRowWithAName = "FileInfo:row GesProject:row GesScene:row";

    private static readonly string Id = new('a', 8);

    private static readonly Dictionary<string, Func<PipedObjectTests, object>> Samples = new()
    {
        ["FileInfo"] = _ => new FileInfo("fraud_demo"),
        ["GesBackup"] =
            _ => new GesBackup { BackupId = "b1", Name = "fraud_demo", GraphId = Id, GraphName = "fraud_demo", StatusCode = "success" },
        ["GesConnection"] = test => test.Session.ConnectTo(test.Server).Run("Get-GesConnection").Output.Single()!,
        ["GesGraph"] = _ => new GesGraph { Id = Id, Name = "fraud_demo" },
        ["GesJob"] = _ => new GesJob { JobId = "j1", GraphId = Id, GraphName = "fraud_demo", Operation = "Stop", Status = "Success" },
        ["GesJobFile"] = _ => new GesJobFile { Path = "fraud_demo", Status = "success" },
        ["GesMetadata"] = _ => new GesMetadata { MetadataId = "m1", Name = "fraud_demo" },
        ["GesProject"] = _ => new GesProject { ProjectId = Id, Name = "fraud_demo" },
        ["GesQuota"] = _ => new GesQuota { Type = "graph", Available = 1 },
        ["GesScene"] = _ => new GesScene { Scene = "fraud_demo", Name = "fraud_demo" },
    };

    private static readonly Dictionary<string, Func<object, object>> Forms = new()
    {
        ["live"] = item => item,
        ["deserialised"] = Pass,
        ["row"] = item => AsRow(item, null),
        ["row of a file with types"] = item => AsRow(item, ""),
        ["selected"] = item => AsRow(item, "Selected."),
        ["selected and deserialised"] = item => Pass(AsRow(item, "Selected.")),
        ["row of a file of selected ones"] = item => AsRow(AsRow(item, "Selected."), ""),
    };

    public static TheoryData<string> Names => [.. Cmdlets.All.Select(cmdlet => cmdlet.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_cmdlet_takes_the_kinds_of_objects_that_the_table_names_and_no_other(string cmdlet)
    {
        var taken = AcceptedKinds[cmdlet].Split(' ');
        var pairs = Samples.SelectMany(sample => Forms.Select(form => (
            Name: $"{sample.Key} {form.Key}",
            IsTaken: taken.Contains(sample.Key) || taken.Contains($"{sample.Key}:{form.Key}"),
            Make: (Func<object>)(() => form.Value(sample.Value(this)))))).ToList();
        Assert.Equal(
            pairs.Where(pair => pair.IsTaken).Select(pair => pair.Name),
            pairs.Where(pair => Accepts(cmdlet, pair.Make(), isRefused: !pair.IsTaken)).Select(pair => pair.Name));
        Assert.DoesNotContain(Server.Requests, request => request.Method != "GET");
    }

    [Fact]
    public void The_table_knows_every_type_that_a_cmdlet_returns() => Assert.Empty(
        Cmdlets.All.SelectMany(
            cmdlet => cmdlet.Type.GetCustomAttributes(typeof(OutputTypeAttribute), inherit: false).Cast<OutputTypeAttribute>())
            .SelectMany(attribute => attribute.Type)
            .Select(type => type.Type)
            .Where(type => type != typeof(void) && type != typeof(string) && type != typeof(PSObject))
            .Select(type => type.Name)
            .Except(Samples.Keys));

    /// <summary>
    /// Whether the cmdlet accepts the object. Only the errors of binding count, not the error that the graph does not exist. Objects that
    /// must be refused are piped without -WhatIf, so that a cmdlet that accepted one would send a request.
    /// </summary>
    private bool Accepts(string cmdlet, object item, bool isRefused)
    {
        Session.ConnectTo(Server).Set("piped", item);
        var asks = Cmdlets.All.Single(one => one.Name == cmdlet).Attribute.SupportsShouldProcess;
        var confirmation = !asks ? "" : isRefused ? "-Confirm:$false" : "-WhatIf";
        var result = Run($"$piped | {cmdlet} {Required.GetValueOrDefault(cmdlet)} {confirmation}");
        return !result.Errors.Select(error => error.FullyQualifiedErrorId.Split(',')[0])
            .Intersect(["WrongKindOfObject", "InputMissing", "InputObjectNotBound"]).Any();
    }

    private static object Pass(object item) => PSSerializer.Deserialize(PSSerializer.Serialize(item));

    private static PSObject OfType(string type, object fields)
    {
        var row = Rows.Of(fields);
        row.TypeNames.Insert(0, type);
        return row;
    }

    /// <summary>Creates a custom object with the same properties as text.</summary>
    /// <param name="item">The object.</param>
    /// <param name="prefix">Null for a row without a type; empty for a row that Import-Csv read below a line with the type.</param>
    private static PSObject AsRow(object item, string? prefix)
    {
        var source = PSObject.AsPSObject(item);
        var row = new PSObject();
        foreach (var property in source.Properties.Where(property => property.IsGettable))
        {
            row.Properties.Add(new PSNoteProperty(property.Name, Text(property)));
        }

        if (prefix is not null)
        {
            var type = prefix + source.TypeNames[0];
            if (prefix.Length == 0)
            {
                row.TypeNames.Clear();
                row.TypeNames.Add("CSV:" + type);
            }

            row.TypeNames.Insert(0, type);
        }

        return row;
    }

    private static string Text(PSPropertyInfo property)
    {
        try
        {
            return property.Value is IEnumerable and not string ? "" : $"{property.Value}";
        }
        catch (GetValueException)
        {
            // The length of a file that does not exist.
            return "";
        }
    }
}
