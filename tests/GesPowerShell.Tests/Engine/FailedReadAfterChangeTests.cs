using GesPowerShell.Simulator.Faults;

namespace GesPowerShell.Tests.Engine;

/// <summary>A change succeeded, and the read of the changed object failed.</summary>
public class FailedReadAfterChangeTests : RegionTest
{
    private const string Labels = "-InputObject @{ labels = @(@{ name = 'person'; properties = @() }) }";

    [Theory]
    [InlineData("ShowMetadata2", 1)]
    [InlineData("ListMetadatas2", 2)]
    public void New_metadata_that_cannot_be_read_is_written_by_its_id_and_name_with_a_warning(string operation, int nth)
    {
        Server.Faults.Add(new FaultRule { Operation = operation, Nth = nth, Answer = new(403, Body: NotPermitted) });
        var result = Run($"New-GesMetadata people -MetadataPath b/people.xml {Labels}");
        Assert.Empty(result.Errors);
        var made = Assert.IsType<GesMetadata>(Assert.Single(result.Output));
        Assert.Equal(("people", Server.Options.ProjectId), (made.Name, made.ProjectId));
        Assert.Contains("Access denied", Assert.Single(result.Warnings), StringComparison.Ordinal);
        Server.Faults.Clear();
        Assert.Equal(made.MetadataId, ((GesMetadata)Run("Get-GesMetadata people").ShouldSucceed().Output.Single()!).MetadataId);
        Run("Get-GesMetadata people | Remove-GesMetadata -Confirm:$false").ShouldSucceed();
    }

    [Fact]
    public void Labels_are_read_also_where_the_list_with_the_names_may_not_be()
    {
        var id = ((GesMetadata)Run("Get-GesMetadata fraud_schema").Output.Single()!).MetadataId;
        Server.Faults.Add(new FaultRule { Operation = "ListMetadatas2", Answer = new(403, Body: NotPermitted) });
        var result = Run($"Get-GesMetadata -MetadataId {id} -Verbose");
        Assert.Empty(result.Errors);
        var read = Assert.IsType<GesMetadata>(Assert.Single(result.Output));
        Assert.Null(read.Name);
        Assert.NotEmpty(read.Labels!);
        Assert.Contains(result.Verbose, line => line.Contains("could not be read", StringComparison.Ordinal));
    }

    [Fact]
    public void A_graph_that_was_changed_and_cannot_be_read_for_PassThru_is_an_error_and_the_others_are_written()
    {
        Server.Faults.Add(new FaultRule { Operation = "ShowGraph2", Path = IdOf("fraud_demo"), Answer = new(403, Body: NotPermitted) });
        var result = Run("Set-GesGraphSecurityGroup fraud_demo, nightly_risk -SecurityGroupId sg-9 -PassThru -Confirm:$false");
        Assert.Equal("fraud_demo", $"{result.Error.TargetObject}");
        Assert.Equal("nightly_risk", Assert.Single(result.Graphs).Name);
        Assert.Equal("sg-9", Server.Graphs.Named("fraud_demo").Spec.SecurityGroupId);
    }

    [Theory]
    [InlineData("-VertexIdType hex", "VertexIdType")]
    [InlineData("-SortKeyType float", "SortKeyType")]
    public void A_setting_of_the_database_edition_that_does_not_exist_is_refused_before_anything_is_sent(string setting, string parameter)
    {
        var result = Run($"New-GesGraph big -Edition Database -Size 10B -VpcId v -SubnetId s -SecurityGroupId g {setting} -Confirm:$false");
        Assert.Equal("SettingInvalid", result.ErrorId);
        Assert.Contains(parameter, result.Error.Exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Server.Requests, request => request.Method == "POST");
    }

    [Fact]
    public void A_file_of_metadata_over_10_MB_is_refused_before_it_is_read()
    {
        var file = Path.GetTempFileName();
        try
        {
            using (var stream = File.OpenWrite(file))
            {
                stream.SetLength((10 * 1024 * 1024) + 1);
            }

            Session.Set("file", file);
            Assert.Equal("SettingInvalid", Run("New-GesMetadata people -MetadataPath b/people.xml -Path $file").ErrorId);
            Assert.Empty(Server.Requests);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
