using System.Management.Automation;
using GesPowerShell.Simulator.Faults;
using GesPowerShell.Tests.Client;

namespace GesPowerShell.Tests.Engine;

/// <summary>Projects of the account, and connections to them with the credentials of the connection that listed them.</summary>
public class ProjectCmdletTests : RegionTest
{
    [Theory]
    [InlineData("Get-GesProject", "cn-north-4 cn-north-4_sandbox")]
    [InlineData("Get-GesProject *sandbox", "cn-north-4_sandbox")]
    [InlineData("Get-GesProject nosuch*", "")]
    public void Projects_are_listed_with_their_region(string command, string names)
    {
        var projects = Run(command).ShouldSucceed().Output.Cast<GesProject>().ToList();
        Assert.Equal(names, string.Join(' ', projects.Select(project => project.Name)));
        Assert.All(projects, project => Assert.Equal("cn-north-4", project.Region));
    }

    [Theory]
    [InlineData("Get-GesProject nosuch", "ProjectNotFound")]
    [InlineData("Get-GesProject ''", "InputMissing")]
    [InlineData("Get-GesProject 'a['", "NameInvalid")]
    [InlineData("Get-GesGraph fraud_demo | Connect-Ges -PassThru", "WrongKindOfObject")]
    [InlineData("Connect-Ges -Project $null -PassThru", "InputMissing")]
    [InlineData("Get-GesProject *sandbox | Connect-Ges", "SettingInvalid")]
    [InlineData("Get-GesProject *sandbox | Connect-Ges cn-north-1 -PassThru", "SettingInvalid")]
    [InlineData("Get-GesProject *sandbox | Connect-Ges -AccessKey x -PassThru", "SettingInvalid")]
    public void What_is_wrong_is_an_error_and_the_default_connection_stays(string command, string errorId)
    {
        var result = Run(command);
        Assert.Equal(errorId, result.ErrorId);
        Assert.Empty(result.Output);
        Assert.NotEmpty(Run("Get-GesGraph").ShouldSucceed().Graphs);
    }

    [Fact]
    public void One_command_works_in_all_projects_and_the_default_stays()
    {
        Run("$before = (Get-GesConnection).ProjectId; $all = Get-GesProject | Connect-Ges -PassThru").ShouldSucceed();
        var connections = Run("$all").Output.Cast<GesConnection>().ToList();
        Assert.Equal(["cn-north-4", "cn-north-4_sandbox"], connections.Select(connection => connection.ProjectName));
        Assert.Every(
            connections, connection => Assert.Equal((Server.Address, "AccessKey"), (connection.Endpoint, connection.Authentication)));
        Assert.True((bool)Run("(Get-GesConnection).ProjectId -eq $before").Output.Single()!);
        var graphs = Run("Get-GesGraph -Connection $all").ShouldSucceed().Graphs;
        Assert.Equal(connections.Select(connection => connection.ProjectId), graphs.Select(graph => graph.ProjectId).Distinct());
        Assert.Equal(
            "Success",
            Assert.Single(Run($"Get-GesGraph sandbox_trial -Connection $all | Stop-GesGraph {Wait}").ShouldSucceed().Jobs).Status);
        Assert.Equal("Stopped", Assert.Single(Run("Get-GesGraph sandbox_trial -Connection $all").Graphs).Status);
        Assert.Equal("GraphNotFound", Run("Get-GesGraph sandbox_trial").ErrorId);
    }

    [Fact]
    public void A_project_that_refuses_is_an_error_of_its_own()
    {
        // The projects are connected to concurrently, so the fault names the project that refuses.
        var project = ((GesProject)Run("Get-GesProject *sandbox").ShouldSucceed().Output.Single()!).ProjectId;
        Server.Faults.Add(new FaultRule { Operation = "ListGraphs2", Path = project, Answer = new(403, Body: NotPermitted) });
        var result = Run("$all = Get-GesProject | Connect-Ges -PassThru; $all");
        Assert.Equal("cn-north-4", Assert.IsType<GesConnection>(Assert.Single(result.Output)).ProjectName);
        Assert.Equal("cn-north-4_sandbox", Assert.IsType<GesProject>(result.Error.TargetObject).Name);
        Assert.Contains("cn-north-4_sandbox", result.Error.Exception.Message, StringComparison.Ordinal);
    }

    /// <summary>Each connection has its own copy of the secrets.</summary>
    [Fact]
    public void A_connection_to_a_project_works_after_the_one_that_listed_it_was_closed()
    {
        Run("$own = Get-GesProject cn-north-4 | Connect-Ges -PassThru; Disconnect-Ges").ShouldSucceed();
        Assert.NotEmpty(Run("Get-GesGraph -Connection $own").ShouldSucceed().Graphs);
        Run("Disconnect-Ges $own").ShouldSucceed();
        Assert.Equal("Disconnected", Run("Get-GesGraph -Connection $own").ErrorId);
    }

