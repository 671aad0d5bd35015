
namespace GesPowerShell.Client.Authentication;

/// <summary>
/// Gets a token of IAM for user and password, keeps it, and gets another before it expires or when it is refused. With an agency that
/// token only serves to get the one of the agency, which is what requests carry.
/// </summary>
internal sealed class PasswordAuthenticator : IRequestAuthenticator
{
    private readonly GesCredential.Password user;
    private readonly Secret password;
    private readonly TokenScope scope;
    private readonly IamApi iam;
    private readonly RefreshableCredential<IamToken> own;
    private readonly RefreshableCredential<IamToken>? agency;

    public PasswordAuthenticator(GesCredential.Password user, Secret password, TokenScope scope, IamApi iam, TimeProvider clock)
    {
        this.user = user;
        this.password = password;
        this.scope = scope;
        this.iam = iam;
        own = new RefreshableCredential<IamToken>(FetchOwnAsync, clock);
        agency = user.Agency is { } wanted ? new RefreshableCredential<IamToken>(context => FetchAgencyAsync(wanted, context), clock) : null;
    }

    public string Name => agency is null ? "Password" : "Agency";

    public string? UserName => user.UserName;

    public DateTimeOffset? ExpiresAt => Carried.Current?.ExpiresAt;

    private RefreshableCredential<IamToken> Carried => agency ?? own;

    public async ValueTask<RequestAuthentication> PrepareAsync(string? projectId, OperationContext context) =>
        RequestAuthentication.ByToken(await GetTokenAsync(context).ConfigureAwait(false), Carried);

    public Task<IamToken> GetTokenAsync(OperationContext context) => Carried.GetAsync(context);

    public void Dispose()
    {
        own.Dispose();
        agency?.Dispose();
        password.Dispose();
    }

    /// <summary>The project is the agency's: the user's own account may have none of that id.</summary>
    private async Task<IamToken> FetchOwnAsync(OperationContext context)
    {
        var body = TokenRequest.Build(user.UserName, user.DomainName, password, agency is null ? scope : TokenScope.Account(user.DomainName));
        try
        {
            return await iam.CreateTokenAsync(body, password, user.UserName, context).ConfigureAwait(false);
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
        var authentication = RequestAuthentication.ByToken(await own.GetAsync(context).ConfigureAwait(false), own, isLast);
        return await iam.AssumeAgencyAsync(TokenRequest.Assume(wanted, scope), wanted, authentication, context).ConfigureAwait(false);
    }
}
