using System.Security;
using GesPowerShell.Client.Authentication;

namespace GesPowerShell.Client.Configuration;

/// <summary>
/// Searches the sources of credentials in order: parameters, environment, profile file. The first source with credentials is used.
/// </summary>
internal static class CredentialChain
{
    private delegate FoundCredential? Source(GesSettings settings, EnvironmentSource environment);

    private static readonly SecureString Empty = new();

    private static readonly Source[] Sources = [FromParameters, FromEnvironment, FromProfileFile];

    public static FoundCredential Find(GesSettings settings, EnvironmentSource environment)
    {
        foreach (var source in Sources)
        {
            if (source(settings, environment) is { } found)
            {
                return found;
            }
        }

        throw GesErrors.CredentialsMissing();
    }

    private static FoundCredential? FromParameters(GesSettings settings, EnvironmentSource environment) => settings.Credential switch
    {
        GesCredential.AccessKey key => new FoundCredential(
            "Parameters",
            key with { Secret = Empty, SecurityToken = null },
            new Secret(key.Secret),
            key.SecurityToken is { Length: > 0 } token ? new Secret(token) : null),
        GesCredential.Password user => new FoundCredential("Parameters", user with { Secret = Empty }, new Secret(user.Secret)),
        GesCredential.EcsAgency agency => new FoundCredential("EcsAgency", agency, null),
        GesCredential.Token token => new FoundCredential("Parameters", new GesCredential.Token(Empty), new Secret(token.Secret)),
        _ => null,
    };

    /// <summary>
    /// Reads the variables of Huawei Cloud's SDKs. The project id of the environment is used only with the keys of the environment.
    /// </summary>
    private static FoundCredential? FromEnvironment(GesSettings settings, EnvironmentSource environment)
    {
        var key = environment["HUAWEICLOUD_SDK_AK"];
        var secret = environment["HUAWEICLOUD_SDK_SK"];
        if (key is null && secret is null)
        {
            return null;
        }

        if (key is null || secret is null)
        {
            throw GesErrors.CredentialsIncomplete(key is null ? "HUAWEICLOUD_SDK_AK" : "HUAWEICLOUD_SDK_SK");
        }

        var token = environment["HUAWEICLOUD_SDK_SECURITY_TOKEN"];
        return new FoundCredential(
            "Environment",
            new GesCredential.AccessKey(key, Empty, null),
            Secret.FromText(secret),
            token is null ? null : Secret.FromText(token),
            environment["HUAWEICLOUD_SDK_PROJECT_ID"])
        {
            Regions = RegionNames.In(environment),
        };
    }

    /// <summary>Reads the profile file of Huawei Cloud's SDKs. Its project id is used only with its own keys.</summary>
    private static FoundCredential? FromProfileFile(GesSettings settings, EnvironmentSource environment)
    {
        using var file = SettingsFile.Open(environment, "HUAWEICLOUD_SDK_CREDENTIALS_FILE", "credentials");
        if (file is null)
        {
            return null;
        }

        var profile = ProfileReader.Read(file);
        if (profile is not { AccessKey: { } key, SecretKey: { } secret })
        {
            profile.Dispose();
            throw GesErrors.ProfileIncomplete(file.Path, profile.AccessKey is null ? "ak" : "sk");
        }

        return new FoundCredential(
            "ProfileFile", new GesCredential.AccessKey(key, Empty, null), secret, profile.SecurityToken, profile.ProjectId)
        {
            IamEndpoint = profile.IamEndpoint,
            Regions = profile.Region is { } region ? [region] : RegionNames.In(environment),
            File = file.Path,
        };
    }
}
