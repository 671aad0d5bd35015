<#
.SYNOPSIS
    Puts a package in the place of the built module, runs the Pester tests on it, and notes which package they passed on.

.DESCRIPTION
    out/GesPowerShell is replaced by what the package holds, so the tests see what users will get. When they pass, a file beside the
    package keeps its SHA-256: Publish-Package.ps1 takes no other package.

.PARAMETER PackagePath
    The package.

.PARAMETER PowerShell
    The program that runs the tests, for example powershell.exe for Windows PowerShell; this PowerShell unless given.

.PARAMETER ResultFile
    Where to write the results, as NUnit 2.5 XML.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)]
    [string] $PackagePath,

    [string] $PowerShell = 'Invoke-ThisPowerShell',

    [string] $ResultFile
)

$ErrorActionPreference = 'Stop'

. (Join-Path $PSScriptRoot 'ThisPowerShell.ps1')
$module = Join-Path (Split-Path $PSScriptRoot) 'out/GesPowerShell'
Remove-Item $module -Recurse -Force -ErrorAction Ignore
[IO.Compression.ZipFile]::ExtractToDirectory((Convert-Path -LiteralPath $PackagePath), $module)

# Files of the package that are not part of the module. Installation leaves them out too.
Remove-Item -LiteralPath (Join-Path $module '[Content_Types].xml'), (Join-Path $module '_rels'), (Join-Path $module 'GesPowerShell.nuspec') -Recurse -Force

$options = @(if ($ResultFile) { '-ResultFile', $ResultFile })
& $PowerShell -NoProfile -NonInteractive -File (Join-Path $PSScriptRoot 'Test-Module.ps1') @options
if ($LASTEXITCODE -ne 0) {
    exit $LASTEXITCODE
}

(Get-FileHash $PackagePath).Hash | Set-Content "$PackagePath.tested"
