<#
.SYNOPSIS
    Nightly stop and morning start: brings every graph that has some tags to a state.

.DESCRIPTION
    Run it with -State Stopped in the evening and with -State Running in the morning. Graphs that are there already are a success, so it
    may run twice. GES cannot filter by tags: all graphs of the project are read.

    It connects with what it finds: the variables HUAWEICLOUD_SDK_AK, HUAWEICLOUD_SDK_SK and HW_REGION_NAME, or the profile file; see
    about_GesAuthentication. Stops and starts do not ask.

    Exit codes: 0 every graph is where it should be; 1 at least one is not, its outcome is not known, or no graph has the tags;
    2 nothing could be done, for example because the credentials were refused.

.PARAMETER Tag
    Tags that a graph must have, all of them: 'env=dev', or 'env' alone for any value. Upper and lower case of keys differ.

.PARAMETER State
    Where to bring the graphs: Stopped or Running.

.PARAMETER TimeoutSec
    How long to wait for each graph.

.OUTPUTS
    GesPowerShell.GesJob, one for each graph.

.EXAMPLE
    ./Set-TaggedGraphState.ps1 -Tag env=dev -State Stopped

.EXAMPLE
    ./Set-TaggedGraphState.ps1 -Tag env=dev, owner -State Running -WhatIf
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    [Parameter(Mandatory)]
    [ValidatePattern('^[^=]+(=.*)?$')]
    [string[]] $Tag,

    [Parameter(Mandatory)]
    [ValidateSet('Stopped', 'Running')]
    [string] $State,

    [ValidateRange(1, 86400)]
    [int] $TimeoutSec = 1800
)

$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
Set-StrictMode -Version 3

try {
    Import-Module GesPowerShell
    Connect-Ges

    $graphs = @(Get-GesGraph | Where-Object {
        foreach ($item in $Tag) {
            $key, $value = $item -split '=', 2
            if (-not $_.Tags.ContainsKey($key) -or ($null -ne $value -and $_.Tags[$key] -ne $value)) {
                return $false
            }
        }
        $true
    })
    if ($graphs.Count -eq 0) {
        Write-Warning "No graph has the tags $($Tag -join ', ')."
        exit 1
    }

    # One command changes all graphs concurrently. Errors are shown and collected, and do not stop the other changes.
    $options = @{ Wait = $true; TimeoutSec = $TimeoutSec; ErrorAction = 'Continue'; ErrorVariable = 'failed' }
    $jobs = @(if ($State -eq 'Stopped') { $graphs | Stop-GesGraph @options } else { $graphs | Start-GesGraph @options })
    $jobs
    exit [int] [bool] ($failed -or ($jobs | Where-Object Status -notin Success, NotNeeded))
}
catch {
    Write-Error -ErrorRecord $_ -ErrorAction Continue
    exit 2
}
