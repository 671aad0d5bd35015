using System.Management.Automation;
using GesPowerShell.Simulator.Faults;

namespace GesPowerShell.Tests.Engine;

/// <summary>A gateway that answers with a success status and an error in the body.</summary>
public class NoResultTests : RegionTest
{
    private const string Body = """{"error_code":"APIGW.0301","error_msg":"Incorrect IAM authentication information"}""";

    private string At => $"-Region {Server.Options.Region} -Endpoint {Server.Address}";

    [Theory]
    [InlineData("Get-GesGraph")]
    [InlineData("Get-GesGraph fraud_demo")]
    [InlineData("Stop-GesGraph nightly_*")]
    [InlineData("Stop-GesGraph fraud_demo -WhatIf")]
    public void It_is_not_a_project_without_graphs(string command)
    {
        Answer(@"/graphs\?");
        var result = Run(command);
        Assert.Equal("InvalidAnswer", result.ErrorId);
        Assert.Contains("APIGW.0301", result.Error.ToString());
        Assert.Empty(Changes);
    }

    [Theory]
    [InlineData(@"/graphs\?", "-AccessKey $key -SecretKey $secret -ProjectId $project")]
    [InlineData("/v3/projects", "-AccessKey $key -SecretKey $secret")]
    [InlineData("/v3/auth/projects", "-Token $token")]
    [InlineData("/v3/auth/tokens", "-Credential $user -DomainName $domain")]
    public void It_does_not_prove_a_connection(string path, string credentials)
    {
        Answer(path);
        using var session = new PowerShellSession();
        session.Set("key", Server.Options.AccessKey);
        session.Set("secret", Secrets.Of(Server.Options.SecretKey));
        session.Set("token", Secrets.Of("some-token"));
        session.Set("project", Server.Options.ProjectId);
        session.Set("user", new PSCredential(Server.Options.User, Secrets.Of(Server.Options.Password)));
        session.Set("domain", Server.Options.Domain);
        Assert.Equal("InvalidAnswer", session.Run($"Connect-Ges {At} {credentials}").ErrorId);
        Assert.Equal("NotConnected", session.Run("Get-GesGraph").ErrorId);
    }

    [Fact]
    public void A_page_without_a_graph_is_none_that_GES_lacks()
    {
        Server.Faults.Add(new FaultRule { Path = "/graphs/", Answer = new(404, Body: "<html>404 Not Found</html>") });
        Assert.Equal("WrongEndpoint", Run($"Get-GesGraph -GraphId {IdOf("fraud_demo")}").ErrorId);
    }

    private void Answer(string path) => Server.Faults.Add(new FaultRule { Path = path, Answer = new(200, Body: Body) });
}
