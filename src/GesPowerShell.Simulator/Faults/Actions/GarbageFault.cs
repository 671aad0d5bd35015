using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Faults.Actions;

/// <summary>Carries the request out and answers 200 with something that is no JSON.</summary>
/// <param name="Kind"><c>html</c>, a page as proxies show it, or <c>bytes</c>, random ones.</param>
public sealed record GarbageFault(string Kind = "html") : SpoiltAnswerFault
{
    private const string Page = "<!DOCTYPE html><html><head><title>Sign in</title></head><body><h1>Welcome to the guest network</h1></body></html>";

    internal override string? FindProblem() => Kind is "html" or "bytes" ? null : "kind: give html or bytes.";

    internal override Answer Spoil(Answer answer, Exchange exchange) => answer with
    {
        Status = StatusCodes.Status200OK,
        Content = Kind == "html" ? PlainAnswer.Of(StatusCodes.Status200OK, Page).Content : new Content("application/json", RandomBytes()),
    };

    private static byte[] RandomBytes()
    {
        // The same ones every time.
        var bytes = new byte[2000];
        new Random(1).NextBytes(bytes);
        return bytes;
    }
}
