using System.Management.Automation;
using GesPowerShell.Errors;
using GesPowerShell.Simulator.Faults;
using GesPowerShell.Tests.Client;

namespace GesPowerShell.Tests.Engine;

/// <summary>For every error code of the service, the error has the meaning and a recommended action.</summary>
public class ServiceCodeTests : RegionTest
{
    /// <summary>Bodies without an error code and with undocumented codes. GES.7012 is documented only with status 400.</summary>
    private static readonly string[] NoKnownCode =
        ["", """{"error_code":"APIGW.9999"}""", """{"error_code":"GES.9999"}""", """{"error_code":"GES.7012"}"""];

    /// <summary>The waits between attempts take no time in these tests.</summary>
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Session.Set("c", new GesConnection(Clients.Of(new GesSettings
        {
            Region = Server.Options.Region,
            Endpoint = Server.Address,
            ProjectId = Server.Options.ProjectId,
            Credential = new GesCredential.AccessKey(Server.Options.AccessKey, Secrets.Of(Server.Options.SecretKey), null),
        })));
    }

    [Fact]
    public void Every_code_of_GES_and_its_gateway_has_its_id_category_and_advice()
    {
        foreach (var code in ServiceCodes.All.Where(
            code => code.Code.StartsWith("GES.", StringComparison.Ordinal) || code.Code.StartsWith("APIGW.", StringComparison.Ordinal)))
        {
            var command = code.ErrorId == "JobNotFound" ? "Get-GesJob -JobId some-job" : "Get-GesGraph";
            AssertExplained(code, $"{command} -GraphId {IdOf("fraud_demo")} -Connection $c");
        }
    }

    [Fact]
    public void Every_code_of_IAM_has_its_id_category_and_advice()
    {
        Session.Set("user", new PSCredential(Server.Options.User, Secrets.Of(Server.Options.Password)));
        foreach (var code in ServiceCodes.All.Where(
            code => char.IsAsciiDigit(code.Code[0]) || code.Code.StartsWith("IAM.", StringComparison.Ordinal)))
        {
            AssertExplained(code, $"Connect-Ges -Region {Server.Options.Region} -Endpoint {Server.Address} "
                + $"-Credential $user -DomainName {Server.Options.Domain}");
        }
    }

    [Theory]
    [InlineData(400, "RequestRefused", "HTTP 400")]
    [InlineData(401, "CredentialsRefused", "HTTP 401")]
    [InlineData(403, "PermissionDenied", "HTTP 403")]
    [InlineData(404, "WrongEndpoint", "HTTP 404")]
    [InlineData(408, "ServiceFailed", "HTTP 408")]
    [InlineData(429, "TooManyRequests", "HTTP 429")]
    [InlineData(500, "ServiceFailed", "HTTP 5xx")]
    [InlineData(599, "ServiceFailed", "HTTP 5xx")]
    public void Without_a_code_the_status_tells(int status, string errorId, string line)
    {
        // An answer with an error code of GES comes from GES, with any status.
        foreach (var body in NoKnownCode.Where(body =>
            (status != 400 || !body.Contains("7012", StringComparison.Ordinal))
            && (status != 404 || !body.Contains("GES", StringComparison.Ordinal))))
        {
            var error = Answered(status, body, $"Get-GesGraph -GraphId {IdOf("fraud_demo")} -Connection $c");
            Assert.Equal(
                (errorId, ServiceCodes.Find(line)!.Action),
                (error.FullyQualifiedErrorId.Split(',')[0], error.ErrorDetails.RecommendedAction));
        }
    }

    [Fact]
    public void Windows_PowerShell_which_shows_no_advice_has_it_in_the_text()
    {
        var error = GesErrors.GraphNameNotFound("fraud");
        Assert.Equal(error.Message, ErrorRecords.TextOf(error, hostShowsAction: true));
        Assert.Equal($"{error.Message} {error.RecommendedAction}", ErrorRecords.TextOf(error, hostShowsAction: false));
    }

    private void AssertExplained(ServiceCode code, string command)
    {
        foreach (var status in code.Statuses)
        {
            var error = Answered(status, $$"""{"error_code":"{{code.Code}}"}""", command);
            Assert.Equal(
                (code.Code, code.ErrorId, code.Kind.ToString(), code.Action),
                (
                    ((GesException)error.Exception).ErrorCode,
                    error.FullyQualifiedErrorId.Split(',')[0],
                    error.CategoryInfo.Category.ToString(),
                    error.ErrorDetails.RecommendedAction));
            Assert.Contains(code.Meaning, error.ToString(), StringComparison.Ordinal);
        }
    }

    private ErrorRecord Answered(int status, string body, string command)
    {
        Server.Faults.Clear();
        Server.Faults.Add(new FaultRule { Answer = new(status, Body: body) });
        return Run(command).Error;
    }
}
