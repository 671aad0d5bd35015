using System.Management.Automation;

namespace GesPowerShell.Tests.Engine;

/// <summary>A failed Connect-Ges must not let the next command use other credentials.</summary>
public class FailedConnectTests : RegionTest
{
    private const string Keys = "-AccessKey DEMOACCESSKEY0000001 -SecretKey $secret";

    [Theory]
    [InlineData("-AccessKey a -SecretKey $unset", "CredentialsInvalid")]
    [InlineData("-AccessKey a -SecretKey ''", "CredentialsInvalid")]
    [InlineData("-AccessKey a -SecretKey $empty", "CredentialsInvalid")]
    [InlineData("-AccessKey a -SecretKey $plain", "CredentialsInvalid")]
    [InlineData("-AccessKey a -SecretKey 42", "CredentialsInvalid")]
    [InlineData("-AccessKey a", "CredentialsInvalid")]
    [InlineData("-SecretKey $secret", "CredentialsInvalid")]
    [InlineData("-AccessKey $unset -SecretKey $unset", "CredentialsInvalid")]
    [InlineData("-AccessKey '' -SecretKey $secret", "CredentialsInvalid")]
    [InlineData("-AccessKey ' ' -SecretKey $secret", "CredentialsInvalid")]
    [InlineData(Keys + " -SecurityToken $unset", "CredentialsInvalid")]
    [InlineData(Keys + " -SecurityToken $plain", "CredentialsInvalid")]
    [InlineData("-SecurityToken $secret", "CredentialsInvalid")]
    [InlineData("-Token $unset", "CredentialsInvalid")]
    [InlineData("-Token $plain", "CredentialsInvalid")]
    [InlineData(Keys + " -Token $secret", "CredentialsInvalid")]
    [InlineData(Keys + " -EcsAgency", "CredentialsInvalid")]
    [InlineData("-EcsAgency -DomainName d", "CredentialsInvalid")]
    [InlineData("-Credential $unset -DomainName d", "CredentialsInvalid")]
    [InlineData("-Credential '' -DomainName d", "CredentialsInvalid")]
    [InlineData("-Credential $secret -DomainName d", "CredentialsInvalid")]
    [InlineData("-Credential $user", "CredentialsInvalid")]
    [InlineData("-Credential $user -DomainName $unset", "CredentialsInvalid")]
    [InlineData("-DomainName d", "CredentialsInvalid")]
    [InlineData("-Credential $user -DomainName d -AgencyName $unset -AgencyDomainName e", "CredentialsInvalid")]
    [InlineData("-Credential $user -DomainName d -AgencyName a", "CredentialsMissing")]
    [InlineData(Keys + " -Region $unset", "InputMissing")]
    [InlineData(Keys + " -Region 'no region'", "RegionInvalid")]
    [InlineData(Keys + " -ProjectId ../x", "IdInvalid")]
    [InlineData(Keys + " -ProjectId $unset", "InputMissing")]
    [InlineData(Keys + " -ProjectName ''", "InputMissing")]
    [InlineData(Keys + " -Endpoint $unset", "InputMissing")]
    [InlineData(Keys + " -Endpoint ''", "InputMissing")]
    [InlineData(Keys + " -IamEndpoint $unset", "InputMissing")]
    [InlineData(Keys + " -TimeoutSec 0", "TimeoutInvalid")]
    [InlineData(Keys + " -TimeoutSec 3601", "TimeoutInvalid")]
    [InlineData(Keys + " -TimeoutSec $unset", "TimeoutInvalid")]
    [InlineData(Keys + " -Proxy $unset", "InputMissing")]
    [InlineData(Keys + " -ProxyCredential $unset", "CredentialsInvalid")]
    public void What_a_script_computes_wrongly_is_an_error_of_ours_and_the_next_line_acts_with_no_other_account(
        string parameters, string errorId)
    {
        var (before, error) = (Run("Get-GesConnection").Output[0], Fail(parameters).Error);
        Assert.Equal(errorId, error.FullyQualifiedErrorId.Split(',')[0]);
        Assert.True(
            errorId != "InputMissing"
                || error.ToString().StartsWith($"{parameters.Split(' ')[^2]} must not be empty.", StringComparison.Ordinal),
            error.ToString());
        Assert.EndsWith("The former connection is no longer the default of this runspace.", error.ToString());
        Assert.NotEmpty(error.ErrorDetails.RecommendedAction);
        ShouldBeUnconnected();
        Assert.Empty(Server.Requests);
        Assert.True(Assert.IsType<GesConnection>(before).IsConnected);
    }

    [Theory]
    [InlineData("-Nope 1")]
    [InlineData("cn-north-4 cn-north-1")]
    [InlineData("-TimeoutSec soon")]
    [InlineData("-Region cn-north-4 -Region cn-north-4")]
    [InlineData("-Endpoint 'http://[bad'")]
    [InlineData("-S x")]
    [InlineData("@(@{ Nope = 1 })")]
    public void A_call_that_PowerShell_itself_refuses_counts_as_a_failed_one(string parameters)
    {
        var result = Run($"Connect-Ges {parameters}; 'next'");
        Assert.IsAssignableFrom<ParameterBindingException>(result.Error.Exception);
        ShouldBeUnconnected();
        Assert.Empty(Server.Requests);
    }

