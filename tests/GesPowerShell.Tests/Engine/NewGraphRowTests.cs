using GesPowerShell.Simulator.Graphs;

namespace GesPowerShell.Tests.Engine;

/// <summary>Graphs that are described by rows, and graphs that are created with the properties of another graph.</summary>
public class NewGraphRowTests : RegionTest
{
    private const string Net = "-VpcId vpc-1 -SubnetId subnet-1 -SecurityGroupId sg-1";

    /// <summary>The graphs that the requests created, by name: the requests were sent at the same time.</summary>
    private IReadOnlyList<GraphSpec> Created =>
        [.. Server.Graphs.All.Skip(8).Select(graph => graph.Spec).OrderBy(spec => spec.Name, StringComparer.Ordinal)];

    [Fact]
    public void Each_row_is_a_graph_and_empty_cells_are_not_given()
    {
        Session.Set("rows", new[]
        {
            Rows.Of(new
            {
                Name = "csv_one", Size = "1M", EnableHttps = "True", Tags = "env=test; team=risk",
                VertexIdType = "", SubnetId = "", EipId = "eip-1",
            }),
            Rows.Of(new
            {
                Name = "csv_two", Size = "10M", EnableHttps = "false", Tags = "",
                VertexIdType = "", SubnetId = "subnet-2", EipId = "",
            }),
            Rows.Of(new
            {
                Name = "csv_three", Size = "100B", EnableHttps = "", Tags = "",
                VertexIdType = "fixedLengthString(64)", SubnetId = "", EipId = " ",
            }),
        });
        var result = Run("$rows | New-GesGraph -VpcId vpc-1 -SecurityGroupId sg-1 "
            + "-Template ([pscustomobject]@{ Size = '1M'; SubnetId = 'subnet-1' })");
        Assert.Equal(3, result.ShouldSucceed().Jobs.Count);
        Assert.Equal([("csv_one", "1", "subnet-1", true), ("csv_three", "6", "subnet-1", false), ("csv_two", "2", "subnet-2", false)],
            Created.Select(spec => (spec.Name, spec.GraphSizeTypeIndex!, spec.SubnetId!, spec.EnableHttps == true)));
        Assert.Equal(["env=test", "team=risk"], Created[0].Tags!.Select(tag => $"{tag.Key}={tag.Value}"));
        Assert.Equal((true, false), (Created[0].PublicIp is not null, Created[2].PublicIp is not null));
        Assert.Equal(("fixedLengthString", 64), (Created[1].VertexIdType?.IdType, Created[1].VertexIdType?.IdLength));
    }

    /// <summary>
    /// PowerShell keeps the values that an earlier row bound. Without a check the second graph would get the size of the first.
    /// </summary>
    [Fact]
    public void A_row_never_gets_what_the_row_before_said()
    {
        Session.Set("rows", new[] { Rows.Of(new { Name = "row_one", Size = "10M" }), Rows.Of(new { Name = "row_two" }) });
        Assert.Equal("InputMissing", Run($"$rows | New-GesGraph {Net}").ErrorId);
        Assert.Equal("row_one", Assert.Single(Created).Name);
    }

    [Fact]
    public void The_command_line_goes_before_the_row()
    {
        Session.Set("row", Rows.Of(new { Name = "row_one", Size = "10M", VpcId = "vpc-2", EnableHttps = "True" }));
        Run($"$row | New-GesGraph {Net} -Size 1M -EnableHttps:$false").ShouldSucceed();
        Assert.Equal(("1", "vpc-1", false), (Created[0].GraphSizeTypeIndex, Created[0].VpcId, Created[0].EnableHttps));
    }

    [Theory]
    [InlineData("@{ Name = 'made_one'; Size = '1M'; Tag = @{ a = 'b' } }")]
    [InlineData("[pscustomobject]@{ GraphName = 'made_one'; Size = '1M'; Tags = [pscustomobject]@{ a = 'b' } }")]
    [InlineData("[pscustomobject]@{ Team = 'one' } | New-GesGraph -Name { \"made_$($_.Team)\" } -Size 1M -Tag 'a=b'")]
    [InlineData("'made_one' | New-GesGraph -Size 1M -Tag 'a=b'")]
    public void Names_hashtables_objects_and_script_blocks_describe_graphs_too(string input)
    {
        Run(input.Contains("New-GesGraph", StringComparison.Ordinal) ? $"{input} {Net}" : $"{input} | New-GesGraph {Net}").ShouldSucceed();
        Assert.Equal(("made_one", "b"), (Assert.Single(Created).Name, Assert.Single(Created[0].Tags!).Value));
    }

