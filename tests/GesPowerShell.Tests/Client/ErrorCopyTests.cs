using System.Reflection;

namespace GesPowerShell.Tests.Client;

public class ErrorCopyTests
{
    private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    [Fact]
    public void An_error_with_one_more_sentence_keeps_everything_else()
    {
        var error = new GesException("GraphBusy", GesErrorKind.ResourceBusy, "Stop failed.", "Wait.", new IOException("reset"))
        {
            HttpStatus = 400,
            ErrorCode = "GES.7001",
            RequestId = "r-1",
            Operation = "Stop",
            RetryAfter = TimeSpan.FromSeconds(3),
            ServiceMessage = "busy",
            Outcome = RequestOutcome.Rejected,
            CanReauthenticate = true,
        };

        var copy = error.With("The connection leads to cn-north-4.");

        Assert.Equal("Stop failed. The connection leads to cn-north-4.", copy.Message);
        Assert.Equal("Stop failed.", error.Message);
        Assert.Same(error.InnerException, copy.InnerException);
        var properties = typeof(GesException).GetProperties(Declared)
            .Where(property => property.Name != nameof(GesException.Message)).ToList();
        Assert.Every(
            properties.Where(property => property.CanWrite),
            property => Assert.NotEqual(DefaultOf(property), property.GetValue(error)));
        Assert.Every(properties, property => Assert.Equal(property.GetValue(error), property.GetValue(copy)));
    }

    private static object? DefaultOf(PropertyInfo property) =>
        property.PropertyType.IsValueType ? Activator.CreateInstance(property.PropertyType) : null;
}
