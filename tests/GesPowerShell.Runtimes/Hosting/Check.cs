using System.Runtime.CompilerServices;

namespace GesPowerShell.Runtimes.Hosting;

/// <summary>The assertions of the scenarios.</summary>
internal static class Check
{
    public static void Equal<T>(T expected, T actual, [CallerArgumentExpression(nameof(actual))] string? what = null)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
        {
            throw new InvalidOperationException($"{what} is '{actual}' and not '{expected}'.");
        }
    }

    public static void True(bool holds, [CallerArgumentExpression(nameof(holds))] string? what = null)
    {
        if (!holds)
        {
            throw new InvalidOperationException($"This does not hold: {what}");
        }
    }

    /// <summary>Asserts that an action fails with an error of the module.</summary>
    public static async Task<GesException> FailsAsync(string errorId, Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (GesException e)
        {
            Equal(errorId, e.ErrorId, e.ToString());
            return e;
        }

        throw new InvalidOperationException($"There was no error, and not {errorId}.");
    }
}
