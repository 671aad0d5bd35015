using System.Management.Automation;
using GesPowerShell.Simulator.Faults;
using GesPowerShell.Simulator.GraphMetadata;

namespace GesPowerShell.Tests.Engine;

/// <summary>Reading, creating, copying and deleting metadata.</summary>
public class MetadataTests : RegionTest
{
    private const string Content = "@{ labels = @("
        + "@{ name = 'person'; properties = @(@{ name = 'age'; data_type = 'int'; cardinality = 'single' }) }, "
        + "@{ name = 'knows' }) }";

    private IEnumerable<string> Sent =>
        Server.Requests.Where(request => request.Method is "POST" or "DELETE").Select(request => request.Path);

    [Theory]
    [InlineData("Get-GesMetadata", 2, false)]
    [InlineData("Get-GesMetadata fraud*", 1, false)]
    [InlineData("Get-GesMetadata nosuch*", 0, false)]
    [InlineData("Get-GesMetadata -Detailed", 2, true)]
    [InlineData("'fraud_schema', 'social_schema' | Get-GesMetadata -Detailed", 2, true)]
    [InlineData("Get-GesMetadata | Get-GesMetadata", 2, true)]
    [InlineData("Get-GesMetadata -MetadataId (Get-GesMetadata).MetadataId", 2, true)]
    [InlineData("[pscustomobject]@{ MetadataId = (Get-GesMetadata fraud_schema).MetadataId } | Get-GesMetadata", 1, true)]
    public void Metadata_is_found_and_has_its_labels_where_it_was_read_whole(string command, int count, bool isDetailed)
    {
        var found = Run(command).ShouldSucceed().Output.Cast<GesMetadata>().ToList();
        Assert.Equal(count, found.Count);
        Assert.All(
            found, item => Assert.Equal((true, isDetailed, "Available"), (item.Name is not null, item.Labels is not null, item.Status)));
    }

    [Theory]
    [InlineData("Get-GesMetadata nosuch", "MetadataNotFound")]
    [InlineData("Get-GesMetadata ''", "InputMissing")]
    [InlineData("Get-GesMetadata $null", "InputMissing")]
    [InlineData("Get-GesMetadata 'a['", "NameInvalid")]
    [InlineData("Get-GesMetadata -MetadataId 'a/b'", "IdInvalid")]
    [InlineData("Get-GesGraph fraud_demo | Get-GesMetadata", "WrongKindOfObject")]
    [InlineData("Get-GesGraph fraud_demo | Remove-GesMetadata -Confirm:$false", "WrongKindOfObject")]
    [InlineData("@{ Name = 'fraud_schema' } | Remove-GesMetadata -Confirm:$false", "WrongKindOfObject")]
    [InlineData("Remove-GesMetadata nosuch -Confirm:$false", "MetadataNotFound")]
    [InlineData("Get-GesMetadata -MetadataId nosuch", "MetadataNotFound")]
    [InlineData("Invoke-GesApi GET graphs/metadatas/nosuch", "MetadataNotFound")]
    [InlineData("Get-GesMetadata fraud_schema | New-GesMetadata copy", "MetadataInvalid")]
    [InlineData("New-GesMetadata 'a-b' -InputObject @{ labels = @() } -MetadataPath b/x", "SettingInvalid")]
    [InlineData("New-GesMetadata a -InputObject @{ labels = @() }", "InputMissing")]
    [InlineData("New-GesMetadata a -InputObject @{ labels = @() } -MetadataPath /b", "ObsPathInvalid")]
    [InlineData("New-GesMetadata a -InputObject @{ x = 1 } -MetadataPath b/x", "WrongKindOfObject")]
    [InlineData("New-GesMetadata a -InputObject @{ labels = 'person' } -MetadataPath b/x -Overwrite", "MetadataInvalid")]
    [InlineData("New-GesMetadata a -InputObject @{ labels = $null } -MetadataPath b/x -Overwrite", "MetadataInvalid")]
    [InlineData(
        "[pscustomobject]@{ MetadataId = 'm'; Name = 'fraud_schema'; MetadataPath = 'b/x'; Labels = '' } | New-GesMetadata -Overwrite",
        "MetadataInvalid")]
    [InlineData(
        "New-GesMetadata a -InputObject @{ labels = @(@{ name = 'l'; properties = @(@{ name = 'p' }) }) } -MetadataPath b/x",
        "MetadataInvalid")]
    [InlineData(
        "New-GesMetadata a -InputObject "
            + "@{ labels = @(@{ name = 'l'; properties = @(@{ name = 'p'; dataType = 'int'; cardinality = 'two' }) }) } "
            + "-MetadataPath b/x",
        "MetadataInvalid")]
    [InlineData("New-GesMetadata a -InputObject 5 -MetadataPath b/x", "WrongKindOfObject")]
    [InlineData("New-GesMetadata a -Path nosuch.json -MetadataPath b/x", "FileUnreadable")]
    [InlineData("New-GesMetadata a -Path $null -MetadataPath b/x", "InputMissing")]
    [InlineData("Import-GesMetadata a ''", "InputMissing")]
    [InlineData("Import-GesMetadata '' b/x", "InputMissing")]
    public void What_is_wrong_is_refused_before_anything_is_changed(string command, string errorId)
    {
        Assert.Equal(errorId, Run(command).ErrorId);
        Assert.Empty(Sent);
    }

