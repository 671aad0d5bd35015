<#
.SYNOPSIS
    Builds, tests, documents and packs GesPowerShell.

.DESCRIPTION
    The same build as "dotnet build", and beside it what only PowerShell can do. Runs on PowerShell 7.4 or later, on any system.
    Some tasks need a module: Pester 5 for Pester, Microsoft.PowerShell.PlatyPS 1 for Help, PSScriptAnalyzer for Analyze.

.PARAMETER Task
    Build    builds everything and lays the importable module out in out/GesPowerShell.
    Test     runs every test: those of xUnit, and with them those of tests/Pester in the PowerShell that the build restores.
    Pester   runs the tests in tests/Pester alone, in this PowerShell.
    Reliability  runs the random and long tests many times, with a table in the end.
    Help     makes en-US/GesPowerShell.dll-Help.xml and about_GesErrors.help.txt from docs/, and fails when docs/ and the cmdlets differ.
    Analyze  runs PSScriptAnalyzer over every script and manifest; any finding fails.
    Package  makes out/GesPowerShell.<version>.nupkg from out/GesPowerShell, which has to be built for Release.
    TestPackage  puts that package's contents in the place of out/GesPowerShell, and runs the Pester tests on them.
    Publish  publishes that package to the PowerShell Gallery, with the key in PSGALLERY_API_KEY; refused when TestPackage has not passed.
    Clean    deletes out, bin and obj.

.PARAMETER Configuration
    Debug or Release.

.PARAMETER NoBuild
    Use what was built before.

.PARAMETER ProjectUri
    The address of the repository, for the package's links.

.PARAMETER ResultFile
    Where the Pester tests write their results, as NUnit 2.5 XML.

.EXAMPLE
    ./build.ps1 -Task Test

.EXAMPLE
    ./build.ps1 -Task Analyze, Package, TestPackage -Configuration Release

.EXAMPLE
    ./build.ps1 -Task Publish -WhatIf
#>
#Requires -Version 7.4
[CmdletBinding(SupportsShouldProcess)]
param(
    [Parameter(Position = 0)]
    [ValidateSet('Build', 'Test', 'Pester', 'Reliability', 'Help', 'Analyze', 'Package', 'TestPackage', 'Publish', 'Clean')]
    [string[]] $Task = 'Build',

    [ValidateSet('Debug', 'Release')]
    [string] $Configuration = 'Debug',

    [switch] $NoBuild,

    [uri] $ProjectUri,

    [string] $ResultFile
)

$ErrorActionPreference = 'Stop'
Set-StrictMode -Version 3

$root = $PSScriptRoot
$module = Join-Path $root 'out/GesPowerShell'
$tools = Join-Path $root 'tools'
$isBuilt = [bool] $NoBuild
. (Join-Path $tools 'ThisPowerShell.ps1')

# Relative paths are resolved against the caller's folder, also in the processes below.
if ($ResultFile) {
    $ResultFile = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($ResultFile)
}

function Invoke-Program {
    # Runs a program, or a function that runs one, in the root of the tree, and throws when it fails.
    param([string] $Name, [string[]] $Argument)

    Push-Location $root
    try {
        & $Name @Argument
        if ($LASTEXITCODE -ne 0) {
            throw "$Name $($Argument -join ' '): exit code $LASTEXITCODE"
        }
    }
    finally {
        Pop-Location
    }
}

function Invoke-Script {
    # In a separate process: an imported module stays loaded, and its dll locked, until its process ends.
    param([string] $Name, [string[]] $Argument)

    Invoke-Program Invoke-ThisPowerShell (@('-NoProfile', '-NonInteractive', '-File', (Join-Path $tools $Name)) + $Argument)
}

function Invoke-BuildOnce {
    if (-not $script:isBuilt) {
        Invoke-Program dotnet build, --configuration, $Configuration
        $script:isBuilt = $true
    }
}

function Invoke-PesterTask {
    Invoke-BuildOnce
    Invoke-Script Test-Module.ps1 $(if ($ResultFile) { '-ResultFile', $ResultFile })
}

function Get-PackagePath {
    # The package of this version.
    $data = Import-PowerShellDataFile (Join-Path $root 'GesPowerShell.psd1')
    $version = @($data.ModuleVersion, $data.PrivateData.PSData['Prerelease']).Where({ $_ }) -join '-'
    Join-Path $root "out/GesPowerShell.$version.nupkg"
}

foreach ($name in $Task) {
    switch ($name) {
        'Build' {
            Invoke-BuildOnce
        }
        'Test' {
            Invoke-BuildOnce
            Invoke-Program dotnet test, --configuration, $Configuration, --no-build
        }
        'Pester' {
            Invoke-PesterTask
        }
        'Reliability' {
            Invoke-BuildOnce
            Invoke-Script Test-Reliability.ps1 '-Configuration', $Configuration
        }
        'Help' {
            Invoke-BuildOnce
            Invoke-Script New-Help.ps1
            Invoke-Script New-ErrorTopic.ps1 '-Root', $root, '-OutputPath', (Join-Path $root 'en-US/about_GesErrors.help.txt')

            # The module in out/ still has the former help.
            Copy-Item (Join-Path $root 'en-US/*') (New-Item -ItemType Directory -Force (Join-Path $module 'en-US'))
        }
        'Analyze' {
            Invoke-BuildOnce
            Invoke-Script Test-Script.ps1
        }
        'Package' {
            Invoke-BuildOnce
            Invoke-Script New-Package.ps1 $(if ($ProjectUri) { '-ProjectUri', $ProjectUri })
        }
        'TestPackage' {
            Invoke-Script Test-Package.ps1 (@('-PackagePath', (Get-PackagePath)) + $(if ($ResultFile) { '-ResultFile', $ResultFile }))
        }
        'Publish' {
            Invoke-Script Publish-Package.ps1 (@('-PackagePath', (Get-PackagePath)) + $(if ($WhatIfPreference) { '-WhatIf' }))
        }
        'Clean' {
            Get-ChildItem $root -Directory -Recurse -Include bin, obj |
                Where-Object { Test-Path (Join-Path $_.Parent.FullName '*.csproj') } |
                Remove-Item -Recurse -Force
            Remove-Item (Join-Path $root 'out') -Recurse -Force -ErrorAction Ignore
            $isBuilt = [bool] $NoBuild
        }
    }
}
