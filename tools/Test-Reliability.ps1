<#
.SYNOPSIS
    Runs the random and long tests many times, and prints one table of them.

.DESCRIPTION
    Takes about half an hour. The numbers are for a quiet machine of two cores; docs/reliability.md has the figures of the latest run.

.PARAMETER Configuration
    The build to test.

.PARAMETER Histories
    Number of random fault histories.

.PARAMETER Trials
    Number of commands on bad connections that are ended at a random point, for each way of ending them.
#>
[CmdletBinding()]
param(
    [ValidateSet('Debug', 'Release')]
    [string] $Configuration = 'Release',

    [ValidateRange(1, [int]::MaxValue)]
    [int] $Histories = 100000,

    [ValidateRange(1, [int]::MaxValue)]
    [int] $Trials = 1000
)

$ErrorActionPreference = 'Stop'
$tests = Join-Path (Split-Path $PSScriptRoot) "tests/GesPowerShell.Tests/bin/$Configuration/net10.0/GesPowerShell.Tests.dll"
$runs = @(
    @{ What = 'random fault histories'; Cases = $Histories; Filter = '-class', '*.HistoryTests' }
    @{ What = 'commands ended at a random point, on bad connections'; Cases = 5 * $Trials; Filter = '-class', '*.RandomEndTests' }
    @{ What = 'hostile and broken answers'; Filter = '-namespace', 'GesPowerShell.Tests.Hostile' }
    @{ What = 'secrets in anything that is left behind'; Filter = '-namespace', 'GesPowerShell.Tests.Canaries' }
    @{ What = 'killed processes'; Filter = '-class', '*.KilledProcessTests' }
    @{ What = 'fifty runspaces at once'; Filter = '-class', '*.ManyRunspacesTests' }
    @{ What = 'thirty days of a script that stops and starts 200 graphs'; Filter = '-class', '*.SoakTests' }
)

$env:GES_HISTORIES = $Histories
$env:GES_TRIALS = $Trials
$env:GES_TESTS = 'Soak'
$failed = 0
'| what | cases | failed tests | minutes |', '|---|---:|---:|---:|'
foreach ($run in $runs) {
    $watch = [Diagnostics.Stopwatch]::StartNew()
    $lines = & dotnet $tests -noLogo -noColor $run.Filter 2>&1 | ForEach-Object { "$_" }
    $summary = $lines -match 'Total: (\d+), Errors: (\d+), Failed: (\d+)' | Select-Object -Last 1
    if ($summary -notmatch 'Total: (?<total>[1-9]\d*), Errors: (?<errors>\d+), Failed: (?<failed>\d+)') {
        throw "No test ran for '$($run.What)':`n$($lines -join "`n")"
    }

    $bad = [int] $Matches.errors + [int] $Matches.failed
    $failed += $bad
    $cases = if ($run.Cases) { $run.Cases } else { [int] $Matches.total }
    '| {0} | {1} | {2} | {3:0.0} |' -f $run.What, $cases.ToString('N0', [cultureinfo]::InvariantCulture), $bad, $watch.Elapsed.TotalMinutes
    if ($bad) {
        $lines
    }
}

exit [int] ($failed -gt 0)
