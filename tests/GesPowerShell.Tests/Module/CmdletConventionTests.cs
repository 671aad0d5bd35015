using System.Management.Automation;
using System.Reflection;
using System.Security;

namespace GesPowerShell.Tests.Module;

/// <summary>The conventions of all cmdlets.</summary>
public class CmdletConventionTests
{
    private static readonly string[] ReadingVerbs = [VerbsCommon.Get, VerbsLifecycle.Wait, VerbsCommon.Show];

    private static readonly string[] ConnectionCmdlets = ["Connect-Ges", "Disconnect-Ges", "Get-GesConnection"];

    /// <summary>Changes of backups that end with the answer of GES or OBS and have no job.</summary>
    private static readonly string[] WithoutJob = ["Remove-GesBackup", "Save-GesBackup"];

    /// <summary>Targets of an export: each object can have its own, or a script block computes it.</summary>
    private static readonly string[] PathsOfTargets = ["ExportPath"];

    public static TheoryData<string> Names => [.. Cmdlets.All.Select(cmdlet => cmdlet.Name)];

    public static TheoryData<string> Calling =>
        [.. Cmdlets.All.Select(cmdlet => cmdlet.Name).Except([.. ConnectionCmdlets, "Show-GesJobTimeline"])];

    /// <summary>All cmdlets that change something in GES.</summary>
    public static TheoryData<string> Changing =>
    [
        .. Cmdlets.All.Where(cmdlet => !ReadingVerbs.Contains(cmdlet.Attribute.VerbName))
            .Select(cmdlet => cmdlet.Name)
            .Except(ConnectionCmdlets),
    ];

    /// <summary>
    /// The confirm impact of each change, and whether it has a job for which Wait-GesJob can wait. A new change fails until it is listed
    /// here.
    /// </summary>
    private static readonly Dictionary<string, (ConfirmImpact Impact, bool IsJob)> Changes = new(StringComparer.Ordinal)
    {
        ["New-GesGraph"] = (ConfirmImpact.Medium, true),
        ["Stop-GesGraph"] = (ConfirmImpact.Medium, true),
        ["Start-GesGraph"] = (ConfirmImpact.Medium, true),
        ["Restart-GesGraph"] = (ConfirmImpact.High, true),
        ["Remove-GesGraph"] = (ConfirmImpact.High, true),
        ["Import-GesGraphData"] = (ConfirmImpact.Medium, true),
        ["Export-GesGraphData"] = (ConfirmImpact.Low, true),
        ["Clear-GesGraphData"] = (ConfirmImpact.High, true),
        ["Update-GesGraphVersion"] = (ConfirmImpact.High, true),
        ["Resize-GesGraph"] = (ConfirmImpact.High, true),
        ["Add-GesGraphReplica"] = (ConfirmImpact.High, true),
        ["Add-GesGraphPublicIp"] = (ConfirmImpact.Medium, false),
        ["Remove-GesGraphPublicIp"] = (ConfirmImpact.Medium, false),
        ["Set-GesGraphSecurityGroup"] = (ConfirmImpact.Medium, false),
        ["Restore-GesGraph"] = (ConfirmImpact.High, false),
        ["New-GesBackup"] = (ConfirmImpact.Low, true),
        ["Remove-GesBackup"] = (ConfirmImpact.High, false),
        ["Export-GesBackup"] = (ConfirmImpact.Low, true),
        ["Import-GesBackup"] = (ConfirmImpact.Medium, true),
        ["Save-GesBackup"] = (ConfirmImpact.Low, false),
        ["New-GesMetadata"] = (ConfirmImpact.Medium, false),
        ["Import-GesMetadata"] = (ConfirmImpact.Medium, false),
        ["Remove-GesMetadata"] = (ConfirmImpact.High, false),
        ["Register-GesScene"] = (ConfirmImpact.Medium, false),
        ["Unregister-GesScene"] = (ConfirmImpact.Medium, false),
        ["Invoke-GesApi"] = (ConfirmImpact.High, false),
    };

    /// <summary>Cmdlets whose -ExportPath binds by property name, since each object has its own path.</summary>
    private static readonly string[] ExportPaths = ["Export-GesGraphData", "Export-GesBackup"];

    [Theory]
    [MemberData(nameof(Changing))]
    public void What_changes_something_can_be_tried_and_asks_as_loudly_as_it_acts(string name)
    {
        var attribute = Cmdlet(name).Attribute;
        Assert.True(attribute.SupportsShouldProcess);
        Assert.Equal(Changes[name].Impact, attribute.ConfirmImpact);
    }

    [Theory]
    [MemberData(nameof(Changing))]
    public void What_starts_a_job_can_wait_for_it(string name)
    {
        if (Changes[name].IsJob)
        {
            Assert.Every(
                (string[])["Wait", "TimeoutSec", "PollIntervalSec", "ThrottleLimit"],
                parameter => Assert.True(Cmdlet(name).Has(parameter), parameter));
        }
    }

    [Theory]
    [MemberData(nameof(Calling))]
    public void What_calls_GES_takes_a_connection(string name)
    {
        var connection = Assert.Single(Cmdlet(name).Parameters, parameter => parameter.Name == "Connection");
        Assert.Equal(
            name.StartsWith("Get-", StringComparison.Ordinal) ? typeof(GesConnection[]) : typeof(GesConnection),
            connection.PropertyType);
    }

    [Fact]
    public void What_only_reads_asks_nothing() => Assert.Every(
        Cmdlets.All.Where(cmdlet => ReadingVerbs.Contains(cmdlet.Attribute.VerbName)),
        cmdlet => Assert.False(cmdlet.Attribute.SupportsShouldProcess, cmdlet.Name));

