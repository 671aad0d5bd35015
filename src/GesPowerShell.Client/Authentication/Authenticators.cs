using GesPowerShell.Client.Configuration;
using GesPowerShell.Client.InstanceMetadata;

namespace GesPowerShell.Client.Authentication;

internal static class Authenticators
{
    /// <summary>Creates the authenticator for the credentials of a plan. It takes ownership of their secrets.</summary>
    public static IRequestAuthenticator Create(ConnectionPlan plan, IamApi iam, TimeProvider clock) => plan.Credential.Kind switch
    {
        GesCredential.AccessKey key => new AccessKeyAuthenticator(key.Id, plan.Credential.Main!, plan.Credential.SecurityToken, clock),
        GesCredential.Password user => new PasswordAuthenticator(user, plan.Credential.Main!, ScopeOf(plan), iam, clock),
        GesCredential.Token => new FixedTokenAuthenticator(plan.Credential.Main!),
        GesCredential.EcsAgency => new EcsAgencyAuthenticator(new InstanceMetadataApi(plan.InstanceMetadataEndpoint, clock), clock),
        _ => throw new ArgumentException("Unknown kind of credentials.", nameof(plan)),
    };

    /// <summary>GES accepts only tokens with the scope of a project, not those of an account.</summary>
    private static TokenScope ScopeOf(ConnectionPlan plan) =>
        plan.ProjectId is { } id ? TokenScope.ProjectById(id) : TokenScope.ProjectByName(plan.ProjectName);
}
