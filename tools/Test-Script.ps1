<#
.SYNOPSIS
    Runs PSScriptAnalyzer over every script and manifest of the tree. Any finding fails.
#>
[CmdletBinding()]
param()

$ErrorActionPreference = 'Stop'
Import-Module PSScriptAnalyzer

$root = Split-Path $PSScriptRoot
$settings = Join-Path $root 'PSScriptAnalyzerSettings.psd1'
$built = '[\\/](bin|obj|out|TestResults|\.git)[\\/]'
$files = Get-ChildItem $root -Recurse -File -Include *.ps1, *.psd1, *.psm1 |
    Where-Object { $_.FullName.Substring($root.Length) -notmatch $built }

# The manifest is checked in the folder that has the files it names.
$source = Join-Path $root 'GesPowerShell.psd1'
$files = @($files | Where-Object FullName -ne $source) + (Get-Item (Join-Path $root 'out/GesPowerShell/GesPowerShell.psd1'))

# One rule is excluded, since it ignores that blocks of a Pester test share variables.
$findings = foreach ($file in $files) {
    $options = @{ Path = $file.FullName; Settings = $settings }
    if ($file.Name -like '*.Tests.ps1') {
        $options.ExcludeRule = 'PSUseDeclaredVarsMoreThanAssignments'
    }
    Invoke-ScriptAnalyzer @options
}

# The checks that the PowerShell Gallery runs on published modules.
$findings = @($findings) + @(Invoke-ScriptAnalyzer (Join-Path $root 'out/GesPowerShell') -Recurse -Settings PSGallery)

if ($findings) {
    $findings | Format-Table RuleName, Severity, ScriptName, Line, Message -AutoSize -Wrap | Out-String -Width 200
    Write-Error "PSScriptAnalyzer has $(@($findings).Count) findings." -ErrorAction Continue
    exit 1
}

"PSScriptAnalyzer: $($files.Count) files, no findings."
