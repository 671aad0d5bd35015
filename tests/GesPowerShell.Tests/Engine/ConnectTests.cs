using System.Management.Automation;

namespace GesPowerShell.Tests.Engine;

public class ConnectTests : RegionTest
{
    private string At => $"-Region {Server.Options.Region} -Endpoint {Server.Address}";

    [Fact]
    public void Connecting_returns_nothing_unless_asked_to()
    {
        Session.Set("secret", Secrets.Of(Server.Options.SecretKey));
        Assert.Empty(Run($"Connect-Ges {At} -AccessKey {Server.Options.AccessKey} -SecretKey $secret").ShouldSucceed().Output);
        var connection = Assert.IsType<GesConnection>(
            Assert.Single(
                Run($"Connect-Ges {At} -AccessKey {Server.Options.AccessKey} -SecretKey $secret -PassThru").ShouldSucceed().Output));
        Assert.Equal(
            (Server.Options.ProjectId, Server.Options.Region, "AccessKey", "Parameters"),
            (connection.ProjectId, connection.Region, connection.Authentication, connection.Source));
    }

    /// <summary>
    /// The verbose lines of a change run commands downstream. These must not wait for the new token that the change is still fetching.
    /// </summary>
    [Fact]
    public async Task The_verbose_lines_of_a_change_can_run_commands_that_need_its_new_token()
    {
        Session.Set("user", new PSCredential(Server.Options.User, Secrets.Of(Server.Options.Password)));
        Run($"Connect-Ges {At} -Credential $user -DomainName {Server.Options.Domain}").ShouldSucceed();
        Server.RevokeTokens();
        var running = Task.Run(() => Run(
            $"Stop-GesGraph -GraphId {IdOf("fraud_demo")} -Verbose 4>&1 "
            + "| Where-Object { $_ -match '/auth/tokens' } | ForEach-Object { (Get-GesGraph).Count }"));
        var result = await running.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        Assert.Equal([8], result.ShouldSucceed().Output);
    }

    [Fact]
    public void An_IAM_user_connects_and_a_token_connects()
    {
        Session.Set("user", new PSCredential(Server.Options.User, Secrets.Of(Server.Options.Password)));
        var connection = Assert.IsType<GesConnection>(
            Assert.Single(Run($"Connect-Ges {At} -Credential $user -DomainName {Server.Options.Domain} -PassThru").ShouldSucceed().Output));
        Assert.Equal(
            ("Password", Server.Options.User, Server.Options.ProjectId),
            (connection.Authentication, connection.UserName, connection.ProjectId));
        Assert.NotNull(connection.ExpiresAt);
        Assert.Equal(8, Run("Get-GesGraph").ShouldSucceed().Graphs.Count);
    }

    /// <summary>Windows PowerShell puts a backslash before a name without a domain.</summary>
    [Fact]
    public void A_backslash_before_the_user_name_is_no_part_of_it()
    {
        Session.Set("user", new PSCredential("\\" + Server.Options.User, Secrets.Of(Server.Options.Password)));
        var connection = Assert.IsType<GesConnection>(
            Assert.Single(Run($"Connect-Ges {At} -Credential $user -DomainName {Server.Options.Domain} -PassThru").ShouldSucceed().Output));
        Assert.Equal(Server.Options.User, connection.UserName);
    }

    /// <summary>PowerShell wraps the objects that commands return.</summary>
    [Theory]
    [InlineData("demo", "demo")]
    [InlineData("([psobject]::AsPSObject('demo'))", "demo")]
    [InlineData("([psobject]::AsPSObject([pscredential]::new('demo', $password)))", null)]
    public void A_user_name_prompts_for_the_password(string credential, string? asked)
    {
        Session.Set("password", Secrets.Of(Server.Options.Password));
        var users = new List<string?>();
        Session.Host.OnPassword = user =>
        {
            users.Add(user);
            return new PSCredential(user, Secrets.Of(Server.Options.Password));
        };
        Run($"Connect-Ges {At} -Credential {credential} -DomainName {Server.Options.Domain}").ShouldSucceed();
        Assert.Equal(asked is null ? [] : [asked], users);
    }

    [Theory]
    [InlineData("cannot prompt", "that was not possible")]
    [InlineData("fails", "that was not possible")]
    [InlineData("is left without an answer", "-Credential")]
    public void A_prompt_that_gives_no_password_is_an_error_of_the_command(string prompt, string message)
    {
        Session.Host.OnPassword = prompt switch
        {
            "cannot prompt" => null,
            "fails" => _ => throw new InvalidOperationException("The screen is gone."),
            _ => _ => null,
        };
        var result = Run($"Connect-Ges {At} -Credential demo -DomainName {Server.Options.Domain}");
        Assert.Equal("CredentialsInvalid", result.ErrorId);
        Assert.Contains(message, result.Error.ToString(), StringComparison.Ordinal);
        Assert.Equal("NotConnected", Run("Get-GesGraph").ErrorId);
    }

    [Fact]
    public void Ctrl_C_at_the_prompt_is_no_error_of_the_credentials()
    {
        Session.Host.OnPassword = _ => throw new PipelineStoppedException();
        var result = Run($"Connect-Ges {At} -Credential demo -DomainName {Server.Options.Domain}; 'next'");
        Assert.Empty(result.Errors);
        Assert.Empty(result.Output);
    }

