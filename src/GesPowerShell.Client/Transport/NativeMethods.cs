#if NETFRAMEWORK
using System.Runtime.InteropServices;

namespace GesPowerShell.Client.Transport;

/// <summary>Calls of Windows that .NET Framework has no method for.</summary>
internal static class NativeMethods
{
    public const int ReplaceExisting = 1;

    /// <summary>Paths from this length on need the prefix that lifts the limit.</summary>
    private const int LongestPlainPath = 248;

    [DllImport("kernel32.dll", EntryPoint = "MoveFileExW", CharSet = CharSet.Unicode, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static extern bool MoveFileEx(string from, string to, int flags);

    /// <summary>The prefix takes the path as it is, so slashes and dots are resolved first.</summary>
    public static string LongPath(string path) =>
        path.Length < LongestPlainPath ? path
        : Path.GetFullPath(path) is var full && full.StartsWith(@"\\", StringComparison.Ordinal) ? full
        : @"\\?\" + full;
}
#endif
