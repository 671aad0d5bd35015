namespace GesPowerShell.Tests.Engine;

/// <summary>-ErrorAction Stop ends the script at every error of a cmdlet of the module, in every kind of statement.</summary>
public class ErrorActionStopTests : RegionTest
{
    private const string NoKeys = "Connect-Ges cn-north-4 -AccessKey a -SecretKey $unset";
    private const string WrongKeys = "Connect-Ges cn-north-4 -Endpoint $ges -AccessKey DEMOACCESSKEY0000001 -SecretKey $wrong -ProjectId p";
    private const string Question = "Restart-GesGraph fraud_demo -Confirm";
    private const string NotThere = "Get-GesGraph nosuch";

    private static readonly string[] Ways =
    [
        "{0} -ErrorAction Stop",
        "{0} -EA Stop",
        "function Do-It {{ {0} -ErrorAction Stop; 'after' }}; Do-It",
        "function Do-It {{ [CmdletBinding()] param() {0}; 'after' }}; Do-It -ErrorAction Stop",
        "$null = New-Module {{ function Do-It {{ {0} -ErrorAction Stop; 'after' }} }}; Do-It",
        "foreach ($i in 1, 2) {{ if ($i) {{ {0} -ErrorAction Stop; 'after' }} }}",
        "& {{ . {{ {0} -ErrorAction Stop }}; 'after' }}",
        "$options = @{{ ErrorAction = 'Stop' }}; {0} @options",
        "$PSDefaultParameterValues = @{{ '*-Ges*:ErrorAction' = 'Stop' }}; {0}",
        "$ErrorActionPreference = 'Stop'; {0}",
    ];

    private static readonly (string Command, string ErrorId)[] Errors =
    [
        (NoKeys, "CredentialsInvalid"),
        (WrongKeys, "CredentialsRefused"),
        ("Connect-Ges -Region 'no region'", "RegionInvalid"),
        (Question, "ConfirmationImpossible"),
        (NotThere, "GraphNotFound"),
        ("Disconnect-Ges -Connection $unset", "NotConnected"),
        ("Get-GesGraph -Connection $unset", "NotConnected"),
        ("Get-GesJob -Connection $unset", "NotConnected"),
        ("Wait-GesJob x -Connection $unset", "NotConnected"),
        ("Stop-GesGraph fraud_demo -Connection $unset", "NotConnected"),
        ("Start-GesGraph fraud_demo -Connection $unset", "NotConnected"),
        ("Restart-GesGraph fraud_demo -Confirm:$false -Connection $closed", "Disconnected"),
    ];

    public static TheoryData<string, string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string, string>();
            foreach (var (command, errorId) in Errors)
            {
                foreach (var way in Ways)
                {
                    cases.Add(command, errorId, way);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Stop_ends_the_script(string command, string errorId, string way)
    {
        var result = RunInSession(Format(way, command));
        Assert.NotNull(result.Thrown);
        Assert.Equal(errorId, result.ErrorId);
        Assert.Empty(result.Output);
        Assert.Empty(Changes);
    }

    [Theory]
    [InlineData(NoKeys, "CredentialsInvalid")]
    [InlineData(WrongKeys, "CredentialsRefused")]
    [InlineData(Question, "ConfirmationImpossible")]
    [InlineData("Get-GesGraph -Connection $unset", "NotConnected")]
    public void Catch_catches_it_as_before(string command, string errorId)
    {
        foreach (var action in (string[])["", "-ErrorAction Stop"])
        {
            var result = RunInSession(
                $"try {{ {command} {action} }} catch [GesPowerShell.GesException] "
                    + "{ $_.FullyQualifiedErrorId -replace ',.*'; $_.Exception.ErrorId }").ShouldSucceed();
            Assert.Equal([errorId, errorId, "next"], result.Output);
        }
    }

    [Theory]
    [InlineData("{0}", 1)]
    [InlineData("{0} -ErrorAction Continue", 1)]
    [InlineData("{0} -ErrorAction SilentlyContinue", 1)]
    public void Without_Stop_the_next_line_runs_as_after_any_error_that_ends_a_command(string way, int errors)
    {
        foreach (var command in (string[])[NoKeys, Question, "Get-GesGraph -Connection $unset"])
        {
            var result = RunInSession(Format(way, command));
            Assert.Null(result.Thrown);
            Assert.Equal(errors, result.Errors.Count);
            Assert.Equal(["next"], result.Output);
        }
    }

    private static string Format(string way, string command) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, way, command);

    private RunResult RunInSession(string script)
    {
        Session.Set("wrong", Secrets.Of("not-the-secret"));
        Run("$closed = Connect-Ges cn-north-4 -Endpoint $ges -AccessKey DEMOACCESSKEY0000001 -SecretKey $secret -PassThru; "
            + "Disconnect-Ges $closed").ShouldSucceed();
        Session.ConnectTo(Server);
        Server.ClearRequests();
        return Run(script + "\n'next'");
    }
}
