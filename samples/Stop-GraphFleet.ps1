<#
.SYNOPSIS
    Drains a project: stops its graphs and reports what became of each, as CSV and JSON.

.DESCRIPTION
    Every graph that is found is in the report, with its state before and after. Graphs of the database edition cannot be stopped and are
    reported as Skipped; those that are stopped already as NotNeeded. A graph that cannot be stopped now, for example because it is
    importing, is reported with the error and with what to do next.

    It connects with what it finds: the variables HUAWEICLOUD_SDK_AK, HUAWEICLOUD_SDK_SK and HW_REGION_NAME, or the profile file; see
    about_GesAuthentication.

    Exit codes: 0 every graph that can be stopped is stopped; 1 at least one is not, or its outcome is not known; 2 nothing could be done,
    for example because the credentials were refused. With 2 there is no report.

.PARAMETER ReportPath
    Where the report goes, without extension: .csv and .json are added.

.PARAMETER Name
    Names of the graphs, with wildcards.

.PARAMETER Exclude
    Names of graphs to leave alone, with wildcards. They are not in the report.

.PARAMETER TimeoutSec
    How long to wait for each graph.

.OUTPUTS
    The rows of the report.

.EXAMPLE
    ./Stop-GraphFleet.ps1 -ReportPath ./drained -Exclude *_prod

.EXAMPLE
    ./Stop-GraphFleet.ps1 -ReportPath ./drained | Where-Object Result -eq Failed | Format-List Name, Error, RecommendedAction
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    [Parameter(Mandatory)]
    [string] $ReportPath,

    [string[]] $Name = '*',

    [string[]] $Exclude = @(),

    [ValidateRange(1, 86400)]
    [int] $TimeoutSec = 3600
)

$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
Set-StrictMode -Version 3

try {
    Import-Module GesPowerShell
    Connect-Ges
    $begun = Get-Date

    $before = @(Get-GesGraph $Name | Where-Object {
        $graph = $_
        -not ($Exclude | Where-Object { $graph.Name -like $_ })
    })

    # The report is written in any case. Results so far are kept, even if the credentials are revoked meanwhile.
    $jobs, $failed, $after = @(), @(), @()
    try {
        $before | Where-Object Edition -ne Database |
            Stop-GesGraph -Wait -TimeoutSec $TimeoutSec -ErrorAction SilentlyContinue -ErrorVariable failed -OutVariable jobs | Out-Null
        $before | Get-GesGraph -ErrorAction Continue -OutVariable after | Out-Null
    }
    catch {
        Write-Error -ErrorRecord $_ -ErrorAction Continue
        $failed = @($failed) + $_
    }

    $rows = foreach ($graph in $before) {
        $job = $jobs | Where-Object GraphId -eq $graph.GraphId | Select-Object -First 1
        $problem = $failed | Where-Object { $_.TargetObject -and $_.TargetObject.GraphId -eq $graph.GraphId } | Select-Object -First 1
        $now = $after | Where-Object GraphId -eq $graph.GraphId
        [pscustomobject] @{
            Name              = $graph.Name
            GraphId           = $graph.GraphId
            Edition           = $graph.Edition
            StatusBefore      = $graph.Status
            StatusAfter       = if ($now) { $now.Status }
            Result            = if ($graph.Edition -eq 'Database') { 'Skipped' } elseif ($problem) { 'Failed' } elseif ($job) { $job.Status } else { 'NotTried' }
            JobId             = if ($job) { $job.JobId }
            Adopted           = if ($job) { $job.Adopted }
            AutoStartsAt      = if ($now) { $now.AutoStartsAt }
            Error             = if ($problem) { $problem.Exception.Message }
            RecommendedAction = if ($problem) { $problem.ErrorDetails.RecommendedAction }
            RequestId         = if ($problem) { $problem.Exception.RequestId } elseif ($job) { $job.RequestId }
        }
    }
    $rows = @($rows)

    $connection = Get-GesConnection
    $report = [ordered] @{
        Region  = $connection.Region
        Project = $connection.ProjectId
        Begun   = $begun
        Ended   = Get-Date
        Results = @($rows | Group-Object Result -NoElement | Select-Object Name, Count)
        Graphs  = $rows
    }
    $rows | Export-Csv "$ReportPath.csv" -NoTypeInformation -Encoding UTF8
    $report | ConvertTo-Json -Depth 4 | Set-Content "$ReportPath.json" -Encoding UTF8
    $rows

    exit [int] [bool] ($failed -or (-not $WhatIfPreference -and ($rows | Where-Object Result -notin Success, NotNeeded, Skipped)))
}
catch {
    Write-Error -ErrorRecord $_ -ErrorAction Continue
    exit 2
}
