using System.Management.Automation;

namespace GesPowerShell.Tests.Engine;

/// <summary>Objects hold a reference to the connection that they were read through. No output of PowerShell contains it.</summary>
public sealed class HandleTests : RegionTest
{
    [Theory]
    [InlineData("Get-GesGraph fraud_demo")]
    [InlineData("Get-GesGraph -GraphId $id")]
    [InlineData("Get-GesJob -GraphName fraud_demo")]
    [InlineData("Stop-GesGraph fraud_demo")]
    [InlineData("Stop-GesGraph fraud_demo -Wait -PollIntervalSec 0.02")]
    [InlineData("Stop-GesGraph fraud_demo | Wait-GesJob -PollIntervalSec 0.02")]
    [InlineData("Stop-GesGraph fraud_demo -Wait -PollIntervalSec 0.02; Stop-GesGraph fraud_demo")]
    public void What_is_read_or_started_knows_its_connection_until_that_is_closed(string command)
    {
        Session.Set("id", IdOf("fraud_demo"));
        Run("Start-GesGraph fraud_demo -Wait -PollIntervalSec 0.02").ShouldSucceed();
        var items = Run(command).ShouldSucceed().Output;
        var connection = Assert.IsType<GesConnection>(Assert.Single(Run("Get-GesConnection").Output));
        Assert.NotEmpty(items);
        Assert.Every(items, item => Assert.Same(connection.Handle, ConnectionHandle.Of(item)));
        Assert.Same(connection.Client, connection.Handle.Client);

        Run("Disconnect-Ges").ShouldSucceed();
        Assert.Every(items, item => Assert.Null(ConnectionHandle.Of(item)!.Client));
        Assert.Equal(
            (Server.Options.Region, Server.Options.ProjectId, Server.Address),
            (connection.Handle.Session.Region, connection.Handle.Session.ProjectId!, connection.Handle.Session.Endpoint));
    }

    [Fact]
    public void The_same_object_read_through_two_connections_is_the_same()
    {
        var handle = Connection().Handle;
        Assert.Equal(new GesMetadata { MetadataId = "m" }, new GesMetadata { MetadataId = "m", Handle = handle });
        var job = new GesJob { JobId = "j1" };
        Assert.Equal(job, job with { Handle = handle });
        Assert.Equal(job.GetHashCode(), (job with { Handle = handle }).GetHashCode());
        Assert.Same(handle, (job with { Handle = handle, Status = "Success" }).Handle);
        Assert.NotEqual(job, job with { JobId = "j2", Handle = handle });
        Session.Set("one", job with { Handle = handle });
        Session.Set("other", job with { Handle = Connection().Handle });
        Assert.Equal([true], Run("$one -eq $other").ShouldSucceed().Output);
    }

    [Fact]
    public void Rows_and_deserialised_objects_have_no_connection()
    {
        var graph = Run("Get-GesGraph fraud_demo").Output.Single()!;
        Assert.NotNull(ConnectionHandle.Of(graph));
        Assert.Null(ConnectionHandle.Of(PSSerializer.Deserialize(PSSerializer.Serialize(graph))));
        Assert.Null(ConnectionHandle.Of(Rows.Of(graph)));
    }

    /// <summary>The engine and the serializers of .NET show only public members.</summary>
    [Fact]
    public void Nothing_that_PowerShell_lists_or_writes_shows_the_connection()
    {
        var handle = Connection().Handle;
        foreach (var item in (object[])[new GesGraph { Handle = handle }, new GesJob { Handle = handle }, new GesBackup { Handle = handle },
            new GesMetadata { Handle = handle }, new GesProject { Handle = handle }])
        {
            var wrapped = PSObject.AsPSObject(item);
            Assert.DoesNotContain(wrapped.Members.Match("*", PSMemberTypes.All), member => NamesConnection(member.Name));
            Assert.DoesNotContain(PSObject.AsPSObject(wrapped.Members["PSBase"].Value).Members, member => NamesConnection(member.Name));
            Assert.False(NamesConnection(PSSerializer.Serialize(item, 5)), item.GetType().Name);
            Assert.False(NamesConnection(System.Text.Json.JsonSerializer.Serialize(item)), item.GetType().Name);
            Assert.False(NamesConnection($"{item}"), item.GetType().Name);
        }
    }

    private static bool NamesConnection(string text) =>
        text.Contains("Handle", StringComparison.OrdinalIgnoreCase) || text.Contains("_connection", StringComparison.OrdinalIgnoreCase);

    private static GesConnection Connection() => ShownObjects.Connection();
}
