using GesPowerShell.Simulator.Time;

namespace GesPowerShell.Simulator.Iam;

/// <summary>The body of the answer to a token request. Unscoped tokens have no project, domain, roles and catalog.</summary>
internal sealed record TokenBody(
    string IssuedAt,
    string ExpiresAt,
    string[] Methods,
    TokenProject? Project,
    IamName? Domain,
    TokenUser User,
    IamName[]? Roles,
    string[]? Catalog)
{
    public static TokenBody Of(
        Account account, TokenScope scope, string[] methods, DateTimeOffset issued, DateTimeOffset expires, bool withCatalog)
    {
        var domain = new IamName(account.DomainId, account.Domain);
        var user = methods is ["assume_role"]
            ? new TokenUser(account.AgencyId, account.Domain + "/" + account.Agency, domain)
            : new TokenUser(account.UserId, account.User, domain);
        var isScoped = scope.Project is not null || scope.IsDomain;
        return new TokenBody(
            TimeFormat.Iam(issued),
            TimeFormat.Iam(expires),
            methods,
            scope.Project is { } project ? new TokenProject(project.Id, project.Name, domain) : null,
            scope.Project is null && scope.IsDomain ? domain : null,
            user,
            isScoped ? [new IamName("0", "ges_adm")] : null,
            isScoped && withCatalog ? [] : null);
    }
}

internal sealed record IamName(string Id, string Name);

internal sealed record TokenProject(string Id, string Name, IamName Domain);

internal sealed record TokenUser(string Id, string Name, IamName Domain, string PasswordExpiresAt = "");
