<#
.SYNOPSIS
    Makes en-US/GesPowerShell.dll-Help.xml from docs/. Fails when docs/ and the cmdlets differ.
#>
[CmdletBinding()]
param()

$ErrorActionPreference = 'Stop'
Import-Module Microsoft.PowerShell.PlatyPS -MinimumVersion 1.0

$root = Split-Path $PSScriptRoot
$docs = Join-Path $root 'docs'
$work = Join-Path ([IO.Path]::GetTempPath()) "GesPowerShell.Help.$([Guid]::NewGuid().ToString('N'))"
$module = Import-Module (Join-Path $root 'out/GesPowerShell/GesPowerShell.psd1') -PassThru

function Get-Shape {
    # The parameters of a page as lines, for comparison.
    param($CommandHelp)

    foreach ($parameter in $CommandHelp.Parameters) {
        foreach ($set in $parameter.ParameterSets) {
            '-{0} [{1}] {2}, aliases: {3}, wildcards: {4}, set {5}: position {6}, required {7}, pipeline {8}, by property name {9}' -f @(
                $parameter.Name, $parameter.Type, "values: $($parameter.AcceptedValues -join ' ')", ($parameter.Aliases -join ' '),
                $parameter.SupportsWildcards, $set.Name, $set.Position, $set.IsRequired, $set.ValueFromPipeline,
                $set.ValueFromPipelineByPropertyName)
        }
    }
    foreach ($syntax in $CommandHelp.Syntax) {
        "syntax $($syntax.ParameterSetName), default $($syntax.IsDefaultParameterSet): $syntax"
    }
}

try {
    $pages = Get-ChildItem (Join-Path $docs '*-*.md') | Where-Object { Select-String -Path $_ -Pattern '^document type: cmdlet$' -Quiet }
    $differences = @(
        Compare-Object @($module.ExportedCmdlets.Keys) @($pages.BaseName) | ForEach-Object {
            if ($_.SideIndicator -eq '<=') { "$($_.InputObject) has no page in docs/." } else { "docs/$($_.InputObject).md is of no cmdlet." }
        }

        # The update runs on copies: only whether it adds or removes something matters, and its text is discarded.
        $null = New-Item -ItemType Directory $work
        foreach ($copy in $pages | Copy-Item -Destination $work -PassThru) {
            $before = Import-MarkdownCommandHelp $copy
            $null = Update-MarkdownCommandHelp $copy -NoBackup
            $after = Import-MarkdownCommandHelp $copy
            Compare-Object @(Get-Shape $before) @(Get-Shape $after) | ForEach-Object {
                "docs/$($copy.Name): $(if ($_.SideIndicator -eq '<=') { 'too much' } else { 'missing' }): $($_.InputObject)"
            }
        }
    )
    if ($differences) {
        $differences
        Write-Error 'docs/ and the cmdlets differ.' -ErrorAction Continue
        exit 1
    }

    $help = $pages | Sort-Object Name -Culture '' | ForEach-Object { Import-MarkdownCommandHelp $_ }
    $maml = $help | Export-MamlCommandHelp -OutputFolder $work -Force
    $result = Join-Path $root 'en-US/GesPowerShell.dll-Help.xml'
    $null = New-Item -ItemType Directory -Force (Split-Path $result)
    & (Join-Path $PSScriptRoot 'Repair-Maml.ps1') -Path $maml.FullName -CommandHelp $help -OutputPath $result
    $result
}
finally {
    Remove-Item $work -Recurse -Force -ErrorAction Ignore
}
