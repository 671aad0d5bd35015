using GesPowerShell.Simulator.Jobs;

namespace GesPowerShell.Tests.Engine;

/// <summary>Jobs of several graphs and in several states, and states that do not exist.</summary>
public class JobListTests : RegionTest
{
    [Theory]
    [InlineData("Get-GesJob 'fraud_demo', 'aml_prod'")]
    [InlineData("Get-GesJob -GraphName fraud_demo, AML_prod, fraud_demo")]
    [InlineData("Get-GesJob -GraphName fraud_demo, aml_*")]
    [InlineData("Get-GesJob -InputObject ([pscustomobject]@{ GraphName = 'fraud_demo' }), "
        + "([pscustomobject]@{ GraphName = 'aml_prod'; GraphId = '' })")]
    public void Jobs_of_several_graphs_of_one_record_cost_one_walk_of_the_graphs_and_one_of_the_jobs(string command)
    {
        const string ByObject = "Get-GesJob -InputObject 'fraud_demo', 'aml_prod'";
        AssertJobsOfBoth(
            command.Replace("Get-GesJob 'fraud_demo', 'aml_prod'", ByObject, StringComparison.Ordinal), inOrderOfGraphs: false);
        Assert.Equal((1, 1), (Walks("/graphs?"), Walks("/jobs?")));
        Assert.Equal(2, Server.Requests.Count);
    }

    /// <summary>
    /// The jobs of each piped graph are written before the next graph is read, so the jobs of each graph are listed separately.
    /// </summary>
    [Theory]
    [InlineData("'fraud_demo', 'aml_prod' | Get-GesJob", 1)]
    [InlineData("Get-GesGraph fraud_demo, aml_prod | Get-GesJob", 2)]
    [InlineData(
        "Get-GesGraph fraud_demo, aml_prod "
            + "| ForEach-Object { [pscustomobject]@{ Name = $_.Name; Id = $_.Id; GraphId = $_.GraphId; Status = $_.Status } } "
            + "| Get-GesJob",
        2)]
    [InlineData(
        "Get-GesGraph fraud_demo, aml_prod "
            + "| ForEach-Object { [Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize($_)) } "
            + "| Get-GesJob",
        2)]
    [InlineData("[pscustomobject]@{ GraphName = 'fraud_demo' }, [pscustomobject]@{ GraphName = 'aml_prod'; GraphId = '' } | Get-GesJob", 1)]
    public void Jobs_of_several_piped_graphs_cost_one_walk_of_the_graphs_and_one_request_for_each(string command, int walksOfGraphs)
    {
        AssertJobsOfBoth(command, inOrderOfGraphs: true);
        Assert.Equal((walksOfGraphs, 2), (Walks("/graphs?"), Walks("/jobs?")));
        Assert.Equal(walksOfGraphs + 2, Server.Requests.Count);
    }

    private int Walks(string path) => Server.Requests.Count(request => request.Path.Contains(path, StringComparison.Ordinal));

    private void AssertJobsOfBoth(string command, bool inOrderOfGraphs)
    {
        var jobs = Run(command).ShouldSucceed().Jobs.Select(job => (job.GraphName, job.GraphId)).ToArray();
        Assert.Equal([("fraud_demo", IdOf("fraud_demo")), ("aml_prod", IdOf("aml_prod"))], inOrderOfGraphs ? jobs : jobs.Reverse());
    }

    [Fact]
    public void In_a_long_Task_Center_a_few_graphs_are_asked_for_by_name_and_no_job_comes_twice()
    {
        var now = Server.Clock.Now;
        foreach (var n in Enumerable.Range(0, 150))
        {
            Server.Jobs.Add(new JobSpec
            {
                JobId = $"many-{n}", GraphId = IdOf("social_net"), GraphName = "social_net", JobName = "ExportGraph",
                BeginTime = now, EndTime = now,
            });
        }

        var jobs = Run("Get-GesJob -GraphName fraud_demo, dev_import").ShouldSucceed().Jobs;
        Assert.Equal(["dev_import", "fraud_demo"], jobs.Select(job => job.GraphName).Order());
        Assert.Equal(2, Server.Requests.Count(request => request.Path.Contains("graph_name=", StringComparison.Ordinal)));
        Assert.Equal(151, Run("Get-GesJob -GraphName social_net, aml_*").ShouldSucceed().Jobs.Count(job => job.GraphName == "social_net"));
    }