    [Theory]
    [InlineData("EnableHttps", "maybe")]
    [InlineData("VertexIdLength", "long")]
    [InlineData("Arch", "arm")]
    public void A_cell_that_makes_no_sense_is_an_error_and_the_other_rows_are_created(string column, string value)
    {
        Session.Set("bad", Rows.Of(new { Name = "row_bad", Size = "1M" }));
        var result = Run(
            $"$bad.PSObject.Properties.Add([psnoteproperty]::new('{column}', '{value}')); $bad, 'row_good' | New-GesGraph -Size 1M {Net}");
        Assert.Equal("SettingInvalid", result.ErrorId);
        Assert.Contains(column, result.Error.ToString());
        Assert.Contains("row_bad", $"{result.Error.TargetObject}");
        Assert.Equal("row_good", Assert.Single(Created).Name);
    }

    [Fact]
    public void One_name_is_one_request()
    {
        Session.Set("rows", new[]
        {
            Rows.Of(new { Name = "row_one", Size = "1M" }),
            Rows.Of(new { Name = "ROW_one", Size = "10M" }),
            Rows.Of(new { Name = "row_one", Size = "1M" }),
        });
        var result = Run($"$rows | New-GesGraph {Net} -Tag @{{ a = 'b' }} -Verbose");
        Assert.Single(result.Verbose, line => line.EndsWith("with the same settings: it is created once.", StringComparison.Ordinal));
        Assert.Equal("GraphNameGivenTwice", result.ErrorId);
        Assert.Single(result.Jobs);
        Assert.Single(Server.Requests, request => request.Method == "POST");
    }

    [Theory]
    [InlineData("$graph")]
    [InlineData("$graph | Select-Object Name, Size")]
    [InlineData("[pscustomobject]@{ Name = 'new_one'; Size = '1M'; GraphId = $graph.Id }")]
    [InlineData("[pscustomobject]@{ Name = 'new_one'; Size = '1M'; Id = $graph.Id }")]
    [InlineData("[pscustomobject]@{ Name = 'new_one'; Size = '1M'; MetadataId = 'm' }")]
    [InlineData("[pscustomobject]@{ Name = 'new_one'; Size = '1M'; BackupId = 'b' }")]
    [InlineData("[pscustomobject]@{ Name = 'new_one'; Size = '1M'; JobId = 'j' }")]
    [InlineData("[IO.FileInfo]::new('new_one')")]
    [InlineData("5")]
    public void What_exists_already_creates_nothing(string input)
    {
        Run("$graph = Get-GesGraph fraud_demo").ShouldSucceed();
        var select = "function Select-Object { [pscustomobject]@{ PSTypeName = 'Selected.GesPowerShell.GesGraph'; "
            + "Name = 'new_one'; Size = '1M' } }; ";
        Assert.Equal("WrongKindOfObject", Run($"{select}{input} | New-GesGraph -Size 1M {Net}").ErrorId);
        Assert.Empty(Created);
    }

    [Fact]
    public void A_row_of_another_project_creates_nothing()
    {
        Session.Set("row", Rows.Of(new { Name = "new_one", ProjectId = "ffffffffffffffffffffffffffffffff" }));
        Assert.Equal("ObjectOfOtherProject", Run($"$row | New-GesGraph -Size 1M {Net}").ErrorId);
        Assert.Empty(Server.Requests);
    }

