using GesPowerShell.Tests.Client;

namespace GesPowerShell.Tests.Canaries;

/// <summary>Connects with the credentials of the environment. It sets variables of the process: no other test may run meanwhile.</summary>
[Collection(nameof(FoundCredentialTests))]
[CollectionDefinition(nameof(FoundCredentialTests), DisableParallelization = true)]
public sealed class FoundCredentialTests(SharedSession shared) : IClassFixture<SharedSession>
{
    public static TheoryData<string> Kinds => [.. CredentialKind.All.Where(kind => kind.Prepare is not null).Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Connecting_with_what_was_found_leaves_no_secret_behind(string kindName)
    {
        var kind = CredentialKind.Named(kindName);
        var names = new List<string>();
        using var home = new HomeFolder();
        await using var service = new CanaryService(kind);
        try
        {
            kind.Prepare!(
                (name, value) =>
                {
                    names.Add(name);
                    Environment.SetEnvironmentVariable(name, value);
                },
                home);
            new CanaryCheck(shared.Session, service).Connect(kind);
        }
        finally
        {
            names.ForEach(name => Environment.SetEnvironmentVariable(name, null));
        }
    }
}