    /// <summary>
    /// There are two pages of jobs. For eight graphs the jobs of each graph are requested by its name; for nine the second page is read.
    /// </summary>
    [Theory]
    [InlineData(8, 8)]
    [InlineData(9, 0)]
    public void In_a_long_Task_Center_many_graphs_cost_the_whole_list(int graphs, int filtered)
    {
        var names = Enumerable.Range(0, graphs).Select(n => Server.Graphs.Add($"long_{n}").Name).ToArray();
        foreach (var n in Enumerable.Range(0, 150))
        {
            Server.Jobs.Add(new JobSpec
            {
                JobId = $"many-{n}", GraphId = IdOf(names[n % graphs]), GraphName = names[n % graphs], JobName = "ExportGraph",
                BeginTime = Server.Clock.Now, EndTime = Server.Clock.Now,
            });
        }

        Session.Set("names", names);
        var jobs = Run("Get-GesJob -GraphName $names").ShouldSucceed().Jobs;
        Assert.Equal((150, 150), (jobs.Count, jobs.Select(job => job.JobId).Distinct().Count()));
        Assert.Equal(filtered, Server.Requests.Count(request => request.Path.Contains("graph_name=", StringComparison.Ordinal)));
        Assert.Equal(filtered == 0 ? 2 : 1 + filtered, Walks("/jobs?"));
    }

    [Fact]
    public void Several_ids_cost_one_walk_of_the_jobs()
    {
        var result = Run("$ids = (Get-GesJob).JobId; Get-GesJob ($ids[-1], 'nosuch', $ids[0], $ids[-1], 'nosuch')");
        Assert.Equal((3, 2), (result.Jobs.Count, result.Errors.Count));
        Assert.Equal(2, Server.Requests.Count(request => request.Path.Contains("/jobs?", StringComparison.Ordinal)));
    }

    /// <summary>A change of a graph by its id does not read the name of the graph.</summary>
    [Theory]
    [InlineData("Stop-GesGraph -GraphId $id | Get-GesJob")]
    [InlineData(
        "$j = Stop-GesGraph -GraphId $id; [pscustomobject]@{ JobId = $j.JobId; GraphId = $j.GraphId; GraphName = '' } | Get-GesJob")]
    public void A_job_that_does_not_know_the_name_of_its_graph_can_be_read_again(string command) =>
        Assert.Equal(
            "Stop",
            Assert.Single(Run(command.Replace("$id", IdOf("fraud_demo"), StringComparison.Ordinal)).ShouldSucceed().Jobs).Operation);

    /// <summary>Without a name or a time the command would list all jobs.</summary>
    [Theory]
    [InlineData("Get-GesJob -GraphName $nosuch")]
    [InlineData("$null | Get-GesJob")]
    [InlineData("Get-GesJob -GraphName ''")]
    [InlineData("Get-GesJob -After $null")]
    [InlineData("Get-GesJob fraud_demo -Before $nosuch")]
    [InlineData("[pscustomobject]@{ GraphId = ''; GraphName = '' } | Get-GesJob")]
    [InlineData("[pscustomobject]@{ GraphName = $null } | Get-GesJob")]
    public void A_name_or_time_that_is_empty_is_refused(string command)
    {
        var result = Run(command);
        Assert.Empty(result.Jobs);
        Assert.Contains("must not be empty", result.Error.ToString());
        Assert.Empty(Server.Requests);
    }

    [Fact]
    public void A_name_that_is_empty_does_not_hide_the_jobs_of_the_others()
    {
        var result = Run("Get-GesJob -GraphName fraud_demo, ''");
        Assert.Equal(("InputMissing", "fraud_demo"), (result.ErrorId, Assert.Single(result.Jobs).GraphName));
    }

