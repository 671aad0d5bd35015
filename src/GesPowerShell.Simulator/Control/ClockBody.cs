using System.Text.Json;

namespace GesPowerShell.Simulator.Control;

/// <summary>The body of POST /_simulator/clock.</summary>
internal static class ClockBody
{
    private const double TenYears = 315_360_000;

    public static TimeSpan? Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("advanceSeconds", out var value)
                && value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var seconds) && seconds is >= 0 and <= TenYears
                ? TimeSpan.FromSeconds(seconds)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
