using GesPowerShell.Simulator.Jobs;
using GesPowerShell.Simulator.Operations;
using GesPowerShell.Simulator.Operations.Definitions;

namespace GesPowerShell.Simulator.Seed;

/// <summary>The jobs of Task Center at the start: every status, every format of an id, and a job of a deleted graph.</summary>
internal static class SeedJobs
{
    public const string FraudImport = "b4f2e9a0-0439-4edd-a3ad-199bb523b613";
    public const string SocialImport = "ff8080816025a0a1016025a5a2700001";
    public const string RiskImport = "f99f60f1-bba6-4cde-bd1a-ff4bdd1fd500000168232";
    public const string RunningImport = "2c9080c48e55a6ba018e59e7d63600fb";

    /// <summary>The jobs, oldest first.</summary>
    /// <param name="now">Time of the start.</param>
    /// <param name="importTime">Duration of the import of dev_import.</param>
    public static IEnumerable<JobSpec> Make(DateTimeOffset now, TimeSpan importTime) =>
    [
        Job(0, "old_trial", DeleteGraph.Definition, "ff8080816025a0a1016025a5a2700002", now.AddDays(-10), TimeSpan.FromMinutes(6)),
        Job(1, "fraud_demo", ImportGraph.Definition, FraudImport, now.AddDays(-5), TimeSpan.FromMinutes(4)) with
        {
            Outcome = JobCode.PartiallyFailed,
            FailReason = "Some lines of demo-bucket/fraud/edges.csv could not be imported.",
            Detail = new JobDetail(
                [new JobFile("demo-bucket/fraud/schema.xml")],
                [
                    new JobFile(
                        "demo-bucket/fraud/edges.csv", "demo-bucket/fraud/log/edges.log", "partFailed",
                        "2 lines name a vertex that does not exist.", 10000, 2, 9998),
                ],
                [new JobFile("demo-bucket/fraud/vertices.csv", TotalLines: 1200, FailedLines: 0, SuccessfulLines: 1200)]),
        },
        Job(6, "nightly_risk", ImportGraph.Definition, RiskImport, now.AddDays(-3), TimeSpan.FromMinutes(1)) with
        {
            Outcome = JobCode.Failed,
            FailReason = "Failed to import the graph: the schema and the data files do not match.",
            Detail = new JobDetail(
                [new JobFile("risk-bucket/nightly/schema.xml")],
                [
                    new JobFile(
                        "risk-bucket/nightly/edges.csv", "risk-bucket/nightly/log/edges.log", "failed",
                        "The label 'transfer' is not defined in the schema.", -1, -1, -1),
                ]),
        },
        Job(
            3, "dev_recommend", StopGraph.Definition, "ff8080816025a0a1016025a5a2700003", now.AddDays(-2).AddMinutes(-2),
            TimeSpan.FromMinutes(2)),
        Job(2, "social_net", ImportGraph.Definition, SocialImport, now.AddDays(-1), TimeSpan.FromMinutes(31)) with
        {
            Detail = new JobDetail(
                [new JobFile("demo-bucket/social/schema.xml")],
                [new JobFile("demo-bucket/social/edges.csv", TotalLines: 8400000, FailedLines: 0, SuccessfulLines: 8400000)],
                [new JobFile("demo-bucket/social/vertices.csv", TotalLines: 950000, FailedLines: 0, SuccessfulLines: 950000)]),
        },
        Job(8, "aml_prod", ExportGraph.Definition, "ff8080816025a0a1016025a5a2700004", now.AddHours(-6), TimeSpan.FromMinutes(18)),
        Job(5, "dev_import", ImportGraph.Definition, RunningImport, now.AddMinutes(-5), TimeSpan.FromMinutes(5) + importTime),
    ];

    private static JobSpec Job(
        int graph, string name, OperationDefinition operation, string jobId, DateTimeOffset begin, TimeSpan duration) => new()
        {
            JobId = jobId,
            GraphId = GraphTemplate.Uuid("graph", graph),
            GraphName = name,
            JobName = operation.JobName,
            BeginTime = begin,
            EndTime = begin + duration,
        };
}
