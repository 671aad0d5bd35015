using System.Text;
using GesPowerShell.Client.Authentication;
using GesPowerShell.Client.Json;
using GesPowerShell.Client.Transport;

namespace GesPowerShell.Client.InstanceMetadata;

/// <summary>Reads the answers of the metadata service.</summary>
internal static class InstanceMetadataReader
{
    /// <summary>
    /// The token is the whole body. A body that is JSON, HTML or no valid header value comes from another server and is refused.
    /// </summary>
    public static RequestAuthentication Token(ServiceAnswer answer)
    {
        var token = Encoding.UTF8.GetString(answer.Body.ToArray()).Trim();
        return token.Length is > 0 and <= 4096 && token[0] is not ('{' or '[' or '<') && token.All(c => c is > ' ' and < '\x7f')
            ? RequestAuthentication.ByHeader("X-Metadata-Token", token)
            : throw new FormatException("No token in the answer.");
    }

    public static TemporaryKeys Keys(ServiceAnswer answer, TimeProvider clock)
    {
        var keys = GesJson.Read<EcsKeysAnswerDto>(answer.Body).Credential;
        if (!IsKey(keys?.Access) || !IsKey(keys?.Secret) || !IsKey(keys?.SecurityToken))
        {
            throw new FormatException("No keys in the answer.");
        }

        return new TemporaryKeys(
            keys!.Access!, Secret.FromText(keys.Secret!), Secret.FromText(keys.SecurityToken!),
            clock.GetUtcNow(), WireTime.Parse(keys.ExpiresAt));
    }

    private static bool IsKey(string? text) => text is { Length: > 0 } && HeaderText.IsFit(text);
}
