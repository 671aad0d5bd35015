namespace GesPowerShell.Tests;

internal static class Assertions
{
    extension(Assert)
    {
        /// <summary>
        /// Works as Assert.All, and fails for an empty collection, for which every check would pass. Assert.All is for collections that may
        /// be empty.
        /// </summary>
        public static void Every<T>(IEnumerable<T> items, Action<T> check) => Assert.All(items, check, throwIfEmpty: true);

        /// <inheritdoc cref="Every{T}(IEnumerable{T}, Action{T})"/>
        public static void Every<T>(IEnumerable<T> items, Action<T, int> check) => Assert.All(items, check, throwIfEmpty: true);
    }
}
