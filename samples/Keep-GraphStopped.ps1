<#
.SYNOPSIS
    Keeps graphs stopped beyond the seven days after which GES starts them by itself.

.DESCRIPTION
    GES gives a stop seven days. Nothing can make that longer, so run this once a day: it stops the graphs that have been started since,
    also those that are starting now, and shows until about when the others stay stopped. A graph that GES has started is up for a day
    at most. Graphs that somebody started on purpose are stopped as well: name only those that nobody needs.

    It connects with what it finds: the variables HUAWEICLOUD_SDK_AK, HUAWEICLOUD_SDK_SK and HW_REGION_NAME, or the profile file; see
    about_GesAuthentication.

    Exit codes: 0 every graph is stopped; 1 at least one is not, or none was found; 2 nothing could be done, for example because the
    credentials were refused.

.PARAMETER Name
    Names of the graphs, with wildcards.

.PARAMETER TimeoutSec
    How long to wait for each graph.

.OUTPUTS
    An object for each graph: Name, GraphId, Status, Stopped (whether this run stopped it) and AutoStartsAt.

.EXAMPLE
    ./Keep-GraphStopped.ps1 -Name archive_*
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    [Parameter(Mandatory)]
    [string[]] $Name,

    [ValidateRange(1, 86400)]
    [int] $TimeoutSec = 3600
)

$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
Set-StrictMode -Version 3

try {
    Import-Module GesPowerShell
    Connect-Ges

    $graphs = @(Get-GesGraph $Name)
    if ($graphs.Count -eq 0) {
        Write-Warning "No graph is named $($Name -join ', ')."
        exit 1
    }

    # A starting graph cannot be stopped yet. Start-GesGraph adopts its running start job and waits for it.
    $options = @{ Wait = $true; TimeoutSec = $TimeoutSec; ErrorAction = 'Continue' }
    $graphs | Where-Object Status -in Preparing, Starting | Start-GesGraph @options -ErrorVariable notStarted | Out-Null
    $jobs = @($graphs | Where-Object Status -ne Stopped | Stop-GesGraph @options -ErrorVariable notStopped)

    $now = @($graphs | Get-GesGraph)
    foreach ($graph in $now) {
        [pscustomobject] @{
            Name         = $graph.Name
            GraphId      = $graph.GraphId
            Status       = $graph.Status
            Stopped      = [bool] ($jobs | Where-Object { $_.GraphId -eq $graph.GraphId -and $_.Status -eq 'Success' })
            AutoStartsAt = $graph.AutoStartsAt
        }
    }
    exit [int] [bool] ($notStarted -or $notStopped -or (-not $WhatIfPreference -and ($now | Where-Object Status -ne Stopped)))
}
catch {
    Write-Error -ErrorRecord $_ -ErrorAction Continue
    exit 2
}
