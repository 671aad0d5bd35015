using GesPowerShell.Tests.Engine;

namespace GesPowerShell.Tests.Canaries;

/// <summary>Runs a command with all its streams on, and looks for secrets in everything that it wrote.</summary>
internal sealed class CanaryCheck(PowerShellSession session, CanaryService service)
{
    private static readonly CanarySearch Canaries = new(CredentialKind.Canaries);

    /// <summary>Connects without a failure, with each failure at GES, and with each failure before GES.</summary>
    public void Connect(CredentialKind kind)
    {
        var connect = kind.Connect(session, service.Address) + " -PassThru";
        foreach (var failure in FailureCase.All.Prepend(null))
        {
            (service.AtGes, service.BeforeGes) = (failure, null);
            Run(connect, null);
            (service.AtGes, service.BeforeGes) = (null, failure);
            Run(connect, null);
        }
    }

    public void Run(string command, GesConnection? connection)
    {
        session.Set("c", connection);
        var output = CapturedOutput.Of(
            session, $"& {{ $VerbosePreference = $DebugPreference = $InformationPreference = 'Continue'; {command} }}");
        output.Add(connection);
        var text = output.ToString();
        var failure = service.AtGes ?? service.BeforeGes;
        Assert.True(Canaries.In(text) is null, $"{command}, {failure?.Name ?? "all is well"}: {Canaries.In(text)}.");
        Assert.All(service.Signatures, signature => Assert.DoesNotContain(signature, text, StringComparison.OrdinalIgnoreCase));
        Assert.True(failure is not null || service.Silent is not null || output.Errors == 0, $"{command}: {text}");
        service.Signatures.Clear();
    }
}
