using System.Text.Json;
using GesPowerShell.Simulator.Authentication;
using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Iam;

/// <summary>The method <c>password</c>: user by name (and its domain) or by id.</summary>
internal sealed class PasswordLogin(Account account)
{
    /// <summary>The refusal of the credentials; null when they are right.</summary>
    public Answer? Refuse(JsonElement identity) => Check(identity) switch
    {
        true => null,
        false => IamErrors.WrongPassword,
        null => IamErrors.BadRequest,
    };

    /// <summary>Whether the credentials are right; null when one of them is missing.</summary>
    private bool? Check(JsonElement identity)
    {
        if (identity.Object("password")?.Object("user") is not { } user || user.Text("password") is not { } password)
        {
            return null;
        }

        var rightPassword = ConstantTime.AreEqual(password, account.Password);
        if (user.Text("id") is { } id)
        {
            return (id == account.UserId) & rightPassword;
        }

        if (user.Text("name") is not { } name || user.Object("domain") is not { } domain)
        {
            return null;
        }

        var rightDomain = domain.Text("name") == account.Domain || domain.Text("id") == account.DomainId;
        return ConstantTime.AreEqual(name, account.User) & rightDomain & rightPassword;
    }
}
