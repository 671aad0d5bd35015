using System.Globalization;

namespace GesPowerShell;

/// <summary>The table ServiceCodes.txt, which is read at the first error.</summary>
internal static class ServiceCodes
{
    private static readonly Lazy<Dictionary<string, ServiceCode>> Table =
        new(() => Read().ToDictionary(code => code.Code, StringComparer.Ordinal));

    public static IReadOnlyCollection<ServiceCode> All => Table.Value.Values;

    /// <summary>The row of a code; null for an undocumented code. Older regions send APIG where newer ones send APIGW.</summary>
    public static ServiceCode? Find(string? code) =>
        code is not null && Table.Value.TryGetValue(code.Replace("APIG.", "APIGW."), out var found) ? found : null;

    /// <summary>The row of an HTTP status, for answers without a documented code.</summary>
    public static ServiceCode OfStatus(int status) => Table.Value[status switch
    {
        401 or 403 or 404 or 408 or 429 => string.Format(CultureInfo.InvariantCulture, "HTTP {0}", status),
        >= 500 => "HTTP 5xx",
        _ => "HTTP 400",
    }];

    private static IEnumerable<ServiceCode> Read()
    {
        using var reader = new StreamReader(typeof(ServiceCodes).Assembly.GetManifestResourceStream("ServiceCodes.txt")!);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                var parts = line.Split(['|'], 6).Select(part => part.Trim()).ToList();
                yield return new ServiceCode(
                    parts[0],
                    parts[1].Split(' ').Select(status => int.Parse(status, CultureInfo.InvariantCulture)).ToList(),
                    parts[2],
                    (GesErrorKind)Enum.Parse(typeof(GesErrorKind), parts[3]),
                    parts[4],
                    parts[5]);
            }
        }
    }
}