    [Fact]
    public void A_project_whose_connection_is_closed_is_an_error()
    {
        Assert.Equal(
            "ConnectionClosed",
            Run("$project = Get-GesProject cn-north-4; Disconnect-Ges; $project | Connect-Ges -PassThru").ErrorId);
        Assert.Empty(Run("$project | Connect-Ges -PassThru").Output);
    }

    [Fact]
    public async Task A_fixed_token_is_of_one_project_and_no_connection_is_made_with_it()
    {
        await using var ges = FakeService.Answering(
            200, """{"projects":[{"id":"a","name":"cn-north-4_risk"}],"graphs":[],"graph_count":0}""");
        Session.Set("fake", ges.Address);
        Session.Set("token", Secrets.Of("some-token"));
        Run("Connect-Ges -Region cn-north-4 -Endpoint $fake -Token $token -ProjectId p").ShouldSucceed();
        var before = ges.Requests.Count;
        var result = Run("Get-GesProject | Connect-Ges -PassThru");
        Assert.Equal("TokenOfOneProject", result.ErrorId);
        Assert.Equal("cn-north-4_risk", Assert.IsType<GesProject>(result.Error.TargetObject).Name);
        Assert.Equal(before + 1, ges.Requests.Count);
    }

    /// <summary>Secrets must not be sent to an address that no user named.</summary>
    [Fact]
    public void A_project_of_a_region_whose_address_is_not_known_is_an_error_and_gets_no_secrets()
    {
        Server.Faults.Add(new FaultRule
        {
            Path = "/v3/auth/projects",
            Answer = new(200, Body: """{"projects":[{"id":"a","name":"eu-west-101"},{"id":"b","name":"cn-north-4_sandbox"}]}"""),
        });
        var result = Run("Get-GesProject eu-west-101 | Connect-Ges -PassThru");
        Assert.Equal("RegionAddressUnknown", result.ErrorId);
        Assert.Contains("eu-west-101", result.Error.ToString(), StringComparison.Ordinal);
        Assert.Contains("HUAWEICLOUD_SDK_REGION_GES_", result.Error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Assert.Empty(result.Output);
    }

    /// <summary>The service can be reached only through the proxy, which requires credentials for each request.</summary>
    [Fact]
    public async Task A_connection_to_a_project_takes_the_proxy_of_the_one_that_listed_it()
    {
        await using var proxy = new FakeService((request, answer) => request.Headers.ContainsKey("Proxy-Authorization")
            ? answer.SendAsync(200, """{"projects":[{"id":"a","name":"cn-north-4_risk"}],"graphs":[],"graph_count":0}""")
            : answer.SendAsync(407, "", "Proxy-Authenticate: Basic realm=\"proxy\""));
        Session.Set("proxy", proxy.Address);
        Session.Set("user", new PSCredential("user", Secrets.Of("some-password")));
        Run("""
            $through = @{ Proxy = $proxy; ProxyCredential = $user }
            Connect-Ges -Region cn-north-4 -Endpoint http://127.0.0.1:1 -AccessKey a -SecretKey $secret -ProjectId p @through
            $risk = Get-GesProject | Connect-Ges -PassThru
            Disconnect-Ges
            """).ShouldSucceed();
        proxy.Requests.Clear();
        Run("Get-GesGraph -Connection $risk").ShouldSucceed();
        Assert.Contains(proxy.Requests, request => request.Target.StartsWith("http://127.0.0.1:1/v2/a/graphs", StringComparison.Ordinal));
    }

    [Fact]
    public void No_project_makes_no_connection_and_leaves_the_default()
    {
        Assert.Empty(Run("Get-GesProject nosuch* | Connect-Ges -PassThru").ShouldSucceed().Output);
        Assert.NotEmpty(Run("Get-GesGraph").ShouldSucceed().Graphs);
    }

    [Fact]
    public void A_user_with_a_password_gets_a_token_of_the_project()
    {
        Session.Set("password", Secrets.Of(Server.Options.Password));
        Run($$"""
            $user = [pscredential]::new('{{Server.Options.User}}', $password)
            Connect-Ges -Region cn-north-4 -Endpoint $ges -Credential $user -DomainName {{Server.Options.Domain}}
            """).ShouldSucceed();
        var connection = Assert.IsType<GesConnection>(
            Assert.Single(Run("Get-GesProject cn-north-4 | Connect-Ges -PassThru").ShouldSucceed().Output));
        Assert.Equal(("Password", Server.Options.ProjectId), (connection.Authentication, connection.ProjectId));
    }
}
