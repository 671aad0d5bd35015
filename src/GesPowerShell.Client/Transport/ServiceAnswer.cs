using System.Buffers;
using System.Net.Http.Headers;
using GesPowerShell.Client.Errors;

namespace GesPowerShell.Client.Transport;

/// <summary>An answer with its body in a pooled array, which Dispose returns to the pool.</summary>
internal sealed class ServiceAnswer(int status, HttpResponseHeaders headers, BodyState state, byte[] buffer, int length) : IDisposable
{
    public int Status => status;

    public bool IsSuccess => status is >= 200 and <= 299;

    public HttpResponseHeaders Headers => headers;

    public BodyState State => state;

    public ReadOnlyMemory<byte> Body => new(buffer, 0, length);

    /// <summary>Hides secrets in every text of the answer that is shown.</summary>
    public Redaction Redaction { get; set; } = Redaction.OfNames;

    public string? Header(string name) => headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    public void Dispose()
    {
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}

/// <summary>Whether the whole body was read.</summary>
internal enum BodyState
{
    Whole,
    TooLarge,
    Broken,
}
