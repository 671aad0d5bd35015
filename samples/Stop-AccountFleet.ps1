<#
.SYNOPSIS
    Stops the graphs with some tags in every project and region of the account.

.DESCRIPTION
    One connection is made to each project that the credentials may use; then the graphs of all of them are found with one command and
    stopped with another, at the same time. The output has a row for each graph, with its region and project.

    A project that cannot be reached, or whose graphs cannot be listed, is an error that names it; the other projects are worked on.
    Graphs of the database edition cannot be stopped and are left out. Stopped graphs are left as they are.

    It connects with what it finds: the variables HUAWEICLOUD_SDK_AK, HUAWEICLOUD_SDK_SK and HW_REGION_NAME, or the profile file; see
    about_GesAuthentication. Access keys, users and agencies can be used; a token is of one project.

    Exit codes: 0 every graph with the tags is stopped; 1 at least one is not, a project could not be worked on, or no graph has the tags;
    2 nothing could be done, for example because the credentials were refused.

.PARAMETER Tag
    Tags that a graph must have, all of them: a key, or key=value.

.PARAMETER Project
    Names of projects, with wildcards. The name of a project begins with its region: cn-north-4_risk.

.PARAMETER TimeoutSec
    How long to wait for each graph.

.OUTPUTS
    A row for each graph.

.EXAMPLE
    ./Stop-AccountFleet.ps1 -Tag env=dev -WhatIf

.EXAMPLE
    ./Stop-AccountFleet.ps1 -Tag env=dev, owner -Project cn-*, ap-* | Where-Object Result -ne Success
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    [Parameter(Mandatory)]
    [string[]] $Tag,

    [string[]] $Project = '*',

    [ValidateRange(1, 86400)]
    [int] $TimeoutSec = 3600
)

$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
Set-StrictMode -Version 3

$all = @()
try {
    Import-Module GesPowerShell
    Connect-Ges

    # What goes wrong with one project does not keep the others from being worked on.
    $all = @(Get-GesProject -Name $Project | Connect-Ges -PassThru -ErrorAction Continue -ErrorVariable unreachable)
    if ($all.Count -eq 0) {
        Write-Warning 'There is no project that could be worked on.'
        exit 2
    }

    $graphs = @(Get-GesGraph -Tag $Tag -Connection $all -ErrorAction Continue -ErrorVariable unread | Where-Object Edition -NE Database)
    if ($graphs.Count -eq 0) {
        Write-Warning "No graph has these tags: $($Tag -join ', ')."
        exit 1
    }

    $jobs = @($graphs | Stop-GesGraph -Wait -TimeoutSec $TimeoutSec -ErrorAction Continue -ErrorVariable failed)
    foreach ($graph in $graphs) {
        $job = $jobs | Where-Object GraphId -EQ $graph.GraphId | Select-Object -First 1
        [pscustomobject] @{
            Region  = $graph.Region
            Project = ($all | Where-Object ProjectId -EQ $graph.ProjectId | Select-Object -First 1).ProjectName
            Name    = $graph.Name
            GraphId = $graph.GraphId
            Result  = if ($job) { $job.Status } elseif ($WhatIfPreference) { 'NotTried' } else { 'Failed' }
        }
    }

    exit [int] [bool] ($unreachable -or $unread -or $failed)
}
catch {
    Write-Error -ErrorRecord $_ -ErrorAction Continue
    exit 2
}
finally {
    if ($all) {
        $all | Disconnect-Ges
    }
}
