namespace GesPowerShell.Tests.Engine;

/// <summary>
/// The cmdlets that change graphs: how a user names the graphs, what is confirmed, and what is refused before a request is sent.
/// </summary>
public class GraphChangeBindingTests : RegionTest
{
    private const string Group = "Set-GesGraphSecurityGroup -SecurityGroupId sg-9";
    private const string Resize = "Resize-GesGraph -Size 100M";
    private const string Upgrade = "Update-GesGraphVersion -Version 2.4.9";
    private const string Bind = "Add-GesGraphPublicIp -EipId eip-1";
    private const string Unbind = "Remove-GesGraphPublicIp -EipId eip-1";
    private const string Expand = "Add-GesGraphReplica -Count 2";

    private static readonly string[] Commands = ["Remove-GesGraph", Resize, Expand, Upgrade, Bind, Unbind, Group];

    private static readonly string[] Ways =
    [
        "{0} fraud_demo", "{0} -Name FRAUD_demo", "{0} -GraphId $id", "{0} $graph", "'fraud_demo' | {0}", "$graph | {0}",
        "'fraud_d*' | {0}", "[pscustomobject]@{{ GraphId = $id; Name = 'Fraud_demo' }} | {0}", "@{{ GraphName = 'fraud_demo' }} | {0}",
        "$graph, 'fraud_demo', $graph | {0}",
        "[Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize($graph)) | {0}",
    ];

    public static TheoryData<string> Each => [.. Commands];

    [Theory]
    [MemberData(nameof(Each))]
    public void WhatIf_names_the_graph_however_it_was_given_and_sends_no_change(string command)
    {
        Session.Set("id", IdOf("fraud_demo"));
        Run("$graph = Get-GesGraph fraud_demo").ShouldSucceed();
        foreach (var way in Ways)
        {
            var shown = Session.Host.Shown.Count;
            var call = string.Format(System.Globalization.CultureInfo.InvariantCulture, way, command);
            Assert.Empty(Run($"{call} -WhatIf").ShouldSucceed().Output);
            Assert.Contains(IdOf("fraud_demo"), Assert.Single(Session.Host.Shown.Skip(shown)));
        }

        Assert.DoesNotContain(Server.Requests, request => request.Method != "GET");
    }

    [Theory]
    [MemberData(nameof(Each))]
    public void A_no_changes_nothing(string command)
    {
        Session.Host.Answers.Enqueue(2);
        Assert.Empty(Run($"{command} fraud_demo -Confirm").ShouldSucceed().Output);
        Assert.Single(Session.Host.Questions);
        Assert.DoesNotContain(Server.Requests, request => request.Method != "GET");
    }

    [Theory]
    [InlineData(
        "Remove-GesGraph",
        "Delete for good, keep its newest automatic backup and its two newest manual ones, "
            + "and keep its public IP, which goes on costing money")]
    [InlineData("Remove-GesGraph -RemoveBackup -ReleasePublicIp", "Delete for good, with all its backups, and release its public IP")]
    [InlineData(Resize, "Resize to 100M edges; it can only be read meanwhile, and all its indexes must be created again afterwards")]
    [InlineData(Expand, "Add 2 read replicas, which cannot be undone and ends resizing")]
    [InlineData("Add-GesGraphReplica -Count 1", "Add 1 read replica, which cannot be undone and ends resizing")]
    [InlineData(Upgrade, "Upgrade to version 2.4.9, from which no operation of this module leads back")]
    [InlineData(
        Upgrade + " -InterruptTasks",
        "Upgrade to version 2.4.9, from which no operation of this module leads back, and fail its running tasks")]
    public void What_cannot_be_undone_asks_and_the_question_says_what_it_does(string command, string action)
    {
        Session.Host.Answers.Enqueue(2);
        Run($"$ConfirmPreference = 'High'; {command} fraud_demo").ShouldSucceed();
        Assert.Contains(action, Assert.Single(Session.Host.Questions));
    }

