using GesPowerShell.Client.Configuration;

namespace GesPowerShell.Client.Authentication;

/// <summary>
/// Refuses keys and tokens with characters that they cannot have, before a request is sent. A line break or blank at the end of a secret
/// key makes every signature wrong, and five wrong signatures lock the key. A password may have any character, since it is sent in a JSON
/// body.
/// </summary>
internal static class CredentialCheck
{
    /// <exception cref="GesException">A part of the credential cannot be sent as it is; the error does not quote it.</exception>
    public static void Check(FoundCredential credential)
    {
        var problem = credential.Kind switch
        {
            GesCredential.AccessKey { Id: var id } when !HeaderText.IsFit(id) => "access key",
            GesCredential.AccessKey when !HeaderText.IsFit(credential.Main!) => "secret key",
            GesCredential.AccessKey when credential.SecurityToken is { } token && !HeaderText.IsFit(token) => "security token",
            GesCredential.Token when !HeaderText.IsFit(credential.Main!) => "token",
            _ => null,
        };
        if (problem is not null)
        {
            throw GesErrors.CredentialsInvalid(problem);
        }
    }
}
