namespace GesPowerShell.Tests;

internal static class Assertions
{
    extension(Assert)
    {
        /// <summary>
        /// Like Assert.All, and fails without an item: what is said of nothing is always true. Assert.All is for what may be empty.
        /// </summary>
        public static void Every<T>(IEnumerable<T> items, Action<T> check) => Assert.All(items, check, throwIfEmpty: true);

        /// <inheritdoc cref="Every{T}(IEnumerable{T}, Action{T})"/>
        public static void Every<T>(IEnumerable<T> items, Action<T, int> check) => Assert.All(items, check, throwIfEmpty: true);
    }
}
