using System.Management.Automation;

namespace GesPowerShell.Tests.Engine;

/// <summary>
/// Connects with the credentials of an agency that the user names, and of the agency of an ECS server, whose metadata service the simulator
/// replaces.
/// </summary>
public class BorrowedCredentialTests : RegionTest
{
    private string At => $"-Region {Server.Options.Region} -Endpoint {Server.Address}";

    [Fact]
    public void A_user_connects_as_an_agency()
    {
        var connection = Connect($"-Credential $user -DomainName {Server.Options.Domain} "
            + $"-AgencyName {Server.Options.Agency} -AgencyDomainName {Server.Options.Domain}");
        Assert.Equal(("Agency", Server.Options.User, "Parameters"), (connection.Authentication, connection.UserName, connection.Source));
        Assert.Equal(Server.Options.ProjectId, connection.ProjectId);
        Assert.Equal(8, Run("Get-GesGraph").ShouldSucceed().Graphs.Count);
        Server.RevokeTokens();
        Run("Get-GesGraph").ShouldSucceed();
    }

    [Theory]
    [InlineData("-AgencyName demo-agency", "CredentialsMissing", 0)]
    [InlineData("-AgencyDomainName demo-account", "CredentialsMissing", 0)]
    [InlineData("-AgencyName nosuch -AgencyDomainName demo-account", "AgencyRefused", 2)]
    [InlineData("-AgencyName demo-agency -AgencyDomainName nosuch", "AgencyRefused", 2)]
    [InlineData("-AgencyName demo-agency -AgencyDomainName demo-account -ProjectName nosuch", "ProjectNotFound", 4)]
    [InlineData("-ProjectName nosuch", "ProjectNotFound", 1)]
    public void What_is_wrong_is_said_and_the_former_connection_is_not_the_default(string parameters, string errorId, int requests)
    {
        SetUser();
        var result = Run($"Connect-Ges {At} -Credential $user -DomainName {Server.Options.Domain} {parameters}");
        Assert.Equal(errorId, result.ErrorId);
        Assert.NotEmpty(result.Error.ErrorDetails.RecommendedAction);
        Assert.DoesNotContain(Server.Options.Password, result.Error.ToString());
        Assert.Equal(requests, Server.Requests.Count);
        Assert.Equal("NotConnected", Run("Get-GesGraph").ErrorId);
    }

    [Fact]
    public void A_server_connects_as_its_agency_and_goes_on_when_its_keys_expire()
    {
        var connection = Connect("-EcsAgency");
        Assert.Equal(
            ("TemporaryAccessKey", "EcsAgency", Server.Options.ProjectId),
            (connection.Authentication, connection.Source, connection.ProjectId));
        Assert.NotNull(connection.ExpiresAt);
        Assert.Equal(8, Run("Get-GesGraph").ShouldSucceed().Graphs.Count);
        Server.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(8, Run("Get-GesGraph").ShouldSucceed().Graphs.Count);
        Assert.Equal(
            2, Server.Requests.Count(request => request.Path.EndsWith("securitykey", StringComparison.Ordinal) && request.Status == 200));
    }

    [Fact]
    public void Verbose_says_which_credentials_were_used_and_nothing_of_them()
    {
        var result = Run($"Connect-Ges {At} -EcsAgency -Verbose").ShouldSucceed();
        Assert.Contains(result.Verbose, line => line.EndsWith("credentials from: EcsAgency.", StringComparison.Ordinal));
        Assert.Every(result.Verbose, line => Assert.DoesNotContain("Signature=", line, StringComparison.Ordinal));
    }

    [Fact]
    public void Not_asking_for_the_agency_of_the_server_is_as_if_nothing_was_said()
    {
        var connections = Run($"Connect-Ges {At} -EcsAgency:$false -PassThru").Output.OfType<GesConnection>();
        Assert.NotEqual("EcsAgency", connections.SingleOrDefault()?.Source);
        Assert.DoesNotContain(Server.Requests, request => request.Path.EndsWith("securitykey", StringComparison.Ordinal));
    }

    private GesConnection Connect(string parameters)
    {
        SetUser();
        return Assert.IsType<GesConnection>(Assert.Single(Run($"Connect-Ges {At} {parameters} -PassThru").ShouldSucceed().Output));
    }

    private void SetUser() => Session.Set("user", new PSCredential(Server.Options.User, Secrets.Of(Server.Options.Password)));
}
