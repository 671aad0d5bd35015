using System.Security;

namespace GesPowerShell;

/// <summary>Credentials as the user gave them. Secrets stay in SecureStrings until they are used.</summary>
internal abstract record GesCredential
{
    /// <summary>Access key and secret key. A temporary access key also has a security token.</summary>
    public sealed record AccessKey(string Id, SecureString Secret, SecureString? SecurityToken) : GesCredential;

    /// <summary>IAM user of an account (the API's "domain").</summary>
    public sealed record Password(string UserName, SecureString Secret, string DomainName, GesAgency? Agency = null) : GesCredential;

    /// <summary>A project-scoped IAM token that the user gave. It cannot be refreshed.</summary>
    public sealed record Token(SecureString Secret) : GesCredential;

    /// <summary>The agency of the ECS server on which this process runs.</summary>
    public sealed record EcsAgency : GesCredential;
}

/// <summary>An agency, by which an account delegates access to users of another account.</summary>
/// <param name="Name">Name of the agency.</param>
/// <param name="DomainName">Name of the account that it belongs to.</param>
internal sealed record GesAgency(string Name, string DomainName);
