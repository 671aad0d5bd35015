<#
.SYNOPSIS
    Drill: restarts a graph of the simulator while something goes wrong, and shows that no second restart is sent.

.DESCRIPTION
    GES cannot recognise a repeated request, and a second restart would fail the tasks of the graph once more. This script shows what
    Restart-GesGraph does on a bad night. In each case the simulator spoils the answer to the restart; afterwards its journal and its
    state tell how many requests came and how many restarts really began.

    AnswerLost    The restart begins, and the connection breaks before the answer. The restart is found and taken over: Adopted.
    Late504       The gateway gives up, and the restart begins later. It is found and taken over.
    TooMany429    The gateway refuses two requests without handing them on. They are repeated, since GES never had them.
    Error503      GES fails, and no restart begins. That cannot be known: the graph is watched for a minute, nothing is sent again, and
                  the error RestartOutcomeUnknown says what to check.

    It works on the simulator alone and refuses any other address. Rules for faults that the simulator has are removed.

    Exit codes: 0 in no case did more than one restart begin; 1 in one of them more began; 2 nothing could be done, for example because
    the connection does not lead to the simulator.

.PARAMETER Name
    Name of the graph to restart. It has to run.

.PARAMETER Case
    What shall go wrong, one after the other.

.PARAMETER TimeoutSec
    How long to wait for the graph in each case.

.OUTPUTS
    A row for each case: what the command said, how many requests the service got, and how many restarts began.

.EXAMPLE
    dotnet run --project src/GesPowerShell.Playground -- -File samples/Invoke-RestartDrill.ps1

.EXAMPLE
    ./Invoke-RestartDrill.ps1 -Name social_net -Case AnswerLost, TooMany429 | Format-List
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    [string] $Name = 'fraud_demo',

    [ValidateSet('AnswerLost', 'Late504', 'TooMany429', 'Error503')]
    [string[]] $Case = @('AnswerLost', 'Late504', 'TooMany429', 'Error503'),

    [ValidateRange(1, 3600)]
    [int] $TimeoutSec = 600
)

$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
Set-StrictMode -Version 3

$faults = @{
    AnswerLost = @{ dropAfter = @{} }
    Late504    = @{ answerThenLater = @{ status = 504; seconds = 20 } }
    TooMany429 = @{ rateLimit = @{ retryAfter = 1 }; times = 2 }
    Error503   = @{ answer = @{ status = 503 } }
}

function Get-RestartCount {
    # How many requests for a restart came so far, and how many restarts really began.
    param([string] $Simulator, [string] $GraphId)

    $requests = (Invoke-RestMethod "$Simulator/_simulator/requests").requests
    $graph = (Invoke-RestMethod "$Simulator/_simulator/state").graphs | Where-Object id -EQ $GraphId
    @{ Requests = @($requests | Where-Object path -Like "*/$GraphId/restart").Count; Restarts = $graph.restarts }
}

try {
    Import-Module GesPowerShell
    Connect-Ges
    $simulator = (Get-GesConnection).Endpoint
    if (-not $simulator.IsLoopback) {
        throw "This drill is for the simulator alone, and the connection leads to $simulator."
    }

    $simulator = "$simulator".TrimEnd('/')
    $graph = Get-GesGraph $Name
    $rows = @(foreach ($one in $Case) {
        if (-not $PSCmdlet.ShouldProcess($graph.Name, "Restart with the fault $one")) {
            continue
        }

        $before = Get-RestartCount $simulator $graph.GraphId
        $rule = @{ path = "/$($graph.GraphId)/restart$" } + $faults[$one]
        $null = Invoke-RestMethod "$simulator/_simulator/faults" -Method Delete
        $null = Invoke-RestMethod "$simulator/_simulator/faults" -Method Post -Body ($rule | ConvertTo-Json -Depth 4) -ContentType application/json
        try {
            $job = $graph | Restart-GesGraph -Wait -TimeoutSec $TimeoutSec -Confirm:$false -ErrorAction SilentlyContinue -ErrorVariable failed
        }
        finally {
            $null = Invoke-RestMethod "$simulator/_simulator/faults" -Method Delete
        }

        $after = Get-RestartCount $simulator $graph.GraphId
        [pscustomobject] @{
            Case     = $one
            Result   = if ($job) { $job.Status } else { ($failed[0].FullyQualifiedErrorId -split ',')[0] }
            Adopted  = [bool] ($job -and $job.Adopted)
            Requests = $after.Requests - $before.Requests
            Restarts = $after.Restarts - $before.Restarts
            Advice   = if ($failed) { $failed[0].ErrorDetails.RecommendedAction }
        }
    })
    $rows

    exit [int] [bool] ($rows | Where-Object Restarts -GT 1)
}
catch {
    Write-Error -ErrorRecord $_ -ErrorAction Continue
    exit 2
}
