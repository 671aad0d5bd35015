<#
.SYNOPSIS
    Copies what one graph holds into another graph of the same project.

.DESCRIPTION
    Backs the source up, exports the backup to OBS, imports it as a backup of the target and restores the target from it. What the target
    held before is replaced. Both graphs have to run, and the target should have the size and the version of the source.

    It connects with what it finds; see about_GesAuthentication. The backups stay; remove them with Remove-GesBackup.

    Exit codes: 0 the target holds the copy; 1 one of the steps has failed; 2 nothing could be done, for example because the credentials
    were refused.

.PARAMETER Source
    Name of the graph to copy.

.PARAMETER Target
    Name of the graph that is replaced.

.PARAMETER ObsPath
    Folder in OBS for the files: bucket and path.

.OUTPUTS
    GesPowerShell.GesJob, one for each step.

.EXAMPLE
    ./Copy-Graph.ps1 -Source prod_risk -Target test_risk -ObsPath my-bucket/copies/risk
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    [Parameter(Mandatory)]
    [string] $Source,

    [Parameter(Mandatory)]
    [string] $Target,

    [Parameter(Mandatory)]
    [string] $ObsPath
)

$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
Set-StrictMode -Version 3

try {
    Import-Module GesPowerShell
    Connect-Ges
}
catch {
    Write-Warning "Nothing could be done: $_"
    exit 2
}

if (-not $PSCmdlet.ShouldProcess($Target, "Replace what it holds by a copy of $Source")) {
    exit 0
}

try {
    $backup = New-GesBackup -Name $Source -Wait -Confirm:$false
    $backup
    Get-GesBackup -InputObject $backup | Export-GesBackup -ExportPath $ObsPath -Wait -Confirm:$false

    # The import is the backup of the target that was not there before.
    $before = @(Get-GesBackup -GraphName $Target | ForEach-Object BackupId)
    Import-GesBackup -Name $Target -ImportPath $ObsPath -Wait -Confirm:$false
    $copy = Get-GesBackup -GraphName $Target -Status Success | Where-Object BackupId -NotIn $before
    $copy | Restore-GesGraph -Confirm:$false
}
catch {
    Write-Warning "The copy is not complete: $_"
    exit 1
}

exit 0
