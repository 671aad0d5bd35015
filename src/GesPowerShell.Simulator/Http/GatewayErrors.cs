namespace GesPowerShell.Simulator.Http;

/// <summary>Refusals by the API gateway, before the request reaches GES or IAM. They have the request id.</summary>
internal static class GatewayErrors
{
    public static Answer NoSuchApi(ApiRequest request) =>
        Make(request, 404, "APIGW.0101", "The API does not exist or has not been published in the environment");

    public static Answer TooLarge(ApiRequest request) => Make(request, 413, "APIGW.0201", "Request entity too large");

    public static Answer BadRequest(ApiRequest request) => Make(request, 400, "APIGW.0201", "Bad request");

    /// <summary>The signature or its key is wrong. Clients must not repeat such a request: it would lock the key.</summary>
    public static Answer Unauthenticated(ApiRequest request, string reason) =>
        Make(request, 401, "APIGW.0301", "Incorrect IAM authentication information: " + reason);

    /// <summary>The authorization header is malformed.</summary>
    public static Answer WrongAuthentication(ApiRequest request) =>
        Make(request, 401, "APIGW.0305", "Incorrect authentication information");

    /// <summary>The token is expired or unknown; clients get a new one and repeat the request.</summary>
    public static Answer TokenMustBeUpdated(ApiRequest request) => Make(request, 401, "APIGW.0307", "The token must be updated.");

    /// <summary>There were too many requests; this one did not reach GES.</summary>
    public static Answer Throttled(ApiRequest request) => Make(
        request, 429, "APIGW.0308", "The throttling threshold has been reached: policy user over ratelimit,limit:100,time:1 minute");

    private static Answer Make(ApiRequest request, int status, string code, string message) =>
        new(status, new { ErrorMsg = message, ErrorCode = code, request.RequestId });
}
