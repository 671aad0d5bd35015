using System.Diagnostics;
using System.Management.Automation;
using GesPowerShell.Backups;
using GesPowerShell.Errors;
using GesPowerShell.Inputs;
using GesPowerShell.Parameters;
using GesPowerShell.Pipeline;
using Microsoft.PowerShell.Commands;

namespace GesPowerShell.Commands;

/// <summary>Downloads the files of backups, each backup into a folder with its id as the name.</summary>
[Cmdlet(
    VerbsData.Save, "GesBackup", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low,
    DefaultParameterSetName = ParameterSets.ByObject, HelpUri = HelpLinks.BackupDownloadLink)]
[OutputType(typeof(FileInfo))]
public sealed class SaveGesBackupCommand : BackupCmdlet
{
    private readonly Stopwatch _sinceBegun = Stopwatch.StartNew();
    private string _folder = "";

    /// <summary>
    /// Accepts jobs too, since a job can have created a backup. The low throttle limit is enough: a few concurrent downloads use up most
    /// connections.
    /// </summary>
    public SaveGesBackupCommand()
        : base(ObjectKinds.Backup | ObjectKinds.Job) => ThrottleLimit = 4;

    [Parameter(Mandatory = true)]
    [AllowNull]
    [AllowEmptyString]
    public string? Path { get; set; }

    private protected override string Operation => "Download";

    private protected override string? FirstEngine => ShowBackupDownloadLink.FirstEngine;

    private protected override string ActionOf(BackupInput backup) => $"Download to {Display.Cut(FolderOf(backup), 200)}";

    private protected override GesException? ParameterProblem() =>
        base.ParameterProblem() ?? (string.IsNullOrWhiteSpace(Path) ? GesErrors.InputMissing("-Path") : TakeFolder(Path!));

    private protected override IReadOnlyList<BackupInput> Check(IReadOnlyList<BackupInput> backups) => [.. backups.Where(HasFolder)];

    private protected override async Task ExecuteConfirmedAsync(IReadOnlyList<BackupInput> backups)
    {
        var bars = Screen.IsWatched ? new ProgressBars(MyInvocation.MyCommand.Name, WriteProgress, () => _sinceBegun.Elapsed) : null;
        foreach (var backup in backups)
        {
            if (Dispatcher.IsClosed)
            {
                return;
            }

            var progress = new DownloadProgress(
                Dispatcher, bars, path => WriteObject(FileOf(path)), error => WriteError(error.ToRecord(backup.Given)));
            try
            {
                var links = new ShowBackupDownloadLink(backup.GraphId!, backup.BackupId);
                await backup.Client.DownloadAsync(links, _folder, ThrottleLimit, progress, Context).ConfigureAwait(false);
            }
            catch (GesException e)
            {
                await WriteErrorAsync(e, backup.Given, backup.Client).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (Dispatcher.IsClosed)
            {
                // The pipeline accepts no more files.
            }
            finally
            {
                Dispatcher.Post(() => bars?.Hide());
            }
        }
    }

    /// <summary>The file as Get-Item returns it: PowerShell's view of files on Linux needs what its provider adds.</summary>
    private PSObject FileOf(string path) => InvokeProvider.Item.Get([path], force: true, literalPath: true)[0];

    /// <summary>
    /// Whether no file is where the folder of a backup belongs. Else one error is written, and not one for each file of the backup.
    /// </summary>
    private bool HasFolder(BackupInput backup)
    {
        var file = FileIn(FolderOf(backup));
        if (file is not null)
        {
            Refuse(GesErrors.DownloadPathInvalid(Path!, $"'{file}' is a file"), backup.Given);
        }

        return file is null;
    }

    private string FolderOf(BackupInput backup) => System.IO.Path.Combine(_folder, backup.BackupId);

    /// <summary>The part of a path that is a file, so that no folder can be there; null where all parts are folders or missing.</summary>
    private static string? FileIn(string path)
    {
        for (var part = path; part is not null && !Directory.Exists(part); part = System.IO.Path.GetDirectoryName(part))
        {
            if (File.Exists(part))
            {
                return part;
            }
        }

        return null;
    }

    private GesException? TakeFolder(string path)
    {
        try
        {
            var resolved = SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out var provider, out _);
            if (provider.ImplementingType != typeof(FileSystemProvider))
            {
                return GesErrors.DownloadPathInvalid(path, $"it belongs to the provider {provider.Name}");
            }

            // Throws for characters that no path of the operating system can have.
            _folder = System.IO.Path.GetFullPath(resolved);
            return FileIn(_folder) is { } file ? GesErrors.DownloadPathInvalid(path, $"'{file}' is a file") : null;
        }
        catch (Exception e) when (e is not PipelineStoppedException) // Each provider throws exceptions of its own.
        {
            return GesErrors.DownloadPathInvalid(path, e.Message, e);
        }
    }
}
