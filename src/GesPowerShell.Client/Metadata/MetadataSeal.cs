using System.Globalization;
using GesPowerShell.Client.Authentication;

namespace GesPowerShell.Client.Metadata;

/// <summary>The one header that a request to the metadata service may need.</summary>
internal sealed class MetadataSeal : IRequestSeal
{
    private const int TokenLifetimeSeconds = 6 * 60 * 60;

    public static readonly MetadataSeal None = new(null, null);

    public static readonly MetadataSeal ForToken =
        new("X-Metadata-Token-Ttl-Seconds", TokenLifetimeSeconds.ToString(CultureInfo.InvariantCulture));

    private readonly string? name;
    private readonly string? value;

    private MetadataSeal(string? name, string? value)
    {
        this.name = name;
        this.value = value;
    }

    public bool IsTemporaryKey => false;

    public static MetadataSeal Of(string token) => new("X-Metadata-Token", token);

    public void Apply(HttpRequestMessage message, byte[] body)
    {
        if (name is not null)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }
    }

    public bool TryRenew() => false;
}
