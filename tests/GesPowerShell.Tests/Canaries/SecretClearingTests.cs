using GesPowerShell.Client.Transport;
using GesPowerShell.Tests.Client;

namespace GesPowerShell.Tests.Canaries;

public sealed class SecretClearingTests(SharedSession shared) : IClassFixture<SharedSession>
{
    public static TheoryData<string> Kinds => [.. CredentialKind.All.Where(kind => kind.Prepare is null).Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Disconnecting_clears_every_secret_that_the_connection_held(string kindName)
    {
        var kind = CredentialKind.Named(kindName);
        await using var service = new CanaryService(kind);
        var canaries = new CanarySearch(CredentialKind.Canaries);
        using var client = Clients.Of(kind.Settings(service.Address));
        await client.CheckAccessAsync(new CallLog().Context(TestContext.Current.CancellationToken));
        shared.Session.Set("c", new GesConnection(client));
        Assert.NotNull(canaries.In(ClientMemory.Of(client)));
        shared.Session.Run("Disconnect-Ges $c").ShouldSucceed();
        Assert.Null(canaries.In(ClientMemory.Of(client)));
    }

    [Fact]
    public void The_users_own_secrets_are_not_touched()
    {
        using var secret = Secrets.Of(CredentialKind.SecretKey);
        Clients.Of(new GesSettings { Region = "cn-north-4", Credential = new GesCredential.AccessKey("AK", secret, null) }).Dispose();
        Assert.Equal(CredentialKind.SecretKey.Length, secret.Length);
    }

    [Fact]
    public void TLS_is_1_2_or_newer_whatever_the_machine_allows()
    {
        using var handler = Assert.IsType<SocketsHttpHandler>(
            Platform.CreateHandler(new TransportOptions(TimeSpan.Zero) { MaxConnections = 1, UseProxy = false }));
        Assert.Equal(
            System.Security.Authentication.SslProtocols.Tls12 | System.Security.Authentication.SslProtocols.Tls13,
            handler.SslOptions.EnabledSslProtocols);
        Assert.Null(handler.SslOptions.RemoteCertificateValidationCallback);
    }
}
