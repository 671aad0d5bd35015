using GesPowerShell.Client.Configuration;

namespace GesPowerShell.Tests.Client;

/// <summary>A home folder on a path with spaces, and environment variables.</summary>
internal sealed class HomeFolder : IDisposable
{
    private readonly Dictionary<string, string> _variables = new(StringComparer.Ordinal);

    public string Path { get; } = Directory.CreateDirectory(
        System.IO.Path.Combine(System.IO.Path.GetTempPath(), "home of a user " + Guid.NewGuid().ToString("N"))).FullName;

    public EnvironmentSource Environment => new(_variables.GetValueOrDefault, () => _variables.Keys) { Home = Path };

    public HomeFolder Set(string variable, string value)
    {
        _variables[variable] = value;
        return this;
    }

    /// <summary>Writes <c>~/.huaweicloud/credentials</c> or another file.</summary>
    public string Write(string text, string name = ".huaweicloud/credentials", System.Text.Encoding? encoding = null)
    {
        var file = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text, encoding ?? new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return file;
    }

    public ConnectionPlan Build(GesSettings? settings = null, Action<string>? verbose = null) =>
        PlanBuilder.Build(settings ?? new GesSettings { Region = "cn-north-4" }, Environment, verbose ?? (_ => { }));

    public GesException Fails(GesSettings? settings = null) => Assert.Throws<GesException>(() => Build(settings));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
