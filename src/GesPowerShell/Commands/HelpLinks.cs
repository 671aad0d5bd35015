namespace GesPowerShell.Commands;

/// <summary>
/// The links of Get-Help -Online: the page of the API reference about the operation of the cmdlet. The cmdlet's own help is shipped with
/// the module and has no web address.
/// </summary>
internal static class HelpLinks
{
    public const string Authentication = Api + "0005.html";
    public const string ListGraphs = Api + "0346.html";
    public const string CreateGraph = Api + "0347.html";
    public const string StopGraph = Api + "0348.html";
    public const string StartGraph = Api + "0349.html";
    public const string DeleteGraph = Api + "0350.html";
    public const string ResizeGraph = Api + "0357.html";
    public const string RestartGraph = Api + "0358.html";
    public const string Backups = Api + "0359.html";
    public const string Metadata = Api + "0368.html";
    public const string Scenes = Api + "0376.html";
    public const string Overview = Api + "0343.html";
    public const string Projects = "https://support.huaweicloud.com/intl/en-us/api-iam/iam_06_0003.html";
    public const string ExpandGraph = Api + "0359.html";
    public const string ShowJob = Api + "0373.html";
    public const string ListJobs = Api + "0374.html";
    public const string ChangeSecurityGroup = Api + "0549.html";

    private const string Api = "https://support.huaweicloud.com/intl/en-us/api-ges/ges_03_";
}
