using System.Management.Automation;
using GesPowerShell.Simulator.Faults;
using GesPowerShell.Simulator.Graphs;

namespace GesPowerShell.Tests.Engine;

/// <summary>A graph costs money: it is created once and as described, or not at all.</summary>
public class NewGraphTests : RegionTest
{
    private const string Net = "-VpcId vpc-1 -SubnetId subnet-1 -SecurityGroupId sg-1";

    private IEnumerable<GraphState> Created => Server.Graphs.All.Skip(8);

    [Fact]
    public void A_graph_is_created_and_waited_for_until_it_runs()
    {
        var job = Assert.Single(Run($"New-GesGraph new_one -Size 1m {Net} {Wait}").ShouldSucceed().Jobs);
        var graph = Assert.Single(Created);
        Assert.Equal(("Create", "Success", null, graph.Id, "new_one"), (job.Operation, job.Status, job.JobId, job.GraphId, job.GraphName));
        Assert.Equal(
            ("200", "1", "vpc-1", "subnet-1", "sg-1"),
            (graph.Status, graph.Spec.GraphSizeTypeIndex, graph.Spec.VpcId, graph.Spec.SubnetId, graph.Spec.SecurityGroupId));
        Assert.Equal(("generalCipher", false), (graph.Spec.CryptAlgorithm, graph.Spec.EnableHttps));
    }

    [Fact]
    public void Every_setting_reaches_GES()
    {
        Run($"New-GesGraph new_one -Size 1B-pro {Net} -CryptAlgorithm smcompatible -EnableHttps -Arch AARCH64 -EnableMultiAz "
            + "-EipId eip-1 -MasterKeyId key-1 -AuditLogGroupName log-1 -EnterpriseProjectId eps-1 -Tag @{ env = 'test' } "
            + "-EnableRbac -EnableFullTextIndex -EnableMultiLabel").ShouldSucceed();
        var spec = Assert.Single(Created).Spec;
        Assert.Equal(
            ("401", "SMcompatible", true, "aarch64", "true"),
            (spec.GraphSizeTypeIndex, spec.CryptAlgorithm, spec.EnableHttps, spec.Arch, spec.IsMultiAz));
        Assert.Equal(
            (true, "key-1", true, true, true, true),
            (spec.Encrypted, spec.MasterKeyId, spec.EnableLts, spec.EnableRbac, spec.EnableFullTextIndex, spec.EnableMultiLabel));
        Assert.Equal(("eps-1", "env", "test"), (Assert.Single(spec.SysTags!), Assert.Single(spec.Tags!).Key, spec.Tags![0].Value));
        Assert.NotNull(spec.PublicIp);
    }

    [Theory]
    [InlineData(
        "-Size 10B -Edition database -VertexIdType FIXEDLENGTHSTRING -VertexIdLength 64 -SortKeyType varstring -CapacityRatio 4",
        "fixedLengthString",
        64,
        "varString",
        4)]
    [InlineData("-Size 100B -VertexIdType hash -EnableHyg", "hash", null, null, null)]
    public void The_database_edition_has_settings_of_its_own(string settings, string idType, int? idLength, string? sortKey, int? ratio)
    {
        Run($"New-GesGraph new_one {settings} {Net}").ShouldSucceed();
        var spec = Assert.Single(Created).Spec;
        Assert.Equal(
            ("Persistence", idType, idLength, sortKey, ratio),
            (spec.ProductType, spec.VertexIdType?.IdType, spec.VertexIdType?.IdLength, spec.SortKeyType, spec.CapacityRatio));
    }

