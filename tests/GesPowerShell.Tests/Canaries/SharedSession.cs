using GesPowerShell.Tests.Engine;

namespace GesPowerShell.Tests.Canaries;

/// <summary>One PowerShell session for all tests of a class.</summary>
public sealed class SharedSession : IDisposable
{
    internal PowerShellSession Session { get; } = new();

    public void Dispose() => Session.Dispose();
}
