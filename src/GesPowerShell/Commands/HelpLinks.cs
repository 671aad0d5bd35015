namespace GesPowerShell.Commands;

/// <summary>
/// The links of Get-Help -Online: the page of the API reference about the operation of the cmdlet, else the overview of the reference. The
/// cmdlet's own help is shipped with the module and has no web address.
/// </summary>
internal static class HelpLinks
{
    public const string Authentication = Api + "0005.html";
    public const string Overview = Api + "0343.html";
    public const string ImportGraph = Api + "0073.html";
    public const string ListGraphs = Api + "0346.html";
    public const string CreateGraph = Api + "0347.html";
    public const string StopGraph = Api + "0348.html";
    public const string StartGraph = Api + "0349.html";
    public const string DeleteGraph = Api + "0350.html";
    public const string BindPublicIp = Api + "0355.html";
    public const string ResizeGraph = Api + "0357.html";
    public const string RestartGraph = Api + "0358.html";
    public const string ExpandGraph = Api + "0359.html";
    public const string ListBackups = Api + "0361.html";
    public const string CreateBackup = Api + "0363.html";
    public const string DeleteBackup = Api + "0364.html";
    public const string Metadata = Api + "0368.html";
    public const string ImportMetadata = Api + "0371.html";
    public const string ShowJob = Api + "0373.html";
    public const string ListJobs = Api + "0374.html";
    public const string Scenes = Api + "0376.html";
    public const string ExportBackup = Api + "0534.html";
    public const string ImportBackup = Api + "0535.html";
    public const string ChangeSecurityGroup = Api + "0549.html";
    public const string BackupDownloadLink = Api + "0550.html";
    public const string Projects = "https://support.huaweicloud.com/intl/en-us/api-iam/iam_06_0003.html";

    private const string Api = "https://support.huaweicloud.com/intl/en-us/api-ges/ges_03_";
}
