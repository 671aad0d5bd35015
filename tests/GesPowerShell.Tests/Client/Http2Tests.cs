using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using GesPowerShell.Client.Api;
using GesPowerShell.Client.Authentication;
using GesPowerShell.Client.Transport;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace GesPowerShell.Tests.Client;

/// <summary>The way to a server that speaks TLS.</summary>
public class Http2Tests
{
    [Theory]
    [InlineData(HttpProtocols.Http1AndHttp2, "HTTP/2")]
    [InlineData(HttpProtocols.Http1, "HTTP/1.1")]
    public async Task A_change_goes_over_HTTP_2_where_the_server_offers_it(HttpProtocols offered, string used)
    {
        await using var server = await StartAsync(offered);
        var address = new Uri(server.Urls.Single());
        var settings = new ChannelSettings([address], TimeSpan.FromSeconds(60)) { MaxConnections = 4, UseProxy = false, CreateHandler = Trusting };
        using var channel = new ServiceChannel(settings, TimeProvider.System);
        using var authenticator = new AccessKeyAuthenticator("AccessKey", Secret.FromText("SecretKey"), null, TimeProvider.System);
        using var projects = new ProjectFinder("cn-north-4", authenticator, new IamApi(address, channel, TimeProvider.System));
        projects.Give(Clients.ProjectId);
        var api = new GesApi(address, channel, projects, authenticator);
        var answer = await api.SubmitAsync(Clients.Stop, new Heard().Call(TestContext.Current.CancellationToken));
        Assert.Equal(used + " {}", answer.JobId);
    }

    private static SocketsHttpHandler Trusting(ChannelSettings settings)
    {
        var handler = (SocketsHttpHandler)Platform.CreateHandler(settings);
#pragma warning disable CA5359 // the certificate was made a moment ago, for this test
        handler.SslOptions.RemoteCertificateValidationCallback = (_, _, _, _) => true;
#pragma warning restore CA5359
        return handler;
    }

    private static async Task<WebApplication> StartAsync(HttpProtocols offered)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0, listen =>
        {
            listen.Protocols = offered;
            listen.UseHttps(Certificate());
        }));
        var app = builder.Build();
        app.Run(async context =>
        {
            using var body = new StreamReader(context.Request.Body);
            await context.Response.WriteAsJsonAsync(new { job_id = $"{context.Request.Protocol} {await body.ReadToEndAsync(context.RequestAborted)}" });
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    private static X509Certificate2 Certificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));

        // Windows' TLS wants a key that was imported.
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }
}
