using GesPowerShell.Simulator.Faults;

namespace GesPowerShell.Tests.Engine;

/// <summary>Tab completion of metadata and scenes, by command.</summary>
public class ObjectCompletionTests : RegionTest
{
    [Theory]
    [InlineData("Get-GesMetadata fr", "fraud_schema")]
    [InlineData("Get-GesMetadata ", "fraud_schema social_schema")]
    [InlineData("Get-GesMetadata -Name SO", "social_schema")]
    [InlineData("Get-GesMetadata fraud_schema, so", "social_schema")]
    [InlineData("Remove-GesMetadata 'fr", "'fraud_schema'")]
    [InlineData("Remove-GesMetadata ", "fraud_schema social_schema")]
    [InlineData("Get-GesScene ", "fraud_detection recommendation")]
    [InlineData("Get-GesScene -SceneName fr", "fraud_detection")]
    [InlineData("Register-GesScene fraud_demo ", "fraud_detection recommendation")]
    [InlineData("Register-GesScene fraud_demo -SceneName fraud_detection, re", "recommendation")]
    [InlineData("Unregister-GesScene fraud_demo re", "recommendation")]
    [InlineData("Get-GesScene -GraphName fr", "fraud_demo")]
    [InlineData("Register-GesScene fr", "fraud_demo")]
    public void Tab_completes(string line, string expected) => Assert.Equal(expected.Split(' '), Session.Complete(line).Order());

    /// <summary>The names in these commands do not exist yet.</summary>
    [Theory]
    [InlineData("New-GesMetadata -Name fr")]
    [InlineData("Import-GesMetadata -Name fr")]
    [InlineData("New-GesGraph -Name fr")]
    public void The_name_of_something_new_is_not_completed_with_what_exists(string line) =>
        Assert.DoesNotContain(Session.Complete(line), offer => offer.StartsWith("fraud", StringComparison.Ordinal));

    [Theory]
    [InlineData("Get-GesMetadata -MetadataId ")]
    [InlineData("Remove-GesMetadata -MetadataId ")]
    public void An_id_of_metadata_is_found_by_its_beginning_or_by_the_name_and_shows_the_name(string line)
    {
        var id = Server.Metadata.All.Single(metadata => metadata.Name == "fraud_schema").Id;
        var offer = Assert.Single(Session.Offers(line + id[..6]));
        Assert.Equal((id, $"fraud_schema ({id[..8]}…)"), (offer.CompletionText, offer.ListItemText));
        Assert.StartsWith("fraud_schema: Available", offer.ToolTip, StringComparison.Ordinal);
        Assert.Equal([id], Session.Complete(line + "fra"));
    }

    /// <summary>PowerShell refuses an empty completion, and then it shows none at all.</summary>
    [Theory]
    [InlineData(
        "Get-GesMetadata ", "/metadatas",
        """{"schema_count":2,"schema_list":[{"id":"m1","name":""},{"id":"m2","name":"known"}]}""")]
    [InlineData("Get-GesScene ", "/scenes", """{"results":[{"scene":"","name":"a"},{"scene":"known","name":"b"}]}""")]
    public void What_has_no_name_does_not_hide_the_others(string line, string path, string answer)
    {
        Server.Faults.Add(new FaultRule { Path = path, Answer = new(200, Body: answer) });
        Assert.Equal(["known"], Session.Complete(line));
    }

    [Theory]
    [InlineData("""{"id":"m1","name":"known","status":"200"}""", "known: Available, not begun")]
    [InlineData("""{"id":"m1","name":"known","status":"200","description":"of May"}""", "known: Available, of May, not begun")]
    public void Metadata_are_offered_with_status_description_and_time(string item, string says)
    {
        Server.Faults.Add(new FaultRule
            { Path = "/metadatas", Answer = new(200, Body: $$"""{"schema_count":1,"schema_list":[{{item}}]}""") });
        Assert.Equal(says, Assert.Single(Session.Offers("Get-GesMetadata kno")).ToolTip);
    }

    [Fact]
    public void A_scene_is_offered_once_with_its_applications()
    {
        var offer = Assert.Single(Session.Offers("Register-GesScene fraud_demo fra"));
        Assert.Equal("fraud_detection: ring_detection, shared_device", offer.ToolTip);
    }
}
