using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Iam;

/// <summary>Refusals by IAM in the format of Keystone, where the code is a number.</summary>
internal static class IamErrors
{
    public static readonly Answer WrongPassword = Make(401, "Unauthorized", "The username or password is wrong.");
    public static readonly Answer NoProject = Make(401, "Unauthorized", "The project to scope to does not exist or may not be used.");
    public static readonly Answer NotAuthenticated = Make(401, "Unauthorized", "The request you have made requires authentication.");
    public static readonly Answer NoAgency = Make(404, "Not Found", "Could not find agency.");
    public static readonly Answer BadRequest = Make(400, "Bad Request", "Request body is invalid.");

    public static readonly Answer BadMethod =
        Make(400, "Bad Request", "The authentication method is not supported.");

    private static Answer Make(int status, string title, string message) =>
        new(status, new { Error = new { Code = status, Message = message, Title = title } });
}
