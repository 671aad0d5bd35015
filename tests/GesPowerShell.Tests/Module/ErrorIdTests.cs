using System.Management.Automation;
using System.Reflection;

namespace GesPowerShell.Tests.Module;

/// <summary>Every error that the module can give, made by each of the methods that make them.</summary>
public class ErrorIdTests
{
    private static readonly List<(string Method, GesException Error)> Errors =
    [
        .. from method in typeof(GesErrors).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
           let arguments = method.GetParameters().Select(parameter => Some(parameter)).ToArray()
           select (method.Name, (GesException)method.Invoke(null, arguments)!),
        .. ServiceCodes.All.Select(code => (code.Code, GesErrors.OfServiceCode(new GesErrorDetails("Stop", $"Stop with {code.Code}"), code))),
    ];

    [Fact]
    public void Every_id_is_in_the_help_topic()
    {
        var topic = Tree.Read("en-US/about_GesErrors.help.txt").Split([' ', '\r', '\n', ',', '.']).ToHashSet();
        Assert.NotEmpty(Errors);
        Assert.DoesNotContain(Errors, item => !topic.Contains(item.Error.ErrorId));
    }

    [Fact]
    public void What_reads_the_same_has_one_id_and_one_id_has_one_category()
    {
        Assert.DoesNotContain(
            Errors.GroupBy(item => (item.Error.Message, item.Error.RecommendedAction)),
            same => same.DistinctBy(item => item.Error.ErrorId).Count() > 1);
        // What GES refuses is of any kind; its table says of which.
        Assert.DoesNotContain(
            Errors.Where(item => item.Error.ErrorId != "RequestRefused").GroupBy(item => item.Error.ErrorId),
            same => same.DistinctBy(item => item.Error.Kind).Count() > 1);
    }

    [Fact]
    public void Every_error_is_a_sentence_and_says_what_to_do_next() => Assert.All(Errors, item =>
    {
        Assert.EndsWith(".", item.Error.Message);
        Assert.EndsWith(".", item.Error.RecommendedAction);
    });

    [Fact]
    public void Every_category_is_one_of_PowerShells() =>
        Assert.Empty(Enum.GetNames<GesErrorKind>().Except(Enum.GetNames<ErrorCategory>()));

    private static object Some(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        return type == typeof(string) ? (parameter.Name == "operation" ? GesOperation.Restart : $"Some {parameter.Name}.")
            : type == typeof(Uri) ? new Uri("http://127.0.0.1/")
            : type == typeof(Version) ? new Version(6, 0)
            : type == typeof(int) ? 3
            : type == typeof(TimeSpan) ? TimeSpan.FromSeconds(1)
            : type == typeof(IEnumerable<string>) ? new[] { "a", "b" }
            : type == typeof(GesErrorKind) ? GesErrorKind.InvalidArgument
            : type == typeof(GesErrorDetails) ? new GesErrorDetails("Stop", "Stop of graph 'fraud_demo'")
            : type == typeof(ServiceCode) ? ServiceCodes.OfStatus(400)
            : type == typeof(GesChange) ? new RestartGraph("11111111-2222-3333-4444-555555555555", "fraud_demo")
            : type == typeof(CallApi) ? new CallApi("POST", "/graphs")
            : type == typeof(GesJob) ? new GesJob { Operation = "Stop", GraphName = "fraud_demo" }
            : type.IsAssignableFrom(typeof(GesException)) ? new GesException("Inner", default, "Inner error.", "Nothing.")
            : throw new NotSupportedException($"A value of {type} is wanted.");
    }
}
