using GesPowerShell.Client.Transport;

namespace GesPowerShell.Client.Errors;

/// <summary>Finds the recommended action for refused credentials: one HTTP status has causes that need different actions.</summary>
internal static class CredentialAdvice
{
    /// <summary>The recommended action; null where the text of <see cref="ServiceCodes"/> for the code is the best one.</summary>
    public static string? Advice(GesErrorDetails details, ServiceCode code, Subject subject)
    {
        if (Says(details, "failed to reach the limit"))
        {
            return "Too many wrong signatures: the access key is locked for five minutes. Wait, then connect with the right secret key.";
        }

        if (details.IsTemporaryKey && (Says(details, "expired") || Says(details, "token")))
        {
            return details.CanReauthenticate
                ? "The temporary access key has expired or was withdrawn; the next call gets a new one."
                : "The temporary access key has expired, or its security token is not the right one: get new keys, "
                    + "and connect again with all three parts. If they are new, check the clock of this machine.";
        }

        if (Says(details, "signature expired"))
        {
            return "Set the clock of this machine: it may be wrong by 15 minutes at most. If the keys are temporary, get new ones.";
        }

        if (Says(details, "ak not exist") || Says(details, "Get secretKey failed"))
        {
            return "This access key does not exist, or was disabled or deleted: check it in the console under My Credentials.";
        }

        if (Says(details, "verify aksk signature fail"))
        {
            return "The secret key does not fit the access key: connect again with the right one. Five wrong signatures lock the key.";
        }

        if (code.Code is "APIGW.0307" or "GES.8007" || Says(details, "token"))
        {
            return details.CanReauthenticate
                ? "The token has expired or was withdrawn; the next call gets a new one."
                : ServiceCodes.Find("APIGW.0307")!.Action;
        }

        return subject == Subject.Token && code == ServiceCodes.OfStatus(401)
            ? "Check user name, password and account name. Users with login protection or without programmatic access, and HUAWEI IDs, "
                + "cannot get tokens: use an access key."
            : null;
    }

    public static bool Says(string? text, string words) => text?.IndexOf(words, StringComparison.OrdinalIgnoreCase) >= 0;

    private static bool Says(GesErrorDetails details, string words) => Says(details.Text, words);
}