    /// <summary>GES answers with the error code for a backup that does not exist.</summary>
    [Theory]
    [InlineData("Remove-GesMetadata -MetadataId nosuch")]
    [InlineData("Invoke-GesApi DELETE graphs/metadatas/nosuch")]
    public void Deletion_of_metadata_that_does_not_exist_says_so_and_where_to_look(string command)
    {
        var error = Run(command + " -Confirm:$false").Error;
        Assert.StartsWith("MetadataNotFound,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(("GES.7024", ErrorCategory.ObjectNotFound), (((GesException)error.Exception).ErrorCode, error.CategoryInfo.Category));
        Assert.Contains("Get-GesMetadata", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public void New_metadata_reads_as_it_was_given()
    {
        var made = Assert.IsType<GesMetadata>(Assert.Single(
            Run($"New-GesMetadata people -InputObject {Content} -MetadataPath b/people.xml -Description People").ShouldSucceed().Output));
        Assert.Equal(("people", "People", "b/people.xml", "Available"), (made.Name, made.Description, made.MetadataPath, made.Status));
        Assert.Equal("person(age int); knows", string.Join("; ", made.Labels!));
        Assert.Single(Sent);
    }

    [Fact]
    public void Metadata_that_exists_is_replaced_only_when_asked_to()
    {
        var command = $"New-GesMetadata fraud_schema -InputObject {Content} -MetadataPath b/x";
        Assert.Equal("RequestRefused", Run(command).ErrorId);
        var made = (GesMetadata)Assert.Single(Run(command + " -Overwrite").ShouldSucceed().Output)!;
        Assert.Equal(["person", "knows"], made.Labels!.Select(label => label.Name));
    }

    [Theory]
    [InlineData("New-GesMetadata fraud_schema -InputObject @{ labels = @() } -MetadataPath b/x")]
    [InlineData("Import-GesMetadata fraud_schema b/x")]
    public void A_name_that_is_taken_leads_to_another_name_or_to_Overwrite(string command)
    {
        var error = Run(command).Error;
        Assert.Equal("GES.0001", ((GesException)error.Exception).ErrorCode);
        Assert.Equal(
            "Give another name, or replace the metadata of this name with New-GesMetadata -Overwrite. Get-GesMetadata lists the names.",
            error.ErrorDetails.RecommendedAction);
    }

    /// <summary>The types, sizes and enum values of the properties are copied.</summary>
    [Theory]
    [InlineData("Get-GesMetadata fraud_schema -Detailed | New-GesMetadata copy -MetadataPath b/copy.xml")]
    [InlineData(
        "[Management.Automation.PSSerializer]::Deserialize("
            + "[Management.Automation.PSSerializer]::Serialize((Get-GesMetadata fraud_schema -Detailed), 6)) "
            + "| New-GesMetadata copy -MetadataPath b/copy.xml")]
    public void A_copy_has_every_property_of_the_original(string command)
    {
        Run(command).ShouldSucceed();
        Assert.Equal(Shown("fraud_schema"), Shown("copy"));
        Assert.Contains("business", Shown("copy"), StringComparison.Ordinal);
    }

    [Fact]
    public void Metadata_is_made_of_a_JSON_file_in_the_form_of_the_API()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, """
                {"name":"people","metadata_path":"b/people.xml","description":"People","ges_metadata":{"labels":[
                  {"name":"person","properties":[{"name":"kind","dataType":"enum","typeNameCount":"2","typeName1":"a","typeName2":"b"}]},
                  {"name":"knows","properties":null}]}}
                """);
            Session.Set("file", file);
            var made = (GesMetadata)Assert.Single(Run("New-GesMetadata -Path $file").ShouldSucceed().Output)!;
            Assert.Equal(("people", "People", 2), (made.Name, made.Description, made.Labels!.Count));
            Assert.Equal(["a", "b"], made.Labels[0].Properties[0].TypeNames);
            File.WriteAllText(file, "no json");
            Assert.Equal("JsonInvalid", Run("New-GesMetadata -Path $file").ErrorId);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void Metadata_is_made_of_a_file_in_OBS()
    {
        var made = (GesMetadata)Assert.Single(Run("Import-GesMetadata movies b/movies.xml").ShouldSucceed().Output)!;
        Assert.Equal(("movies", 2), (made.Name, made.Labels!.Count));
    }

    [Theory]
    [InlineData("Remove-GesMetadata fraud_schema")]
    [InlineData("Get-GesMetadata fraud_schema | Remove-GesMetadata")]
    [InlineData("Remove-GesMetadata -MetadataId (Get-GesMetadata fraud_schema).MetadataId")]
    public void Deleted_metadata_is_gone_and_the_other_stays(string command)
    {
        Assert.Empty(Run($"{command} -Confirm:$false").ShouldSucceed().Output);
        Assert.Equal("social_schema", Assert.Single(Run("(Get-GesMetadata).Name").Output));
    }

    [Theory]
    [InlineData("social_schema", "", false)]
    [InlineData("social_schema", "-WhatIf", false)]
    [InlineData("fraud_schema", "", true)]
    public void A_row_whose_name_is_of_other_metadata_than_its_id_deletes_none(string name, string switches, bool isDeleted)
    {
        var row = $"[pscustomobject]@{{ Name = '{name}'; MetadataId = (Get-GesMetadata fraud_schema).MetadataId }}";
        var result = Run($"{row} | Remove-GesMetadata {switches} -Confirm:$false");
        Assert.Equal(isDeleted ? [] : ["NameMismatch"], result.Errors.Select(error => error.FullyQualifiedErrorId.Split(',')[0]));
        Assert.Equal(isDeleted ? 1 : 0, Sent.Count());
    }

    [Theory]
    [InlineData("Remove-GesMetadata *", "Delete for good")]
    [InlineData("New-GesMetadata people -InputObject @{ labels = @() } -MetadataPath b/x", "Create")]
    [InlineData("New-GesMetadata people -InputObject @{ labels = @() } -MetadataPath b/x -Overwrite", "replace the one of this name")]
    [InlineData("Import-GesMetadata people b/x", "Import from b/x")]
    public void WhatIf_says_what_would_be_done_and_sends_nothing(string command, string says)
    {
        Run(command + " -WhatIf").ShouldSucceed();
        Assert.Contains(Session.Host.Shown, line => line.Contains(says, StringComparison.Ordinal));
        Assert.Empty(Sent);
    }

    [Fact]
    public void A_lost_answer_is_reconciled_and_nothing_is_made_twice()
    {
        Server.Faults.Add(new FaultRule { Method = "POST", Path = "/graphs/metadatas$", Nth = 1, DropAfter = new() });
        Assert.Equal(
            "people", ((GesMetadata)Assert.Single(Run($"New-GesMetadata people -InputObject {Content} -MetadataPath b/x").Output)!).Name);
        Assert.Single(Sent);
    }

    private string Shown(string name) =>
        System.Text.Json.JsonSerializer.Serialize(((GesMetadata)Run($"Get-GesMetadata {name} -Detailed").Output.Single()!).Labels);

    /// <summary>The module compares names without case, and GES permits two metadata whose names differ only in case.</summary>
    [Fact]
    public void A_name_of_two_metadata_deletes_neither_and_reads_both()
    {
        Server.Metadata.Add(new MetadataSpec { Name = "FRAUD_schema" });
        Assert.Equal("MetadataNameAmbiguous", Run("Remove-GesMetadata fraud_schema -Confirm:$false").ErrorId);
        Assert.Empty(Sent);
        Assert.Equal(2, Run("Get-GesMetadata fraud_schema").ShouldSucceed().Output.Count);
        Run("Remove-GesMetadata fraud_* -Confirm:$false").ShouldSucceed();
        Assert.Equal(2, Sent.Count());
    }
}
