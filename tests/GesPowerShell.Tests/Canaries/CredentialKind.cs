using System.Collections.Immutable;
using System.Management.Automation;
using System.Net;
using GesPowerShell.Tests.Client;
using GesPowerShell.Tests.Engine;

namespace GesPowerShell.Tests.Canaries;

/// <summary>A kind of credentials: the parameters or the environment variables that give them, and the object that results.</summary>
/// <param name="Name">Shown in the name of the test.</param>
/// <param name="Parameters">The parameters of Connect-Ges.</param>
/// <param name="Credential">The credential of a client without Connect-Ges; null when the environment has the credential.</param>
/// <param name="Prepare">Sets environment variables and writes files in the home folder.</param>
internal sealed record CredentialKind(
    string Name, string Parameters, Func<GesCredential?> Credential, Action<Action<string, string>, HomeFolder>? Prepare = null)
{
    public const string SecretKey = "CanarySecretKey7Zp2Lm9Rt4Vw8Bn3Kd6Hs1";
    public const string SecurityToken = "CanarySecurityToken5Qx8Jc2Ft7Gy4Ub9Eo3Wa6";
    public const string Password = "Canary\"Pass\\Word+1Nh6/Tk8=Ym5 Rv2%Ls9";
    public const string Token = "CanaryToken4Pd7Wq1Xz8Cg5Mf2Bj9";
    public const string MetadataToken = "CanaryMetadata6Vr3Sy9Hk1Dn8";
    public const string ProxyPassword = "CanaryProxy2Gt5Ax8Ke3Ow7Qi1";

    /// <summary>The signature of a download link of a backup. The link alone is enough to download the file.</summary>
    public const string LinkSignature = "cAnaryOfALinkToABackup0123456789abcdef";

    public static readonly IReadOnlyList<string> Canaries =
        [SecretKey, SecurityToken, Password, Token, MetadataToken, ProxyPassword, LinkSignature];

    private static readonly Func<GesCredential?> Found = () => null;

    public static readonly ImmutableArray<CredentialKind> All =
    [
        new("access key", "-AccessKey AK -SecretKey $sk", () => new GesCredential.AccessKey("AK", Secrets.Of(SecretKey), null)),
        new("temporary key", "-AccessKey AK -SecretKey $sk -SecurityToken $st",
            () => new GesCredential.AccessKey("AK", Secrets.Of(SecretKey), Secrets.Of(SecurityToken))),
        new("password", "-Credential $user -DomainName d", () => new GesCredential.Password("u", Secrets.Of(Password), "d")),
        new("agency", "-Credential $user -DomainName d -AgencyName a -AgencyDomainName e",
            () => new GesCredential.Password("u", Secrets.Of(Password), "d", new GesAgency("a", "e"))),
        new("token", "-Token $token", () => new GesCredential.Token(Secrets.Of(Token))),
        new("ECS agency", "-EcsAgency", () => new GesCredential.EcsAgency()),
        new("hardened ECS agency", "-EcsAgency", () => new GesCredential.EcsAgency()),
        new("proxy user", "-AccessKey AK -SecretKey $sk -Proxy $ges -ProxyCredential $proxyUser",
            () => new GesCredential.AccessKey("AK", Secrets.Of(SecretKey), null)),
        new("environment", "", Found, (set, _) =>
        {
            set("HUAWEICLOUD_SDK_AK", "AK");
            set("HUAWEICLOUD_SDK_SK", SecretKey);
            set("HUAWEICLOUD_SDK_SECURITY_TOKEN", SecurityToken);
        }),
        new("profile file", "", Found, (set, home) => set(
            "HUAWEICLOUD_SDK_CREDENTIALS_FILE",
            home.Write($"[basic]\nak = AK\nsk = {SecretKey}\nsecurity_token = {SecurityToken}\n", "profile"))),
    ];

    public bool IsHardened => Name.StartsWith("hardened", StringComparison.Ordinal);

    public bool HasProxy => Name.StartsWith("proxy", StringComparison.Ordinal);

    public static CredentialKind Named(string name) => All.Single(kind => kind.Name == name);

    /// <summary>Puts the secrets in variables of the session, and returns the command that connects with them.</summary>
    public string Connect(PowerShellSession session, Uri address)
    {
        session.Set("ges", address);
        session.Set("sk", Secrets.Of(SecretKey));
        session.Set("st", Secrets.Of(SecurityToken));
        session.Set("token", Secrets.Of(Token));
        session.Set("user", new PSCredential("u", Secrets.Of(Password)));
        session.Set("proxyUser", new PSCredential("p", Secrets.Of(ProxyPassword)));
        return $"Connect-Ges -Region cn-north-4 -Endpoint $ges {Parameters}";
    }

    public GesSettings Settings(Uri address) => new()
    {
        Region = "cn-north-4",
        Endpoint = address,
        Credential = Credential(),
        Proxy = HasProxy ? address : null,
        ProxyCredential = HasProxy ? new NetworkCredential("p", ProxyPassword) : null,
    };

    public override string ToString() => Name;
}
