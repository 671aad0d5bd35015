using GesPowerShell.Client.Errors;
using GesPowerShell.Client.Transport;

namespace GesPowerShell.Tests.Errors;

/// <summary>The same status and code are different errors for different objects and services.</summary>
public class ErrorMapperTests
{
    private const string GiveTheProject = "Give Connect-Ges the -ProjectId";

    [Theory]
    [InlineData(Subject.Project, 400, "project", "RequestRefused", null)]
    [InlineData(Subject.Project, 401, "project", "CredentialsRefused", null)]
    [InlineData(Subject.Project, 403, null, "PermissionDenied", GiveTheProject)]
    [InlineData(Subject.Project, 403, "project", "PermissionDenied", GiveTheProject)]
    [InlineData(Subject.Project, 404, null, "WrongEndpoint", "-IamEndpoint")]
    [InlineData(Subject.Token, 400, "Invalid Project", "ProjectNotFound", "-ProjectName")]
    [InlineData(Subject.Token, 401, "project", "ProjectNotFound", null)]
    [InlineData(Subject.Token, 403, "project", "ProjectNotFound", null)]
    [InlineData(Subject.Token, 404, "project", "ProjectNotFound", null)]
    [InlineData(Subject.Token, 429, "project", "TooManyRequests", null)]
    [InlineData(Subject.Token, 500, "project", "ServiceFailed", null)]
    [InlineData(Subject.Token, 401, null, "CredentialsRefused", "user name")]
    [InlineData(Subject.Token, 404, null, "WrongEndpoint", "-IamEndpoint")]
    internal void IAM_has_errors_of_its_own(Subject subject, int status, string? text, string errorId, string? advice) =>
        AssertError(subject, "GetToken", status, text, null, errorId, advice);

    [Theory]
    [InlineData(400, null, "AgencyRefused", "-AgencyName")]
    [InlineData(401, null, "AgencyRefused", null)]
    [InlineData(403, null, "AgencyRefused", null)]
    [InlineData(404, null, "AgencyRefused", null)]
    [InlineData(404, "project", "ProjectNotFound", null)]
    [InlineData(429, null, "TooManyRequests", null)]
    [InlineData(503, null, "ServiceFailed", null)]
    public void An_agency_is_refused_by_any_of_four_statuses(int status, string? text, string errorId, string? advice) =>
        AssertError(Subject.Agency, "AssumeAgency", status, text, null, errorId, advice);

    [Fact]
    public void A_permission_that_a_token_lacks_has_no_advice_about_the_search_for_a_project() => Assert.DoesNotContain(
        GiveTheProject, Error(Subject.Token, "GetToken", 403, null, null).RecommendedAction, StringComparison.Ordinal);

    [Theory]
    [InlineData(Subject.Job, "GES.8301", 400, "JobNotFound")]
    [InlineData(Subject.Graph, "GES.8301", 400, "RequestRefused")]
    [InlineData(Subject.GraphMetadata, "GES.7024", 400, "MetadataNotFound")]
    [InlineData(Subject.Backup, "GES.7024", 400, "BackupNotFound")]
    [InlineData(Subject.Graph, "GES.7001", 400, "RequestRefused")]
    [InlineData(Subject.Graph, "GES.7001", 401, "CredentialsRefused")]
    [InlineData(Subject.Graph, "GES.7001", 429, "TooManyRequests")]
    [InlineData(Subject.Graph, "GES.7001", 503, "ServiceFailed")]
    [InlineData(Subject.Graph, "GES.9999", 404, "RequestRefused")]
    [InlineData(Subject.Graph, "OTHER.9999", 404, "WrongEndpoint")]
    [InlineData(Subject.Graph, null, 404, "WrongEndpoint")]
    [InlineData(Subject.Graph, null, 403, "PermissionDenied")]
    [InlineData(Subject.Graph, null, 300, "UnexpectedRedirect")]
    [InlineData(Subject.Graph, null, 399, "UnexpectedRedirect")]
    [InlineData(Subject.Graph, null, 400, "RequestRefused")]
    internal void A_code_decides_where_it_fits_the_object_and_the_status(Subject subject, string? code, int status, string errorId) =>
        AssertError(subject, "Stop", status, null, code, errorId, null);

    /// <summary>
    /// 408 and 5xx leave open what became of a change, except with a refusal code that is documented with that status. Failures with 400
    /// leave it open too.
    /// </summary>
    [Theory]
    [InlineData("GES.7010", 500, RequestOutcome.Rejected)]
    [InlineData("GES.7010", 503, RequestOutcome.Indeterminate)]
    [InlineData("GES.7012", 500, RequestOutcome.Indeterminate)]
    [InlineData("GES.7012", 408, RequestOutcome.Indeterminate)]
    [InlineData("GES.7012", 400, RequestOutcome.Rejected)]
    [InlineData("GES.7012", 404, RequestOutcome.Rejected)]
    [InlineData("GES.7006", 500, RequestOutcome.Indeterminate)]
    [InlineData("GES.7006", 400, RequestOutcome.Indeterminate)]
    [InlineData("GES.9999", 500, RequestOutcome.Indeterminate)]
    [InlineData(null, 500, RequestOutcome.Indeterminate)]
    [InlineData(null, 408, RequestOutcome.Indeterminate)]
    [InlineData(null, 400, RequestOutcome.Rejected)]
    [InlineData(null, 101, RequestOutcome.Indeterminate)]
    internal void A_change_is_refused_only_where_code_and_status_say_so(string? code, int status, RequestOutcome outcome)
    {
        var ofStatus = status is 400 or 404 ? RequestOutcome.Rejected : RequestOutcome.Indeterminate;
        var details = new GesErrorDetails("Stop", "Stop") { Status = status, Code = code, Outcome = ofStatus };
        Assert.Equal(outcome, ErrorMapper.ToError(details, status, Subject.Graph).Outcome);
    }

    private static void AssertError(
        Subject subject, string operation, int status, string? text, string? code, string errorId, string? advice)
    {
        var error = Error(subject, operation, status, text, code);
        Assert.Equal((errorId, status), (error.ErrorId, error.HttpStatus));
        Assert.Contains(advice ?? "", error.RecommendedAction, StringComparison.Ordinal);
    }

    private static GesException Error(Subject subject, string operation, int status, string? text, string? code) =>
        ErrorMapper.ToError(new GesErrorDetails(operation, operation) { Status = status, Text = text, Code = code }, status, subject);
}
