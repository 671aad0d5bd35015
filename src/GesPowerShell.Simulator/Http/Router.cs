using GesPowerShell.Simulator.Authentication;

namespace GesPowerShell.Simulator.Http;

/// <summary>Takes every request, asks the gatekeeper, and hands it to whoever answers.</summary>
internal sealed class Router(Gatekeeper gatekeeper, GesEndpoints ges, IamEndpoints iam, ControlEndpoints control, Journal journal, TimeProvider clock)
{
    /// <summary>The gateway's own bound, 12 MB.</summary>
    private const int LargestBody = 12 * 1024 * 1024;

    public async Task HandleAsync(HttpContext context)
    {
        var id = Guid.NewGuid().ToString("N");
        context.Response.Headers["X-Request-Id"] = id;
        var target = ApiRequest.RawTarget(context);
        var isControl = target.StartsWith("/_simulator/", StringComparison.Ordinal);
        var request = new ApiRequest(context, await ReadAsync(context), id);
        try
        {
            await (isControl ? control.HandleAsync(request) : AnswerAsync(request));
        }
        catch (ApiFault fault)
        {
            await Answers.FaultAsync(request, fault);
        }

        if (!isControl)
        {
            journal.Add(new JournalEntry(request.Method, target, context.Response.StatusCode, id, clock.GetUtcNow().UtcDateTime));
        }
    }

    private Task AnswerAsync(ApiRequest request)
    {
        switch (request.Segments)
        {
            case ["v3", "auth", "tokens"] when request.Method == "POST":
                return iam.MakeTokenAsync(request);
            case ["v3", "auth", "projects"] or ["v3", "projects"] when request.Method == "GET":
                gatekeeper.Admit(request);
                return iam.ListProjectsAsync(request);
            case ["v2", var project, "graphs", .. var rest]:
                var handler = ges.Find(request.Method, rest) ?? throw ApiFault.NoSuchApi();
                var caller = gatekeeper.Admit(request);
                gatekeeper.CheckProject(caller, project);
                return handler(request);
            default:
                throw ApiFault.NoSuchApi();
        }
    }

    private static async Task<byte[]> ReadAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        var buffer = new byte[8192];
        int read;
        while ((read = await context.Request.Body.ReadAsync(buffer, context.RequestAborted)) > 0 && body.Length <= LargestBody)
        {
            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }
}
