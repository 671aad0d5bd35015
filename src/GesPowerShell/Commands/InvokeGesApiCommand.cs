using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Text;
using GesPowerShell.Completion;
using GesPowerShell.Inputs;
using GesPowerShell.Loading;

namespace GesPowerShell.Commands;

/// <summary>
/// Sends any request of the API, authenticated like all others. GET requests are retried. Other requests need a confirmation and are not
/// resent when they may have been executed.
/// </summary>
[Cmdlet(VerbsLifecycle.Invoke, "GesApi", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, HelpUri = HelpLinks.Overview)]
[OutputType(typeof(PSObject))]
public sealed class InvokeGesApiCommand : GesCmdlet
{
    private const int PageSize = 100;

    private bool _isOpen;

    [Parameter(Mandatory = true, Position = 0)]
    [AllowNull]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(ApiMethodCompleter))]
    public string? Method { get; set; }

    [Parameter(Mandatory = true, Position = 1)]
    [AllowNull]
    [AllowEmptyString]
    public string? Path { get; set; }

    [Parameter]
    [AllowNull]
    public IDictionary? Query { get; set; }

    [Parameter]
    [AllowNull]
    public PSObject? Body { get; set; }

    [Parameter]
    public SwitchParameter Paginate { get; set; }

    [Parameter]
    public GesConnection? Connection { get; set; }

    protected override void EndProcessing()
    {
        if (TryRead(out var call) && (!call.IsChange || Ask(call.Path, call.Method, $"{call.Method} with {BodyText(call)}", Path)))
        {
            PrepareConnections([Connection], []);
            Run(() => Paginate ? SendPagesAsync(call) : SendAsync(call), WarnOfOpenRequest);
        }
    }

    private static string BodyText(CallApi call) => call.Body is { } body
        ? string.Format(CultureInfo.InvariantCulture, "a body of {0} bytes", body.Length)
        : "no body";

    /// <summary>Reads and validates the parameters; an invalid one is an error.</summary>
    private bool TryRead(out CallApi call)
    {
        var method = Method?.Trim().ToUpperInvariant() ?? "";
        var (path, problem) = ApiPath.Check(Path);
        problem = method.Length == 0 ? GesErrors.InputMissing("-Method")
            : !CallApi.Methods.Contains(method) ? GesErrors.SettingInvalid(
                nameof(Method), $"it is one of {string.Join(", ", CallApi.Methods)}")
            : problem
            ?? (method == CallApi.Get && Body is not null ? GesErrors.SettingInvalid(nameof(Body), "a GET has no body; give -Query") : null)
            ?? (method != CallApi.Get && Paginate ? GesErrors.SettingInvalid(nameof(Paginate), "only a GET has pages") : null)
            ?? (IsBound(nameof(Body)) && (Body is null || (Body.BaseObject is string text && string.IsNullOrWhiteSpace(text)))
                ? GesErrors.InputMissing("-" + nameof(Body)) : null)
            ?? (IsBound(nameof(Query)) && Query is null ? GesErrors.InputMissing("-" + nameof(Query)) : null);
        call = new CallApi(method, path);
        try
        {
            if (problem is null)
            {
                call = call with { Query = ReadQuery(), Body = Body is null ? null : ReadBody(Body) };
                return true;
            }
        }
        catch (FormatException e)
        {
            problem = GesErrors.JsonInvalid("-" + nameof(Body), e.Message);
        }

        Refuse(problem, Path);
        return false;
    }

    /// <summary>Returns the JSON of the body. A string is validated and sent unchanged.</summary>
    private static byte[] ReadBody(PSObject body)
    {
        if (body.BaseObject is string text)
        {
            _ = ClientLoader.Factory.ReadJson(text);
            return Encoding.UTF8.GetBytes(text);
        }

        return ClientLoader.Factory.WriteJson(JsonObjects.FromPowerShell(body));
    }

    private (string, string?)[] ReadQuery()
    {
        var result = new List<(string, string?)>();
        foreach (DictionaryEntry entry in Query ?? new Hashtable())
        {
            var value = entry.Value is PSObject wrapped ? wrapped.BaseObject : entry.Value;
            result.Add((entry.Key.ToString()!, value switch
            {
                bool or SwitchParameter => value.ToString()!.ToLowerInvariant(),
                _ => Convert.ToString(value, CultureInfo.InvariantCulture),
            }));
        }

        return [.. result];
    }

    private async Task SendAsync(CallApi call)
    {
        _isOpen = call.IsChange;
        var answer = await Connections.All[0].CallAsync(call, Context).ConfigureAwait(false);
        _isOpen = false;
        if (JsonObjects.ToPowerShell(answer) is { } result)
        {
            await WriteAsync(result is object[] items ? items : [result]).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Writes each page as GES sent it; the items of a page are its only array. The list ends at a page without items, at the count that
    /// GES sends, or at a repeated page, since an operation without paging ignores the offset.
    /// </summary>
    private async Task SendPagesAsync(CallApi call)
    {
        var limit = Number("limit") ?? PageSize;
        string? before = null;
        for (var offset = Number("offset") ?? 0; ;)
        {
            var page = await Connections.All[0]
                .CallAsync(call with { Query = [.. Others(), ("offset", Text(offset)), ("limit", Text(limit))] }, Context)
                .ConfigureAwait(false);
            var fields = page as KeyValuePair<string, object?>[] ?? [];
            var items = fields.Select(field => field.Value).OfType<object?[]>().FirstOrDefault();
            var text = Encoding.UTF8.GetString(ClientLoader.Factory.WriteJson(page));
            if (before is not null && (items is not { Length: > 0 } || text == before))
            {
                return;
            }

            if (JsonObjects.ToPowerShell(page) is { } result)
            {
                await WriteAsync([result]).ConfigureAwait(false);
            }

            before = text;
            offset += items?.Length ?? 0;
            var count = fields.Where(field => field.Key.EndsWith("_count", StringComparison.Ordinal)).Select(field => field.Value as long?)
                .FirstOrDefault();
            if (items is not { Length: > 0 } || offset >= (count ?? (items.Length < limit ? 0 : long.MaxValue)))
            {
                return;
            }
        }

        int? Number(string name) => call.Query
            .Where(pair => pair.Name == name)
            .Select(pair => int.TryParse(pair.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (int?)null)
            .FirstOrDefault();

        IEnumerable<(string, string?)> Others() => call.Query.Where(pair => pair.Name is not ("offset" or "limit"));

        static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Shows a warning in the host: after Ctrl+C the pipeline accepts no output any more.</summary>
    private void WarnOfOpenRequest(bool isCancelled)
    {
        if (isCancelled && _isOpen)
        {
            Host?.UI?.WriteWarningLine(Display.Safe($"Stopped before GES answered: {Method} {Path}. Whether it took this is not known."));
        }
    }
}
