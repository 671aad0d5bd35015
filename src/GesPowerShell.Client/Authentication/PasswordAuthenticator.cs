
namespace GesPowerShell.Client.Authentication;

/// <summary>
/// Gets a token of IAM for user and password, keeps it, and gets another before it expires or when it is refused. With an agency that
/// token only serves to get the one of the agency, which is what requests carry.
/// </summary>
internal sealed class PasswordAuthenticator : IRequestAuthenticator
{
    private readonly GesCredential.Password _user;
    private readonly Secret _password;
    private readonly TokenScope _scope;
    private readonly IamApi _iam;
    private readonly RefreshableCredential<IamToken> _own;
    private readonly RefreshableCredential<IamToken>? _agency;

    public PasswordAuthenticator(GesCredential.Password user, Secret password, TokenScope scope, IamApi iam, TimeProvider clock)
    {
        _user = user;
        _password = password;
        _scope = scope;
        _iam = iam;
        _own = new RefreshableCredential<IamToken>(FetchOwnAsync, clock);
        _agency = _user.Agency is { } wanted ? new RefreshableCredential<IamToken>(context => FetchAgencyAsync(wanted, context), clock) : null;
    }

    public string Name => _agency is null ? "Password" : "Agency";

    public string? UserName => _user.UserName;

    public DateTimeOffset? ExpiresAt => Carried.Current?.ExpiresAt;

    private RefreshableCredential<IamToken> Carried => _agency ?? _own;

    public async ValueTask<RequestAuthentication> PrepareAsync(string? projectId, OperationContext context) =>
        RequestAuthentication.ByToken(await GetTokenAsync(context).ConfigureAwait(false), Carried);

    public Task<IamToken> GetTokenAsync(OperationContext context) => Carried.GetAsync(context);

    public void Dispose()
    {
        _own.Dispose();
        _agency?.Dispose();
        _password.Dispose();
    }

    /// <summary>The project is the agency's: the user's own account may have none of that id.</summary>
    private async Task<IamToken> FetchOwnAsync(OperationContext context)
    {
        var body = TokenRequest.Build(_user.UserName, _user.DomainName, _password, _agency is null ? _scope : TokenScope.Account(_user.DomainName));
        try
        {
            return await _iam.CreateTokenAsync(body, _password, _user.UserName, context).ConfigureAwait(false);
        }
        finally
        {
            Array.Clear(body, 0, body.Length);
        }
    }

    private async Task<IamToken> FetchAgencyAsync(GesAgency wanted, OperationContext context)
    {
        try
        {
            return await AssumeAsync(wanted, isLast: false, context).ConfigureAwait(false);
        }
        catch (GesException e) when (e.CredentialRenewed)
        {
            context.Verbose?.Invoke("The user's own token was refused; trying once more with a new one.");
            return await AssumeAsync(wanted, isLast: true, context).ConfigureAwait(false);
        }
    }

    private async Task<IamToken> AssumeAsync(GesAgency wanted, bool isLast, OperationContext context)
    {
        var authentication = RequestAuthentication.ByToken(await _own.GetAsync(context).ConfigureAwait(false), _own, isLast);
        return await _iam.AssumeAgencyAsync(TokenRequest.Assume(wanted, _scope), wanted, authentication, context).ConfigureAwait(false);
    }
}