    /// <summary>-Confirm:$false suppresses every confirmation, so no cmdlet needs -Force.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_has_to_be_forced(string name) => Assert.False(Cmdlet(name).Has("Force"));

    [Theory]
    [MemberData(nameof(Names))]
    public void Yes_and_no_are_switches(string name) => Assert.DoesNotContain(
        Cmdlet(name).Parameters,
        parameter => (Nullable.GetUnderlyingType(parameter.PropertyType) ?? parameter.PropertyType) == typeof(bool));

    [Theory]
    [MemberData(nameof(Names))]
    public void What_comes_out_is_declared(string name)
    {
        var declared = Cmdlet(name).Type.GetCustomAttributes<OutputTypeAttribute>().SelectMany(attribute => attribute.Type).ToList();
        Assert.NotEmpty(declared);
        Assert.Every(
            declared,
            type => Assert.True(
                type.Type == typeof(void) || type.Type == typeof(string) || type.Type == typeof(FileInfo)
                    || (name == "Invoke-GesApi" && type.Type == typeof(PSObject))
                    || type.Type.Assembly == typeof(GesGraph).Assembly,
                type.Name));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_pipeline_feeds_one_parameter(string name) => Assert.InRange(
        Cmdlet(name).Parameters.Count(parameter => Attributes(parameter).Any(attribute => attribute.ValueFromPipeline)), 0, 1);

    /// <summary>
    /// Otherwise every object with a Name or an Id would be accepted as a graph, and the Size or Version of a graph would become the value
    /// of a change.
    /// </summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_binds_by_the_name_of_a_property_but_what_is_created_row_by_row(string name)
    {
        if (Cmdlet(name).Attribute.VerbName != VerbsCommon.New)
        {
            Assert.DoesNotContain(
                Cmdlet(name).Parameters,
                parameter => Attributes(parameter).Any(attribute => attribute.ValueFromPipelineByPropertyName)
                    && !(parameter.Name == "ExportPath" && ExportPaths.Contains(name)));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Objects_come_in_whole(string name)
    {
        if (Cmdlet(name).Parameters.SingleOrDefault(parameter => parameter.Name == "InputObject") is { } objects)
        {
            Assert.Equal(typeof(PSObject[]), objects.PropertyType);
            Assert.Every(Attributes(objects), attribute => Assert.True(attribute.ValueFromPipeline));
        }
    }

    /// <summary>
    /// -ErrorAction Stop does not end a script when the parameter binder or a validation attribute refuses a value. So the cmdlets check
    /// the names, ids, words and objects, which scripts compute. Attributes may check numbers, which scripts have as constants.
    /// </summary>
    [Theory]
    [MemberData(nameof(Calling))]
    public void What_scripts_compute_is_refused_by_the_cmdlet_alone(string name) => Assert.Every(
        Cmdlet(name).Parameters.Where(parameter => !IsNumber(parameter.PropertyType)),
        parameter =>
        {
            Assert.Empty(parameter.GetCustomAttributes<ValidateArgumentsAttribute>()
                .Select(attribute => $"{parameter.Name}: {attribute.GetType().Name}"));
            if (Attributes(parameter).Any(attribute => attribute.Mandatory))
            {
                Assert.True(parameter.IsDefined(typeof(AllowNullAttribute)), parameter.Name);
                Assert.True(parameter.IsDefined(typeof(AllowEmptyCollectionAttribute)) || !parameter.PropertyType.IsArray, parameter.Name);
                Assert.True(
                    parameter.IsDefined(typeof(AllowEmptyStringAttribute)) || parameter.PropertyType != typeof(string[]),
                    parameter.Name);
            }
        });

    [Theory]
    [MemberData(nameof(Names))]
    public void The_verb_is_one_of_PowerShells(string name)
    {
        var verbs = typeof(PSObject).Assembly.GetTypes()
            .Where(type => type.IsPublic && type.IsAbstract && type.IsSealed && type.Name.StartsWith("Verbs", StringComparison.Ordinal))
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Select(field => (string)field.GetValue(null)!)
            .ToHashSet();
        Assert.Contains(Cmdlet(name).Attribute.VerbName, verbs);
        Assert.StartsWith("Ges", Cmdlet(name).Attribute.NounName);
    }

    [Fact]
    public void Secrets_are_taken_as_secrets_alone() => Assert.Every(
        Cmdlets.All.SelectMany(cmdlet => cmdlet.Parameters).Where(parameter => SecretNames.Fit(parameter.Name)),
        parameter => Assert.Contains(parameter.PropertyType, (Type[])[typeof(SecureString), typeof(PSCredential)]));

    [Theory]
    [MemberData(nameof(Names))]
    public void There_is_a_page_of_help_that_names_every_parameter(string name)
    {
        var page = Tree.Read($"docs/{name}.md");
        Assert.StartsWith($"# {name}", page[page.IndexOf("\n# ", StringComparison.Ordinal)..].TrimStart());
        Assert.All(Cmdlet(name).Parameters, parameter => Assert.Contains($"\n### -{parameter.Name}\n", page.ReplaceLineEndings("\n")));
    }

    private static IEnumerable<ParameterAttribute> Attributes(PropertyInfo parameter) =>
        parameter.GetCustomAttributes<ParameterAttribute>();

    private static bool IsNumber(Type type) => (Nullable.GetUnderlyingType(type) ?? type) is { IsPrimitive: true };

    private static CmdletType Cmdlet(string name) => Cmdlets.All.Single(cmdlet => cmdlet.Name == name);
}
