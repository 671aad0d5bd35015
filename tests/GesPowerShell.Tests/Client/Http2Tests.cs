using System.Net;
using GesPowerShell.Client.Authentication;
using GesPowerShell.Client.Handlers;
using GesPowerShell.Client.Operations;
using GesPowerShell.Client.Transport;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace GesPowerShell.Tests.Client;

/// <summary>The HTTP version of requests to a TLS server.</summary>
public class Http2Tests
{
    [Theory]
    [InlineData(HttpProtocols.Http1AndHttp2, "HTTP/2")]
    [InlineData(HttpProtocols.Http1, "HTTP/1.1")]
    public async Task What_is_read_goes_over_HTTP_2_where_the_server_offers_it_and_a_change_never(HttpProtocols offered, string used)
    {
        await using var server = await StartAsync(offered);
        var address = new Uri(server.Urls.Single());
        var settings = new TransportOptions(TimeSpan.FromSeconds(60))
        {
            MaxConnections = 4, UseProxy = false, CreateHandler = OwnCertificate.Trusting,
        };
        using var transport = new HttpTransport(settings, TimeProvider.System);
        using var authenticator = new AccessKeyAuthenticator("AccessKey", Secret.FromText("SecretKey"), null, TimeProvider.System);
        using var projects = new ProjectFinder("cn-north-4", authenticator, new IamApi(address, transport, TimeProvider.System));
        projects.Set(Clients.ProjectId);
        var handler = new OperationHandler(
            () => new Origin("cn-north-4", "p"), address, transport, projects, authenticator, new ServiceClock(TimeProvider.System));
        var call = new CallLog().Context(TestContext.Current.CancellationToken);
        var change = await handler.SendAsync(Clients.Stop, call);
        var read = await handler.SendAsync(new ShowJob("graph", "job"), call);
        Assert.Equal("HTTP/1.1 {}", change.JobId);
        Assert.Equal(used + " ", read.JobId);
    }

    private static async Task<WebApplication> StartAsync(HttpProtocols offered)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration()
            .ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0, listen =>
            {
                listen.Protocols = offered;
                listen.UseHttps(OwnCertificate.Value);
            }));
        var app = builder.Build();
        app.Run(async context =>
        {
            using var body = new StreamReader(context.Request.Body);
            await context.Response.WriteAsJsonAsync(
                new { job_id = $"{context.Request.Protocol} {await body.ReadToEndAsync(context.RequestAborted)}", status = "running" });
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }
}
