using System.Reflection;

namespace GesPowerShell.Tests.Module;

/// <summary>All errors of the module, each created by the method that creates it in the module.</summary>
internal static class EveryError
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IReadOnlyList<(string Method, GesException Error)> All { get; } =
    [
        .. from method in typeof(GesErrors).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
           let arguments = method.GetParameters().Select(parameter => SampleValue(parameter)).ToArray()
           select (method.Name, (GesException)method.Invoke(null, arguments)!),
        .. ServiceCodes.All.Select(
            code => (code.Code, GesErrors.OfServiceCode(new GesErrorDetails("Stop", $"Stop with {code.Code}"), code))),
    ];

    /// <summary>The ids of all errors, also of those that a method creates only for some arguments.</summary>
    public static IReadOnlyCollection<string> Ids { get; } =
    [
        .. All.Select(item => item.Error.ErrorId)
            .Concat(typeof(GesErrors).GetFields(Declared)
                .Where(field => field.IsLiteral && field.Name.EndsWith("Id", StringComparison.Ordinal))
                .Select(field => (string)field.GetRawConstantValue()!))
            .Concat(ChangeSemantics.All.Select(row => row.Operation + "OutcomeUnknown"))
            .ToHashSet(StringComparer.Ordinal),
    ];

    private static object SampleValue(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        return type == typeof(string) ? (parameter.Name == "operation" ? GesOperation.Restart : $"Some {parameter.Name}.")
            : type == typeof(Uri) ? new Uri("http://127.0.0.1/")
            : type == typeof(Version) ? new Version(6, 0)
            : type == typeof(int) ? 3
            : type == typeof(TimeSpan) ? TimeSpan.FromSeconds(1)
            : type == typeof(IEnumerable<string>) || type == typeof(IReadOnlyCollection<string>) ? new[] { "a", "b" }
            : type == typeof(GesErrorKind) ? GesErrorKind.InvalidArgument
            : type == typeof(GesErrorDetails) ? new GesErrorDetails("Stop", "Stop of graph 'fraud_demo'")
            : type == typeof(ServiceCode) ? ServiceCodes.OfStatus(400)
            : type == typeof(GesChange) ? new RestartGraph("11111111-2222-3333-4444-555555555555", "fraud_demo")
            : type == typeof(GesGraph) ? new GesGraph { Name = "fraud_demo", StatusCode = "207" }
            : type == typeof(CallApi) ? new CallApi("POST", "/graphs")
            : type == typeof(GesJob) ? new GesJob { Operation = "Stop", GraphName = "fraud_demo" }
            : type.IsAssignableFrom(typeof(GesException)) ? new GesException("Inner", default, "Inner error.", "Nothing.")
            : throw new NotSupportedException($"A value of {type} is wanted.");
    }
}
