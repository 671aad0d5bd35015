<#
.SYNOPSIS
    Restarts graphs that have been importing for too long.

.DESCRIPTION
    A restart is forced: the import fails, part of its data may stay in the graph, and it has to be run again. Therefore each graph is
    asked for; on a schedule say -Confirm:$false. GES restarts graphs that are running, importing, exporting or clearing; only those that
    are importing are looked at here.

    How long an import runs is told by its job in Task Center. If there is none, the time of the graph's last change is taken. The clock
    of this machine must be right.

    Each run sends at most one restart for a graph. If the outcome of one is not known (RestartOutcomeUnknown), nothing is sent again, and
    the exit code is 1: the error says what to check. Keep two copies of this script apart.

    It connects with what it finds: the variables HUAWEICLOUD_SDK_AK, HUAWEICLOUD_SDK_SK and HW_REGION_NAME, or the profile file; see
    about_GesAuthentication.

    Exit codes: 0 nothing was stuck, or every stuck graph is up again; 1 at least one is not, or its outcome is not known; 2 nothing could
    be done, for example because the credentials were refused.

.PARAMETER Name
    Names of the graphs, with wildcards.

.PARAMETER OlderThanMinutes
    How long an import may take.

.PARAMETER TimeoutSec
    How long to wait for each graph.

.OUTPUTS
    GesPowerShell.GesJob, one for each graph that was restarted.

.EXAMPLE
    ./Restart-StuckImport.ps1 -OlderThanMinutes 240 -WhatIf

.EXAMPLE
    ./Restart-StuckImport.ps1 -Name dev_* -OlderThanMinutes 240 -Confirm:$false
#>
[CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'High')]
param(
    [string[]] $Name = '*',

    [Parameter(Mandatory)]
    [ValidateRange(1, 43200)]
    [int] $OlderThanMinutes,

    [ValidateRange(1, 86400)]
    [int] $TimeoutSec = 3600
)

$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
Set-StrictMode -Version 3

try {
    Import-Module GesPowerShell
    Connect-Ges

    $limit = (Get-Date).AddMinutes(-$OlderThanMinutes)
    $stuck = @(Get-GesGraph $Name -Status Importing | Where-Object {
        $import = Get-GesJob -GraphName $_.Name -Status Running | Where-Object Operation -eq Import | Sort-Object BeginTime | Select-Object -First 1
        $since = if ($import -and $import.BeginTime) { $import.BeginTime } else { $_.Updated }
        Write-Verbose "$($_.Name) has been importing since $since."
        $since -lt $limit
    })

    $jobs = @($stuck | Restart-GesGraph -Wait -TimeoutSec $TimeoutSec -ErrorAction Continue -ErrorVariable failed)
    $jobs
    exit [int] [bool] ($failed -or ($jobs | Where-Object Status -ne Success))
}
catch {
    Write-Error -ErrorRecord $_ -ErrorAction Continue
    exit 2
}