    [Theory]
    [InlineData("new_one -Size 1M -VpcId v -SubnetId s", "InputMissing", "-SecurityGroupId")]
    [InlineData("new_one -Size 1M -VpcId '' -SubnetId s -SecurityGroupId g", "InputMissing", "-VpcId")]
    [InlineData("new_one -VpcId v -SubnetId s -SecurityGroupId g", "InputMissing", "-Size")]
    [InlineData("-Name $null -Size 1M " + Net, "InputMissing", "-Name")]
    [InlineData("-Size 1M " + Net, "InputMissing", "-Name")]
    [InlineData("a b -Size 1M " + Net, "", "")]
    [InlineData("abc -Size 1M " + Net, "GraphNameInvalid", "4 to 64")]
    [InlineData("1abcd -Size 1M " + Net, "GraphNameInvalid", "begins with a letter")]
    [InlineData("new_one -Size 7M " + Net, "SettingInvalid", "100B")]
    [InlineData("new_one -Size 1M -Edition other " + Net, "SettingInvalid", "Database")]
    [InlineData("new_one -Size 100B -Edition InMemory " + Net, "SettingInvalid", "database edition")]
    [InlineData("new_one -Size 1M -CryptAlgorithm none " + Net, "SettingInvalid", "generalCipher")]
    [InlineData("new_one -Size 1M -Arch x86 " + Net, "SettingInvalid", "x86_64")]
    [InlineData("new_one -Size 1M -VertexIdType hash " + Net, "SettingInvalid", "database edition")]
    [InlineData("new_one -Size 1M -SortKeyType int " + Net, "SettingInvalid", "database edition")]
    [InlineData("new_one -Size 1M -EnableHyg " + Net, "SettingInvalid", "100B")]
    [InlineData("new_one -Size 1M -EnableFullTextIndex " + Net, "SettingInvalid", "1B-pro")]
    [InlineData("new_one -Size 1M -CapacityRatio 4 " + Net, "SettingInvalid", "10B")]
    [InlineData("new_one -Size 100B -VertexIdType fixedLengthString " + Net, "SettingInvalid", "1 to 128")]
    [InlineData("new_one -Size 1M -PublicBindType bind_existing " + Net, "SettingInvalid", "needs its id")]
    [InlineData("new_one -Size 1M -PublicBindType auto_assign -EipId eip-1 " + Net, "SettingInvalid", "existing")]
    [InlineData("new_one -Size 1M -Tag @{ '' = 1 } " + Net, "SettingInvalid", "env=demo")]
    [InlineData("new_one -Size 1M -Template fraud_demo " + Net, "WrongKindOfObject", "string")]
    [InlineData("new_one -Size 1M -Template $null " + Net, "InputMissing", "-Template")]
    public void What_breaks_a_documented_rule_is_refused_before_any_request(string arguments, string errorId, string words)
    {
        var result = Run($"New-GesGraph {arguments}");
        Assert.NotNull(result.Error);
        if (errorId.Length > 0)
        {
            Assert.Equal(errorId, result.ErrorId);
            Assert.Contains(words, result.Error.ToString());
            Assert.IsType<ActionPreferenceStopException>(Run($"New-GesGraph {arguments} -ErrorAction Stop; 'next'").Thrown);
        }

        Assert.Empty(Server.Requests);
    }

    [Fact]
    public void WhatIf_looks_at_the_quota_and_creates_nothing()
    {
        Run($"New-GesGraph new_one -Size 1M {Net} -WhatIf").ShouldSucceed();
        Assert.Contains(
            "\"Create with 1M edges, billed until it is deleted\" on target \"graph new_one\"",
            Assert.Single(Session.Host.Shown));
        Assert.EndsWith("/quotas", Assert.Single(Server.Requests).Path);
    }

    [Fact]
    public void Where_the_quota_is_used_up_nothing_is_sent()
    {
        Quota("""{"quotas":{"resources":[{"type":"graph","available":1}]}}""");
        var result = Run($"'new_one', 'new_two' | New-GesGraph -Size 1M {Net}");
        Assert.Equal(
            ("NoGraphQuota", ErrorCategory.QuotaExceeded, "new_two"),
            (result.ErrorId, result.Error.CategoryInfo.Category, result.Error.TargetObject));
        Assert.Equal("new_one", Assert.Single(Created).Name);
        Server.ClearRequests();
        Server.Faults.Clear();
        Quota("""{"quotas":{"resources":[{"type":"graph","available":0}]}}""");
        Assert.Equal("NoGraphQuota", Run($"New-GesGraph new_three -Size 1M {Net} -WhatIf").ErrorId);
        Assert.Empty(Changes);
    }

