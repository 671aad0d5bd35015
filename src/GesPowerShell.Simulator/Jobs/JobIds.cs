using System.Globalization;
using System.Security.Cryptography;

namespace GesPowerShell.Simulator.Jobs;

/// <summary>Creates job ids in the formats of the GES documentation.</summary>
internal static class JobIds
{
    private static int _counter;

    /// <summary>32 hexadecimal digits, for example <c>ff8080816025a0a1016025a5a2700007</c>.</summary>
    public static string Hex() =>
        "ff808081" + RandomNumberGenerator.GetHexString(20, lowercase: true) + Next(0xffff).ToString("x4", CultureInfo.InvariantCulture);

    /// <summary>A UUID and nine digits, the format for a forced restart.</summary>
    public static string Long() => Guid.NewGuid().ToString() + Next(999_999_999).ToString("d9", CultureInfo.InvariantCulture);

    private static uint Next(uint limit) => (uint)Interlocked.Increment(ref _counter) % limit;
}
