using System.Management.Automation;
using System.Xml.Linq;

namespace GesPowerShell.Tests.Engine;

/// <summary>
/// Restricted runspaces, AppLocker and WDAC run formats in ConstrainedLanguage. The output must be the same as in FullLanguage.
/// </summary>
public sealed class LanguageModeTests : IDisposable
{
    private const string Constrain = "$ExecutionContext.SessionState.LanguageMode = 'ConstrainedLanguage'";

    private static readonly XElement[] Views =
        [.. XDocument.Load(Path.Combine(ModuleUnderTest.Folder, "GesPowerShell.Format.ps1xml")).Descendants("View")];

    private readonly GesConnection _connection = ShownObjects.Connection();

    public static TheoryData<string> Names => [.. Views.Select(view => view.Element("Name")!.Value)];

    public void Dispose() => _connection.Close();

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_view_shows_the_same_text_in_both_language_modes(string name)
    {
        var view = Views.Single(view => view.Element("Name")!.Value == name);
        var isList = view.Element("ListControl") is not null;
        var types = view.Element("ViewSelectedBy")!.Elements("TypeName").Select(type => type.Value).ToList();
        var script = types.Contains("GesPowerShell.JobTimelineRow")
            ? "$input | Show-GesJobTimeline -Now '2026-05-20' -Width 100"
            : "$input";
        var shown = types.Contains("GesPowerShell.JobTimelineRow")
            ? ShownObjects.All(_connection).OfType<GesJob>().Where(job => job.Operation.Length > 0)
                .Select(job => job with { JobId = null, GraphId = null }).ToArray<object>()
            : [.. ShownObjects.All(_connection).Where(item => types.Contains(item.GetType().FullName!))];
        Assert.NotEmpty(shown);

        var full = Show(script, isList, shown, restrict: false);
        Assert.Every(shown, (_, i) => Assert.False(string.IsNullOrWhiteSpace(full[i])));
        Assert.Equal(full, Show(script, isList, shown, restrict: true));
        if (types.Contains("Deserialized." + shown[0].GetType().FullName))
        {
            var copies = shown.Select(item => PSSerializer.Deserialize(PSSerializer.Serialize(item))).ToArray();
            Assert.Equal(full, Show(script, isList, copies, restrict: true));
        }
    }

    /// <summary>A runspace can have the mode from its start, or get it after the module was imported.</summary>
    [Fact]
    public void A_runspace_that_was_made_restricted_shows_the_same()
    {
        using var restricted = new PowerShellSession(state => state.LanguageMode = PSLanguageMode.ConstrainedLanguage);
        using var full = new PowerShellSession();
        var shown = ShownObjects.All(_connection);
        restricted.Run("$input | Out-Default", [.. shown]).ShouldSucceed();
        full.Run("$input | Out-Default", [.. shown]).ShouldSucceed();
        Assert.Equal(full.Host.Shown, restricted.Host.Shown);
        Assert.Equal("ConstrainedLanguage", restricted.Run("\"$($ExecutionContext.SessionState.LanguageMode)\"").Output.Single());
    }

    [Fact]
    public void Every_type_that_users_hold_in_the_pipeline_has_a_view_here()
    {
        var viewed = Views.SelectMany(view => view.Descendants("TypeName")).Select(type => type.Value).ToHashSet();
        Assert.Superset(ShownObjects.All(_connection).Select(item => item.GetType().FullName!).ToHashSet(), viewed);
        Assert.DoesNotContain(
            Views, view => view.Elements().All(part => part.Name.LocalName is not ("TableControl" or "ListControl" or "CustomControl")));
    }

    private static List<string> Show(string script, bool isList, IReadOnlyList<object> shown, bool restrict)
    {
        using var session = new PowerShellSession();
        if (restrict)
        {
            session.Run(Constrain).ShouldSucceed();
        }

        using var shell = session.Shell(script);
        if (isList)
        {
            shell.AddCommand(new CmdletInfo("Format-List", typeof(FormatListCommand)));
        }

        shell.AddCommand("Out-Default").Invoke(shown);
        Assert.Empty(shell.Streams.Error);
        return [.. session.Host.Shown.Where(line => line.Trim().Length > 0)];
    }
}
