<#
.SYNOPSIS
    Runs the Pester tests against the built module in out/.

.DESCRIPTION
    What a machine with the .NET SDK alone cannot run is left out unless the environment variable GES_TESTS names it: Vault needs
    Microsoft.PowerShell.SecretManagement.

.PARAMETER Path
    A file of tests, or a folder of them.

.PARAMETER PesterPath
    The manifest of the Pester to use; that of the module path unless given.

.PARAMETER ExcludeTag
    Tags of further tests to leave out.

.PARAMETER RefuseSkipped
    Fail when a test skips itself.

.PARAMETER ResultFile
    Where to write the results, as NUnit 2.5 XML.
#>
[CmdletBinding()]
param(
    [string] $Path = (Join-Path (Split-Path $PSScriptRoot) 'tests/Pester'),

    [string] $PesterPath = 'Pester',

    [string[]] $ExcludeTag = @(),

    [switch] $RefuseSkipped,

    [string] $ResultFile
)

$ErrorActionPreference = 'Stop'
Import-Module $PesterPath -MinimumVersion 5.0

$configuration = New-PesterConfiguration
$configuration.Run.Path = $Path
$configuration.Run.PassThru = $true
$configuration.Filter.ExcludeTag = $ExcludeTag + @('Vault' | Where-Object { $_ -notin ($env:GES_TESTS -split ',') })
$configuration.Output.Verbosity = 'Normal'
if ([Console]::IsOutputRedirected) {
    $configuration.Output.RenderMode = 'Plaintext'
}
if ($ResultFile) {
    $configuration.TestResult.Enabled = $true
    $configuration.TestResult.OutputFormat = 'NUnitXml'
    $configuration.TestResult.OutputPath = $ResultFile
}

$result = Invoke-Pester -Configuration $configuration
if ($result.Result -ne 'Passed') {
    exit 1
}

# A failed discovery must not count as success.
if ($result.PassedCount -eq 0) {
    Write-Error 'No Pester test was found.' -ErrorAction Continue
    exit 1
}

if ($RefuseSkipped -and $result.SkippedCount -gt 0) {
    Write-Error "Skipped: $($result.Skipped.ExpandedPath -join '; ')" -ErrorAction Continue
    exit 1
}
