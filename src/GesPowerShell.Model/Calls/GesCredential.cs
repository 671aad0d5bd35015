using System.Security;

namespace GesPowerShell;

/// <summary>Who asks. The secrets stay in SecureStrings of our own copy until the moment they are used.</summary>
internal abstract record GesCredential
{
    /// <summary>Access key and secret key; temporary ones come with a security token.</summary>
    public sealed record AccessKey(string Id, SecureString Secret, SecureString? SecurityToken) : GesCredential;

    /// <summary>IAM user of an account (the API's "domain").</summary>
    public sealed record Password(string UserName, SecureString Secret, string DomainName, GesAgency? Agency = null) : GesCredential;

    /// <summary>A project-scoped IAM token made elsewhere. Cannot be renewed.</summary>
    public sealed record Token(SecureString Secret) : GesCredential;

    /// <summary>The agency of the ECS server that this runs on.</summary>
    public sealed record EcsAgency : GesCredential;
}

/// <summary>An agency through which an account lets others act for it.</summary>
/// <param name="Name">Of the agency.</param>
/// <param name="DomainName">The account that it belongs to.</param>
internal sealed record GesAgency(string Name, string DomainName);
