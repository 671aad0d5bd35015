using GesPowerShell.Simulator;
using GesPowerShell.Simulator.Backups;
using GesPowerShell.Simulator.GraphMetadata;
using GesPowerShell.Simulator.Graphs;

namespace GesPowerShell.Tests.Histories;

/// <summary>The objects that one change of a history concerns: a graph with a backup, and metadata.</summary>
internal sealed record Subject(string GraphId, string BackupId, string MetadataId)
{
    /// <summary>States in which most changes are refused. Two in three graphs run, so that most changes are accepted.</summary>
    private static readonly string[] OtherStates =
        [
            GraphCode.Stopped, GraphCode.Stopped, GraphCode.Stopped,
            GraphCode.Importing, GraphCode.Exporting, GraphCode.Stopping, GraphCode.Faulty,
        ];

    /// <summary>The name of a graph or of metadata that does not exist yet.</summary>
    public string NewName => "new_" + GraphId[..8];

    /// <summary>The name of the existing metadata.</summary>
    public string MetadataName => "old_" + GraphId[..8];

    /// <summary>Adds a subject to the region. Some have the effects of a change already.</summary>
    public static Subject AddTo(SimulatorServer server, Random random, int number)
    {
        var graph = server.Graphs.Add(new GraphSpec
        {
            Name = $"graph_{number}",
            Status = random.Next(3) < 2 ? GraphCode.Running : OtherStates[random.Next(OtherStates.Length)],
            DataStoreVersion = random.Next(4) == 0 ? RandomChange.NewVersion : "2.4.6",
            GraphSizeTypeIndex = random.Next(4) == 0 ? RandomChange.NewSize : "1",
            SecurityGroupId = random.Next(4) == 0 ? RandomChange.NewSecurityGroup : "sg-1",
            PublicIp = random.Next(2) == 0 ? "203.0.113.20" : null,
            EdgesetPath = [new GraphFile("bucket/old.csv", "job-1")],
        });
        server.Graphs.SetScenes(graph.Id, RandomChange.OldScene);
        var backup = server.Backups.Add(new BackupSpec { GraphId = graph.Id });
        var subject = new Subject(graph.Id, backup.Id, Guid.NewGuid().ToString());
        server.Metadata.Add(new MetadataSpec { Id = subject.MetadataId, Name = subject.MetadataName, MetadataPath = "bucket/old.xml" });
        return subject;
    }
}