    [Theory]
    [InlineData("-AccessKey NOSUCHKEY -SecretKey $wrong -ProjectId 0a1b2c3d4e5f60718293a4b5c6d7e8f9", "CredentialsRefused")]
    [InlineData("-AccessKey DEMOACCESSKEY0000001 -SecretKey $wrong -ProjectId 0a1b2c3d4e5f60718293a4b5c6d7e8f9", "CredentialsRefused")]
    [InlineData("-Credential $wrongUser -DomainName demo-account", "CredentialsRefused")]
    [InlineData("-Token $wrong -ProjectId 0a1b2c3d4e5f60718293a4b5c6d7e8f9", "CredentialsRefused")]
    [InlineData("-AccessKey DEMOACCESSKEY0000001 -SecretKey $right -ProjectId ffffffffffffffffffffffffffffffff", "ProjectMismatch")]
    [InlineData("-AccessKey DEMOACCESSKEY0000001 -SecretKey $right -ProjectName nosuch", "ProjectNotFound")]
    public void What_is_wrong_is_one_terminating_error_and_the_former_connection_is_not_the_default(string credentials, string errorId)
    {
        Session.Set("right", Secrets.Of(Server.Options.SecretKey));
        Session.Set("wrong", Secrets.Of("not-the-secret"));
        Session.Set("wrongUser", new PSCredential("demo", Secrets.Of("not-the-password")));
        var result = Run($"try {{ Connect-Ges {At} {credentials} }} catch {{ throw }}");
        Assert.NotNull(result.Thrown);
        Assert.Equal(errorId, result.ErrorId);
        Assert.NotEmpty(result.Error.ErrorDetails.RecommendedAction);
        Assert.DoesNotContain("not-the", result.Error.ToString());
        Assert.EndsWith("The former connection is no longer the default of this runspace.", result.Error.ToString());
        Assert.Equal("NotConnected", Run("Get-GesGraph").ErrorId);
    }

    [Theory]
    [InlineData("-Region cn-north-4 -Endpoint http://127.0.0.1:1", "ConnectionFailed")]
    [InlineData("-Region cn-north-4 -Endpoint https://no-such-host.invalid -IamEndpoint https://no-such-host.invalid", "ConnectionFailed")]
    [InlineData("-Region cn-north-4 -Endpoint http://ges.example.com", "InsecureEndpoint")]
    [InlineData("-Region 'cn/../north'", "RegionInvalid")]
    public void An_address_that_does_not_work_is_said_to(string address, string errorId)
    {
        Session.Set("secret", Secrets.Of("x"));
        var result = Run($"Connect-Ges {address} -AccessKey a -SecretKey $secret -ProjectId 0a1b2c3d4e5f60718293a4b5c6d7e8f9");
        Assert.Equal(errorId, result.ErrorId);
        Assert.DoesNotContain("   at ", result.Error.ToString());
    }

    [Theory]
    [InlineData("-AccessKey \"DEMOACCESSKEY0000001`n\" -SecretKey $right")]
    [InlineData("-AccessKey 'DEMO KEY' -SecretKey $right")]
    [InlineData("-AccessKey DEMOACCESSKEY0000001 -SecretKey $right -SecurityToken $broken")]
    [InlineData("-Token $broken")]
    public void A_line_break_in_a_key_or_token_is_refused_before_anything_is_sent(string credentials)
    {
        Session.Set("right", Secrets.Of(Server.Options.SecretKey));
        Session.Set("broken", Secrets.Of("abc\r\nX-Evil: 1"));
        Assert.Equal("CredentialsInvalid", Run($"Connect-Ges {At} {credentials}").ErrorId);
        Assert.Empty(Server.Requests);
    }

    [Fact]
    public void Disconnecting_forgets_and_is_a_success_twice()
    {
        var connection = Assert.IsType<GesConnection>(Assert.Single(Run("Get-GesConnection").Output));
        Run("Disconnect-Ges; Disconnect-Ges").ShouldSucceed();
        Assert.Empty(Run("Get-GesConnection").ShouldSucceed().Output);
        Assert.Equal("NotConnected", Run("Get-GesGraph").ErrorId);
        Session.Set("c", connection);
        Assert.Equal("Disconnected", Run("Get-GesGraph -Connection $c").ErrorId);
        Assert.False(connection.IsConnected);
        Assert.Equal(Server.Options.Region, connection.Region);
    }

    [Fact]
    public void A_caller_may_clear_the_secret_after_connecting()
    {
        var secret = Secrets.Of(Server.Options.SecretKey);
        Session.Set("secret", secret);
        Run($"Connect-Ges {At} -AccessKey {Server.Options.AccessKey} -SecretKey $secret").ShouldSucceed();
        secret.Dispose();
        Run("Get-GesGraph").ShouldSucceed();
    }

    [Fact]
    public void Connections_show_and_serialise_no_secret()
    {
        var connection = Assert.Single(Run("Get-GesConnection").Output);
        var clixml = PSSerializer.Serialize(connection, depth: 5);
        Assert.DoesNotContain(Server.Options.SecretKey, clixml);
        Assert.DoesNotContain(Server.Options.AccessKey, clixml);
        var inHex = Convert.ToHexString(System.Text.Encoding.Unicode.GetBytes(Server.Options.SecretKey));
        Assert.DoesNotContain(inHex, clixml, StringComparison.OrdinalIgnoreCase);
    }
}
