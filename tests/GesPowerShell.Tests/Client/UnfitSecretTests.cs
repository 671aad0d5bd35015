using System.Globalization;

namespace GesPowerShell.Tests.Client;

/// <summary>Invisible characters around a secret key make every signature wrong, and five wrong signatures lock the key.</summary>
public sealed class UnfitSecretTests : IDisposable
{
    private const string ValidSecret = "hush1hush2";

    private readonly HomeFolder _home = new();

    /// <summary>Line breaks, blanks and invisible characters.</summary>
    public static TheoryData<string> Invisible => ["000A", "000D", "0020", "0009", "0000", "00A0", "200B", "FEFF", "2028", "2060", "00E9"];

    public void Dispose() => _home.Dispose();

    [Theory]
    [MemberData(nameof(Invisible))]
    public void A_secret_key_with_what_none_has_is_refused_and_not_quoted(string code)
    {
        foreach (var secret in Around(Letter(code)))
        {
            Refuses("secret key", new GesCredential.AccessKey("A", Secrets.Of(secret), null));
            Refuses("security token", new GesCredential.AccessKey("A", Secrets.Of(ValidSecret), Secrets.Of(secret)));
            Refuses("token", new GesCredential.Token(Secrets.Of(secret)));
            Refuses("access key", new GesCredential.AccessKey(secret, Secrets.Of(ValidSecret), null));
        }
    }

    [Theory]
    [MemberData(nameof(Invisible))]
    public void So_is_one_of_the_environment(string code)
    {
        // Blanks and line breaks around the value of a variable are removed.
        _home.Set("HUAWEICLOUD_SDK_AK", "A").Set("HUAWEICLOUD_SDK_SK", Around(Letter(code))[1]);
        ShouldBeRefused(_home.Fails(), "secret key");
    }

    [Theory]
    [InlineData("00A0")]
    [InlineData("200B")]
    [InlineData("FEFF")]
    [InlineData("2060")]
    public void So_is_one_of_the_profile_file(string code)
    {
        _home.Write($"[basic]\nak = A\nsk = {Around(Letter(code))[1]}\n");
        ShouldBeRefused(_home.Fails(), "secret key");
    }

    [Theory]
    [MemberData(nameof(Invisible))]
    public async Task So_are_keys_of_the_agency_of_a_server(string code)
    {
        var keys = "{\"credential\":{\"access\":\"A\",\"secret\":\"" + ValidSecret + "\\u" + code + "\",\"securitytoken\":\"t\"}}";
        await using var service = new FakeService((request, answer) =>
            answer.SendAsync(200, request.Path.EndsWith("securitykey", StringComparison.Ordinal) ? keys : "metadata-token", []));
        using var client = Clients.For(service, credential: new GesCredential.EcsAgency());
        var error = await Assert.ThrowsAsync<GesException>(
            () => client.CheckAccessAsync(new CallLog().Context(TestContext.Current.CancellationToken)));
        Assert.Equal("EcsMetadataUnavailable", error.ErrorId);
        Assert.DoesNotContain("hush", error.ToString(), StringComparison.Ordinal);
    }

    private static string[] Around(char letter) => [ValidSecret + letter, $"hush1{letter}hush2", letter + ValidSecret];

    private static char Letter(string code) => (char)int.Parse(code, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private void Refuses(string what, GesCredential credential) =>
        ShouldBeRefused(_home.Fails(new GesSettings { Region = "cn-north-4", Credential = credential }), what);

    private static void ShouldBeRefused(GesException error, string what)
    {
        Assert.Equal("CredentialsInvalid", error.ErrorId);
        Assert.Contains($"The {what} has ", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", error.ToString(), StringComparison.Ordinal);
    }
}
