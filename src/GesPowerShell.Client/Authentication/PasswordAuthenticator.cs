
namespace GesPowerShell.Client.Authentication;

/// <summary>
/// Fetches an IAM token with user name and password, caches it and refreshes it before it expires or when it is refused. With an agency,
/// the user's token only fetches the agency's token, and requests carry the agency's token.
/// </summary>
internal sealed class PasswordAuthenticator : IRequestAuthenticator
{
    private readonly GesCredential.Password _user;
    private readonly Secret _password;
    private readonly TokenScope _scope;
    private readonly IamApi _iam;
    private readonly RefreshableCredential<IamToken> _userToken;
    private readonly RefreshableCredential<IamToken>? _agencyToken;

    public PasswordAuthenticator(GesCredential.Password user, Secret password, TokenScope scope, IamApi iam, TimeProvider clock)
    {
        _user = user;
        _password = password;
        _scope = scope;
        _iam = iam;
        _userToken = new RefreshableCredential<IamToken>(FetchUserTokenAsync, clock);
        _agencyToken = _user.Agency is { } wanted
            ? new RefreshableCredential<IamToken>(context => FetchAgencyTokenAsync(wanted, context), clock)
            : null;
    }

    public string Name => _agencyToken is null ? "Password" : "Agency";

    public string? UserName => _user.UserName;

    public DateTimeOffset? ExpiresAt => RequestToken.Current?.ExpiresAt;

    private RefreshableCredential<IamToken> RequestToken => _agencyToken ?? _userToken;

    public async ValueTask<RequestAuthentication> PrepareAsync(string? projectId, OperationContext context) =>
        RequestAuthentication.ByToken(await GetTokenAsync(context).ConfigureAwait(false), RequestToken);

    public Task<IamToken> GetTokenAsync(OperationContext context) => RequestToken.GetAsync(context);

    public void Dispose()
    {
        _userToken.Dispose();
        _agencyToken?.Dispose();
        _password.Dispose();
    }

    /// <summary>
    /// Fetches the user's token. With an agency its scope is the account: the project belongs to the agency's account, not to the user's.
    /// </summary>
    private async Task<IamToken> FetchUserTokenAsync(OperationContext context)
    {
        var body = TokenRequest.Build(
            _user.UserName, _user.DomainName, _password, _agencyToken is null ? _scope : TokenScope.Account(_user.DomainName));
        try
        {
            return await _iam.CreateTokenAsync(body, _password, _user.UserName, context).ConfigureAwait(false);
        }
        finally
        {
            Array.Clear(body, 0, body.Length);
        }
    }

    private async Task<IamToken> FetchAgencyTokenAsync(GesAgency wanted, OperationContext context)
    {
        try
        {
            return await AssumeAsync(wanted, isLast: false, context).ConfigureAwait(false);
        }
        catch (GesException e) when (e.CanReauthenticate)
        {
            context.Verbose?.Invoke("The user's own token was refused; trying once more with a new one.");
            return await AssumeAsync(wanted, isLast: true, context).ConfigureAwait(false);
        }
    }

    private async Task<IamToken> AssumeAsync(GesAgency wanted, bool isLast, OperationContext context)
    {
        var authentication = RequestAuthentication.ByToken(await _userToken.GetAsync(context).ConfigureAwait(false), _userToken, isLast);
        return await _iam.AssumeAgencyAsync(TokenRequest.Assume(wanted, _scope), wanted, authentication, context).ConfigureAwait(false);
    }
}