    [Theory]
    [InlineData("$graph")]
    [InlineData("([Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize($graph)))")]
    public void A_template_gives_all_settings_that_a_read_tells(string template)
    {
        Run($"$graph = Get-GesGraph knowledge_base; New-GesGraph copy_one -Template {template}").ShouldSucceed();
        var (copy, of) = (Assert.Single(Created), Server.Graphs.Named("knowledge_base").Spec);
        Assert.Equal(
            (of.GraphSizeTypeIndex, of.ProductType, of.VertexIdType, of.SortKeyType, of.EnableHyg),
            (copy.GraphSizeTypeIndex, copy.ProductType, copy.VertexIdType, copy.SortKeyType, copy.EnableHyg));
        Assert.Equal(
            (of.VpcId, of.SubnetId, of.SecurityGroupId, of.MasterKeyId),
            (copy.VpcId, copy.SubnetId, copy.SecurityGroupId, copy.MasterKeyId));
        Assert.Equal(
            (of.CryptAlgorithm, of.Arch, of.IsMultiAz, of.EnableHttps, of.EnableRbac),
            (copy.CryptAlgorithm, copy.Arch, copy.IsMultiAz, copy.EnableHttps, copy.EnableRbac));
    }

    [Fact]
    public void A_template_of_another_edition_gives_no_settings_of_its_edition()
    {
        Run("New-GesGraph copy_one -Edition InMemory -Template "
            + $"([pscustomobject]@{{ Size = '10M'; Edition = 'Database'; SortKeyType = 'int' }}) {Net}").ShouldSucceed();
        Assert.Null(Assert.Single(Created).SortKeyType);
    }

    [Fact]
    public void Tags_and_enterprise_project_of_a_template_are_copied_and_other_sizes_take_what_they_can()
    {
        Run("New-GesGraph copy_one -Template (Get-GesGraph aml_prod) -Size 10M -WarningAction SilentlyContinue; "
            + "New-GesGraph copy_two -Template (Get-GesGraph knowledge_base) -Size 10M -Edition InMemory; "
            + "New-GesGraph copy_three -Template (Get-GesGraph knowledge_base) -Size 10B -VertexIdType hash").ShouldSucceed();
        Assert.Equal(["env=prod", "team=compliance", "cost-center=4711"], Created[0].Tags!.Select(tag => $"{tag.Key}={tag.Value}"));
        Assert.Equal(Server.Graphs.Named("aml_prod").Spec.SysTags, Created[0].SysTags);
        Assert.Equal(("InMemory", null, null), (Created[2].ProductType, Created[2].VertexIdType, Created[2].SortKeyType));
        Assert.Equal(("Persistence", null, false), (Created[1].ProductType, Created[1].SortKeyType, Created[1].EnableHyg));
    }

    [Fact]
    public void What_a_read_does_not_tell_is_said()
    {
        var warning = Assert.Single(Run("New-GesGraph copy_one -Template (Get-GesGraph aml_prod)").ShouldSucceed().Warnings);
        Assert.Contains("log group", warning);
        Assert.Contains(
            "public IP", Assert.Single(Run("New-GesGraph copy_two -Template (Get-GesGraph social_net)").ShouldSucceed().Warnings));
        Assert.Empty(Run("New-GesGraph copy_three -Template (Get-GesGraph social_net) -EipId eip-1").ShouldSucceed().Warnings);
        Assert.Empty(Run("New-GesGraph copy_four -Template (Get-GesGraph aml_prod) -AuditLogGroupName log-1").ShouldSucceed().Warnings);
    }

    [Fact]
    public void A_template_of_another_project_brings_neither_its_network_nor_its_connection()
    {
        Session.Set("template", Rows.Of(new
        {
            Name = "far", Size = "10M", VpcId = "vpc-far", SubnetId = "s", SecurityGroupId = "g",
            ProjectId = "ffffffffffffffffffffffffffffffff",
        }));
        Assert.Equal("ObjectOfOtherProject", Run("New-GesGraph copy_one -Template $template").ErrorId);
        Assert.Equal("InputMissing", Run("New-GesGraph copy_one -Template $template -Connection (Get-GesConnection)").ErrorId);
        Run($"New-GesGraph copy_one -Template $template -Connection (Get-GesConnection) {Net}").ShouldSucceed();
        Assert.Equal(("2", "vpc-1"), (Assert.Single(Created).GraphSizeTypeIndex, Created[0].VpcId));
    }
}
