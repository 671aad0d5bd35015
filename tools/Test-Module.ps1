<#
.SYNOPSIS
    Runs the Pester tests against the built module in out/.

.PARAMETER ResultFile
    Where to write the results, as NUnit 2.5 XML.
#>
[CmdletBinding()]
param(
    [string] $ResultFile
)

$ErrorActionPreference = 'Stop'
Import-Module Pester -MinimumVersion 5.0

$configuration = New-PesterConfiguration
$configuration.Run.Path = Join-Path (Split-Path $PSScriptRoot) 'tests/Pester'
$configuration.Run.PassThru = $true
$configuration.Output.Verbosity = 'Normal'
if ($ResultFile) {
    $configuration.TestResult.Enabled = $true
    $configuration.TestResult.OutputFormat = 'NUnitXml'
    $configuration.TestResult.OutputPath = $ResultFile
}

$result = Invoke-Pester -Configuration $configuration
if ($result.Result -ne 'Passed') {
    exit 1
}

# Broken discovery must not pass for success.
if ($result.TotalCount -eq 0) {
    Write-Error 'No Pester test was found.' -ErrorAction Continue
    exit 1
}