    [Theory]
    [InlineData("Connect-Ges -Re")]
    [InlineData("Connect-Ges -Nope 1 -Token abc -Region ")]
    [InlineData("Connect-Ges -TimeoutSec soon -Region cn-no")]
    [InlineData("Connect-Ges -Region cn-north-4 -ProjectName ")]
    [InlineData("Connect-G")]
    public void Pressing_Tab_is_no_call(string line)
    {
        Session.Offers(line);
        Run("Get-GesGraph").ShouldSucceed();
    }

    [Theory]
    [InlineData("Get-Command Connect-Ges -Syntax")]
    [InlineData("(Get-Command Connect-Ges).Parameters")]
    [InlineData("Get-Command Connect-Ges -ArgumentList x, y, z -ErrorAction Ignore")]
    [InlineData("Get-Help Connect-Ges -Full")]
    [InlineData("Connect-Ges -?")]
    public void Asking_what_the_command_is_like_is_no_call(string command)
    {
        Run(command);
        Run("Get-GesGraph").ShouldSucceed();
    }

    [Fact]
    public void A_connection_that_a_script_holds_stays_open_and_works()
    {
        Session.Set("held", Run("Get-GesConnection").Output[0]);
        Fail("-AccessKey a -SecretKey $unset");
        Assert.Equal(8, Run("Get-GesGraph -Connection $held").ShouldSucceed().Graphs.Count);
    }

    [Fact]
    public void The_next_cmdlet_says_that_the_last_Connect_failed_until_one_succeeds()
    {
        Fail("-AccessKey a -SecretKey $unset");
        Assert.Contains("the last Connect-Ges failed", Run("Stop-GesGraph fraud_demo").Error.ToString());
        Assert.DoesNotContain("former", Fail("-AccessKey a -SecretKey $unset").Error.ToString());
        Session.ConnectTo(Server);
        Run("Get-GesGraph").ShouldSucceed();
    }

    [Theory]
    [InlineData("-EcsAgency", "EcsAgency")]
    [InlineData("-Credential $user -DomainName demo-account", "Parameters")]
    [InlineData("", "Parameters")]
    public void What_stands_in_the_call_goes_before_keys_that_are_defaults(string parameters, string source)
    {
        Session.Set("user", new PSCredential(Server.Options.User, Secrets.Of(Server.Options.Password)));
        Session.Set("secret", Secrets.Of(Server.Options.SecretKey));
        var connection = Assert.IsType<GesConnection>(Assert.Single(Run(
            "$PSDefaultParameterValues = @{ "
                + "'Connect-Ges:AccessKey' = 'DEMOACCESSKEY0000001'; '*-Ges:Secret*' = $secret; 'Connect-Ges:PassThru' = $true }\n"
            + $"Connect-Ges cn-north-4 -Endpoint {Server.Address} {parameters}").ShouldSucceed().Output));
        Assert.Equal(source, connection.Source);
    }

    [Theory]
    [InlineData("Stop-GesGraph fraud_demo -Connection $unset")]
    [InlineData("Get-GesGraph -Connection $unset")]
    [InlineData("Wait-GesJob x -Connection $unset")]
    public void A_variable_without_a_connection_does_not_mean_the_default(string command)
    {
        Assert.Equal("NotConnected", Run(command).ErrorId);
        Assert.Empty(Server.Requests);
    }

    [Theory]
    [InlineData("Disconnect-Ges $unset")]
    [InlineData("$null | Disconnect-Ges")]
    public void Disconnecting_a_variable_without_a_connection_leaves_the_default(string command)
    {
        Assert.Equal("NotConnected", Run(command).ErrorId);
        Run("Get-GesGraph").ShouldSucceed();
    }

    [Theory]
    [InlineData("-AccessKey a -SecretKey CLEAR-TEXT-SECRET")]
    [InlineData("-Token CLEAR-TEXT-SECRET")]
    [InlineData("-AccessKey a -SecretKey (ConvertTo-Secret CLEAR-TEXT-SECRET) -ProjectId ../x")]
    public void No_error_quotes_a_secret_that_stands_in_the_line(string parameters)
    {
        var error = Run("function ConvertTo-Secret($text) { [Net.NetworkCredential]::new('', $text).SecurePassword }\n"
            + $"Connect-Ges cn-north-4 {parameters}").Error;
        string[] texts =
        [
            error.ToString(),
            error.InvocationInfo.Line,
            error.InvocationInfo.PositionMessage,
            error.ScriptStackTrace,
            PSSerializer.Serialize(error),
        ];
        Assert.Every(texts, text => Assert.DoesNotContain("CLEAR", text, StringComparison.Ordinal));
        Assert.Equal(2, error.InvocationInfo.ScriptLineNumber);
    }

    private RunResult Fail(string parameters)
    {
        Session.Set("secret", Secrets.Of(Server.Options.SecretKey));
        Session.Set("empty", Secrets.Of(""));
        Session.Set("plain", "CLEAR-TEXT-SECRET");
        Session.Set("user", new PSCredential("demo", Secrets.Of("x")));
        var rest = (parameters.Contains("-Region", StringComparison.Ordinal) ? "" : $"-Region {Server.Options.Region} ")
            + (parameters.Contains("-Endpoint", StringComparison.Ordinal) ? "" : $"-Endpoint {Server.Address}");
        var result = Run($"Connect-Ges {rest} {parameters}");
        Assert.DoesNotContain("CLEAR", result.Error.ToString());
        return result;
    }

    private void ShouldBeUnconnected()
    {
        Assert.Empty(Run("Get-GesConnection").Output);
        Assert.Equal("NotConnected", Run("Stop-GesGraph fraud_demo -Confirm:$false").ErrorId);
    }
}
