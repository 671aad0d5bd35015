<#
.SYNOPSIS
    Nightly backup: backs up graphs and removes their older manual backups.

.DESCRIPTION
    Makes a backup of each graph that runs and has one of the names, waits for it, and then removes the older backups of each graph that
    was backed up just now. Of each graph the newest successful manual backups stay, as many as -Keep says. Never removed are automatic and
    imported backups, failed ones, backups that are still being made, backups of graphs that are gone, and those of a graph whose backup
    has failed tonight.

    Backups are told apart by the id of their graph, since a name may have belonged to another graph before.

    It connects with what it finds; see about_GesAuthentication.

    Exit codes: 0 every graph has its backup; 1 at least one has not, or no graph has the names; 2 nothing could be done, for example
    because the credentials were refused.

.PARAMETER Name
    Names of graphs; wildcards are allowed.

.PARAMETER Keep
    How many successful manual backups of each graph stay.

.PARAMETER TimeoutSec
    How long to wait for each backup.

.OUTPUTS
    GesPowerShell.GesJob, one for each backup.

.EXAMPLE
    ./Backup-GraphFleet.ps1 -Name prod_*

.EXAMPLE
    ./Backup-GraphFleet.ps1 -Name prod_*, risk -Keep 7 -WhatIf
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    [Parameter(Mandatory)]
    [string[]] $Name,

    [ValidateRange(1, 90)]
    [int] $Keep = 3,

    [ValidateRange(1, 86400)]
    [int] $TimeoutSec = 14400
)

$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
Set-StrictMode -Version 3

try {
    Import-Module GesPowerShell
    Connect-Ges

    $graphs = @(Get-GesGraph -Name $Name | Where-Object Status -EQ Running)
    if ($graphs.Count -eq 0) {
        Write-Warning "No running graph has one of these names: $($Name -join ', ')."
        exit 1
    }

    $jobs = @($graphs | New-GesBackup -Wait -TimeoutSec $TimeoutSec -ErrorAction Continue)
    $jobs

    # The newest successful ones of each graph stay. A graph without a new backup keeps all that it has.
    foreach ($job in $jobs | Where-Object Status -EQ Success) {
        Get-GesBackup -GraphId $job.GraphId -Method Manual -Status Success |
            Sort-Object { $_.StartTime.ToUniversalTime() } -Descending |
            Select-Object -Skip $Keep |
            Remove-GesBackup -Confirm:$false -ErrorAction Continue
    }
}
catch {
    Write-Warning "Nothing more could be done: $_"
    exit 2
}

if (-not $WhatIfPreference -and @($jobs | Where-Object Status -EQ Success).Count -lt $graphs.Count) {
    exit 1
}

exit 0