    [Theory]
    [InlineData("Get-GesJob -GraphName nosuch")]
    [InlineData("'nosuch' | Get-GesJob -Status Failed")]
    [InlineData("Get-GesJob -GraphName nosuch, NOSUCH, old_trial -Status Running")]
    public void A_name_that_neither_a_graph_nor_a_job_has_is_an_error(string command)
    {
        var result = Run(command);
        Assert.Empty(result.Jobs);
        Assert.Equal(("GraphNotFound", "nosuch"), (result.ErrorId, result.Error.TargetObject));
        Assert.Empty(
            Run("Get-GesJob -GraphName nosuch*; Get-GesJob -GraphName broken_graph; "
                + "Get-GesJob -GraphName old_trial -After ([datetime]::Now)").ShouldSucceed().Jobs);
    }

    [Fact]
    public void The_case_of_a_graphs_id_does_not_matter() =>
        Assert.Equal(
            "fraud_demo",
            Assert.Single(Run($"Get-GesJob -GraphId {IdOf("fraud_demo").ToUpperInvariant()}").ShouldSucceed().Jobs).GraphName);

    [Fact]
    public void A_graph_that_GES_does_not_know_does_not_stop_the_others()
    {
        var result = Run("[pscustomobject]@{ GraphId = 'nosuch' }, (Get-GesGraph aml_prod) | Get-GesJob");
        Assert.Equal(("GraphNotFound", "@{GraphId=nosuch}"), (result.ErrorId, $"{result.Error.TargetObject}"));
        Assert.Equal("aml_prod", Assert.Single(result.Jobs).GraphName);
    }

    [Theory]
    [InlineData("Get-GesJob -Status Running, Fail*", "dev_import nightly_risk")]
    [InlineData("Get-GesJob -Status [RF]*", "dev_import nightly_risk")]
    [InlineData("Get-GesJob -Status Unknown", "")]
    public void Jobs_are_found_in_several_states(string command, string graphs) =>
        Assert.Equal(graphs, string.Join(' ', Run(command).ShouldSucceed().Jobs.Select(job => job.GraphName)));

    [Theory]
    [InlineData(
        "Get-GesJob -Status Runing",
        "'Runing' is not a state of a job in Task Center. Did you mean Running? The states are Pending, Running, ")]
    [InlineData("Get-GesJob -Status Running, NotNeeded", "'NotNeeded' is not a state of a job in Task Center. The states are")]
    [InlineData(
        "Get-GesGraph -Status Runing",
        "'Runing' is not a state of a graph. Did you mean Running? The states are Preparing, Running, ")]
    [InlineData("Get-GesGraph -Status running, STOPED", "'STOPED' is not a state of a graph. Did you mean Stopped?")]
    [InlineData("Get-GesGraph -Status Runing*", "'Runing*' is not a state of a graph. Did you mean Running?")]
    [InlineData("Get-GesGraph -Status 200", "'200' is not a state of a graph. The states are")]
    [InlineData("Get-GesGraph -Status 'a['", "the pattern is invalid")]
    public void A_state_that_does_not_exist_is_refused_and_the_nearest_one_named(string command, string words)
    {
        var result = Run(command);
        Assert.Equal("StatusInvalid", result.ErrorId);
        Assert.Contains(words, result.Error.ToString());
        Assert.Empty(Server.Requests);
    }

    [Theory]
    [InlineData("Unknown(930)", "")]
    [InlineData("unknown*", "")]
    [InlineData("U*", "")]
    [InlineData("*", "8")]
    [InlineData("?mport*", "1")]
    [InlineData("stopped", "1")]
    public void A_state_that_this_module_does_not_know_yet_can_be_asked_for(string status, string count) =>
        Assert.Equal(count, $"{Run($"Get-GesGraph -Status '{status}'").ShouldSucceed().Graphs.Count:#}");
}