    [Theory]
    [InlineData(403, "{}")]
    [InlineData(404, "{}")]
    [InlineData(200, """{"quotas":{"resources":[]}}""")]
    public void A_quota_that_cannot_be_looked_at_holds_nothing_back(int status, string body)
    {
        Server.Faults.Add(new FaultRule { Path = "/quotas", Answer = new(status, Body: body) });
        Assert.Single(Run($"New-GesGraph new_one -Size 1M {Net}").ShouldSucceed().Jobs);
    }

    [Fact]
    public void A_lost_answer_is_found_again_and_never_sent_twice()
    {
        Server.Faults.Add(new FaultRule { Operation = "CreateGraph2", Nth = 1, DropAfter = new() });
        var job = Assert.Single(Run($"New-GesGraph new_one -Size 1M {Net} {Wait}").ShouldSucceed().Jobs);
        Assert.Equal((true, Assert.Single(Created).Id, "Success"), (job.Adopted, job.GraphId, job.Status));
        Assert.Single(Server.Requests, request => request.Method == "POST");
    }

    [Fact]
    public void A_name_that_is_taken_is_an_error_and_the_others_are_created()
    {
        var result = Run($"'fraud_demo', 'new_one' | New-GesGraph -Size 1M {Net}");
        Assert.Contains("GES.7013", result.Error.ToString());
        Assert.Equal("new_one", Assert.Single(result.Jobs).GraphName);
    }

    [Fact]
    public void A_creation_that_fails_is_a_failed_job_and_an_error()
    {
        var job = Assert.Single(Run($"New-GesGraph new_one -Size 1M {Net}").ShouldSucceed().Jobs);
        Server.Graphs.SetStatus(job.GraphId!, "303");
        var result = Run("$input | Wait-GesJob -PollIntervalSec 0.02", job);
        Assert.Equal(("GraphFailed", "Failed"), (result.ErrorId, Assert.Single(result.Jobs).Status));
    }

    [Fact]
    public void The_next_script_waits_for_it_from_a_row_of_a_file()
    {
        var job = Assert.Single(Run($"New-GesGraph new_one -Size 1M {Net}").ShouldSucceed().Jobs);
        Session.Set("row", Rows.Of(new { JobId = "", job.GraphId, job.GraphName, job.Operation, Status = "Pending" }));
        Assert.Equal("Success", Assert.Single(Run("$row | Wait-GesJob -PollIntervalSec 0.02").ShouldSucceed().Jobs).Status);
        Assert.Equal("200", Assert.Single(Created).Status);
    }

    [Fact]
    public void A_wait_that_times_out_says_that_it_goes_on()
    {
        Server.Faults.Add(
            new FaultRule { Method = "GET", Operation = "ShowGraph2", Answer = new(503) },
            new FaultRule { Method = "GET", Path = "/graphs\\?", Nth = 3, Answer = new(503) });
        var result = Run($"New-GesGraph new_one -Size 1M {Net} -Wait -TimeoutSec 1 -PollIntervalSec 0.2");
        Assert.Equal("WaitTimedOut", result.ErrorId);
        Assert.Single(result.Jobs);
    }

    [Fact]
    public void Tab_offers_sizes_and_the_networks_of_other_graphs()
    {
        Assert.Equal(
            ["10B", "10K", "10M"],
            Session.Complete("New-GesGraph x -Size 10").Except(["100M", "100B"]).Order(StringComparer.Ordinal));
        Assert.Equal([Server.Graphs.Named("fraud_demo").Spec.VpcId!], Session.Complete("New-GesGraph x -VpcId "));
        Assert.Equal([Server.Graphs.Named("fraud_demo").Spec.SubnetId!], Session.Complete("New-GesGraph x -SubnetId "));
    }

    /// <summary>Wrong keys are locked after several requests, so the command must not send a second one.</summary>
    [Fact]
    public void Credentials_that_are_refused_at_the_look_at_the_quota_end_the_command()
    {
        Server.Faults.Add(new FaultRule
            { Answer = new(401, Body: """{"error_code":"APIGW.0301","error_msg":"Incorrect IAM authentication information"}""") });
        Assert.Equal("CredentialsRefused", Run($"New-GesGraph new_one -Size 1M {Net}").ErrorId);
        Assert.Single(Server.Requests);
    }

    private void Quota(string body) => Server.Faults.Add(new FaultRule { Path = "/quotas", Answer = new(200, Body: body) });
}
