using System.Text;
using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Faults.Actions;

/// <summary>An answer that a rule spells out.</summary>
internal static class PlainAnswer
{
    public static Answer Of(int status, string? body) => new(status)
    {
        Content = string.IsNullOrEmpty(body) ? null : new Content(TypeOf(body), Encoding.UTF8.GetBytes(body)),
    };

    private static string TypeOf(string body) => body.TrimStart() switch
    {
        ['{' or '[', ..] => "application/json",
        ['<', ..] => "text/html; charset=utf-8",
        _ => "text/plain; charset=utf-8",
    };
}
