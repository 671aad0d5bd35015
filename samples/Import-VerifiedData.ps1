<#
.SYNOPSIS
    Loads files from OBS into a graph, and verifies that every line of them arrived.

.DESCRIPTION
    The import runs to its end. Then the job's Details are looked at, file by file: a file whose lines did not all arrive, or that GES does
    not count as a success, is a row with Ok False, with the cause and the path of the log. The graph has to name the files of the job
    as well.

    An import is never sent a second time, since that would double edges: when its outcome is not known (ImportOutcomeUnknown) the exit code
    is 1 and the error says what to check. Run it again only when you know that nothing was imported, or with -ParallelEdgeAction.

    It connects with what it finds: the variables HUAWEICLOUD_SDK_AK, HUAWEICLOUD_SDK_SK and HW_REGION_NAME, or the profile file; see
    about_GesAuthentication.

    Exit codes: 0 every line arrived; 1 at least one did not, or it is not known; 2 nothing could be done, for example because the
    credentials were refused.

.PARAMETER Name
    Name of the graph.

.PARAMETER EdgesetPath
    File or folder of edges in OBS.

.PARAMETER VertexsetPath
    File or folder of vertices in OBS.

.PARAMETER SchemaPath
    Schema file in OBS.

.PARAMETER LogDir
    Folder in OBS for the logs of the import.

.PARAMETER ParallelEdgeAction
    What becomes of edges that are there already: allow, ignore or override.

.PARAMETER TimeoutSec
    How long to wait.

.OUTPUTS
    One row for each file: Path, Status, TotalLines, FailedLines, Cause, Log and Ok.

.EXAMPLE
    ./Import-VerifiedData.ps1 -Name fraud_demo -EdgesetPath my-bucket/edges.csv -VertexsetPath my-bucket/vertices.csv -LogDir my-bucket/log
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    [Parameter(Mandatory)]
    [string] $Name,

    [string] $EdgesetPath,

    [string] $VertexsetPath,

    [string] $SchemaPath,

    [string] $LogDir,

    [ValidateSet('allow', 'ignore', 'override')]
    [string] $ParallelEdgeAction,

    [ValidateRange(1, 604800)]
    [int] $TimeoutSec = 86400
)

$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
Set-StrictMode -Version 3

try {
    Import-Module GesPowerShell
    Connect-Ges

    $files = @{}
    foreach ($parameter in 'EdgesetPath', 'VertexsetPath', 'SchemaPath', 'LogDir', 'ParallelEdgeAction') {
        if ($PSBoundParameters.ContainsKey($parameter)) {
            $files[$parameter] = $PSBoundParameters[$parameter]
        }
    }

    $job = Import-GesGraphData $Name @files -Wait -TimeoutSec $TimeoutSec -ErrorAction Continue -ErrorVariable failed
    if ($WhatIfPreference) {
        exit 0
    }
    if (-not $job) {
        exit 1
    }

    $rows = @(foreach ($file in $job.Details) {
        [pscustomobject] @{
            Path        = $file.Path
            Status      = $file.Status
            TotalLines  = $file.TotalLines
            FailedLines = $file.FailedLines
            Cause       = $file.Cause
            Log         = $file.Log
            Ok          = $file.Status -eq 'Success' -and -not ($file.FailedLines -gt 0)
        }
    })
    $rows

    $graph = Get-GesGraph -GraphId $job.GraphId
    $named = @(@($graph.SchemaPath) + @($graph.EdgesetPath) + @($graph.VertexsetPath) | Where-Object JobId -eq $job.JobId)
    $isVerified = -not $failed -and $job.Status -eq 'Success' -and $rows -and -not ($rows | Where-Object Ok -eq $false) -and $named
    exit [int] (-not $isVerified)
}
catch {
    Write-Error -ErrorRecord $_ -ErrorAction Continue
    exit 2
}