    [Theory]
    [InlineData(Bind)]
    [InlineData(Unbind)]
    [InlineData(Group)]
    public void What_can_be_undone_does_not_ask_by_default(string command)
    {
        Run($"$ConfirmPreference = 'High'; {command} fraud_demo").ShouldSucceed();
        Assert.Empty(Session.Host.Questions);
    }

    [Theory]
    [MemberData(nameof(Each))]
    public void An_object_of_another_project_is_refused_and_nothing_is_sent(string command)
    {
        Session.Set("row", Rows.Of(new { GraphId = IdOf("fraud_demo"), ProjectId = "ffffffffffffffffffffffffffffffff" }));
        Assert.Equal("ObjectOfOtherProject", Run($"$row | {command} -Confirm:$false").ErrorId);
        Assert.Empty(Server.Requests);
    }

    [Theory]
    [MemberData(nameof(Each))]
    public void A_job_never_means_its_graph(string command)
    {
        Session.Set(
            "job",
            new GesJob { JobId = "j1", GraphId = IdOf("fraud_demo"), GraphName = "fraud_demo", Operation = "Import", Status = "Success" });
        Assert.Equal("WrongKindOfObject", Run($"$job | {command} -Confirm:$false").ErrorId);
        Assert.Empty(Server.Requests);
    }

    [Theory]
    [InlineData("Resize-GesGraph fraud_demo -Size $null", "InputMissing")]
    [InlineData("Resize-GesGraph fraud_demo -Size ''", "InputMissing")]
    [InlineData("Resize-GesGraph fraud_demo -Size 7M", "SettingInvalid")]
    [InlineData("Update-GesGraphVersion fraud_demo -Version $null", "InputMissing")]
    [InlineData("Update-GesGraphVersion fraud_demo -Version latest", "VersionInvalid")]
    [InlineData("Add-GesGraphPublicIp fraud_demo -EipId ''", "InputMissing")]
    [InlineData("Add-GesGraphPublicIp fraud_demo -EipId @{ id = 'x' }", "SettingInvalid")]
    [InlineData("Remove-GesGraphPublicIp fraud_demo -EipId 203.0.113.17", "SettingInvalid")]
    [InlineData("Set-GesGraphSecurityGroup fraud_demo -SecurityGroupId $null", "InputMissing")]
    [InlineData("Set-GesGraphSecurityGroup fraud_demo -SecurityGroupId 'a b'", "SettingInvalid")]
    [InlineData("Remove-GesGraph $null", "InputMissing")]
    [InlineData("Remove-GesGraph -Name ''", "InputMissing")]
    [InlineData("Remove-GesGraph -GraphId '../x'", "IdInvalid")]
    [InlineData("Get-GesGraph -Tag ''", "InputMissing")]
    [InlineData("Get-GesGraph -Tag $null", "InputMissing")]
    [InlineData("Get-GesGraph -Tag @{}", "InputMissing")]
    [InlineData("Get-GesGraph -Tag 'env=[a'", "SettingInvalid")]
    public void What_cannot_be_right_is_refused_before_any_request_and_ErrorAction_Stop_ends_the_script(string command, string errorId)
    {
        Assert.Equal(errorId, Run($"{command}").ErrorId);
        var stopped = Run($"{command} -ErrorAction Stop\n'the next line'");
        Assert.NotNull(stopped.Thrown);
        Assert.Empty(stopped.Output);
        Assert.Empty(Server.Requests);
    }

    [Fact]
    public void A_value_of_a_change_never_comes_from_a_property_of_the_graph()
    {
        Run("$graph = Get-GesGraph social_net").ShouldSucceed();
        Assert.NotNull(Run("$graph | Resize-GesGraph -Confirm:$false").Error);
        Assert.NotNull(Run("$graph | Set-GesGraphSecurityGroup -Confirm:$false").Error);
        Assert.NotNull(Run("$graph | Update-GesGraphVersion -Confirm:$false").Error);
        Assert.DoesNotContain(Server.Requests, request => request.Method != "GET");
    }
}
