using GesPowerShell.Client.Configuration;
using GesPowerShell.Client.Metadata;

namespace GesPowerShell.Client.Authentication;

internal static class Authenticators
{
    /// <summary>Takes over the secrets of the plan.</summary>
    public static IRequestAuthenticator Create(ConnectionPlan plan, IamApi iam, TimeProvider clock) => plan.Credential.Kind switch
    {
        GesCredential.AccessKey key => new AccessKeyAuthenticator(key.Id, plan.Credential.Main!, plan.Credential.SecurityToken, clock),
        GesCredential.Password user => new PasswordAuthenticator(user, plan.Credential.Main!, ScopeOf(plan), iam, clock),
        GesCredential.Token => new FixedTokenAuthenticator(plan.Credential.Main!),
        GesCredential.EcsAgency => new EcsAgencyAuthenticator(new MetadataApi(plan.MetadataEndpoint, clock), clock),
        _ => throw new ArgumentException("Unknown kind of credentials.", nameof(plan)),
    };

    /// <summary>GES takes tokens of a project only, never those of a whole account.</summary>
    private static TokenScope ScopeOf(ConnectionPlan plan) =>
        plan.ProjectId is { } id ? TokenScope.ProjectById(id) : TokenScope.ProjectByName(plan.ProjectName);
}
