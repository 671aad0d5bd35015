<#
.SYNOPSIS
    Makes en-US/about_GesErrors.help.txt from docs/about_GesErrors.txt and the table of codes in ServiceCodes.txt.

.DESCRIPTION
    The language and .NET alone: the tests run it in PowerShell's engine, which has no utility commands, to see whether the topic was made
    anew after a change.

.PARAMETER Root
    The root of the tree.

.PARAMETER OutputPath
    Where the topic goes. The same files give the same bytes.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)]
    [string] $Root,

    [Parameter(Mandatory)]
    [string] $OutputPath
)

$ErrorActionPreference = 'Stop'

function Get-WrappedLine {
    # Wraps a text for a console of 80 columns.
    param([string] $Text, [string] $Indent)

    $line = $Indent
    foreach ($word in $Text -split ' ') {
        if ($line.Length -gt $Indent.Length -and $line.Length + $word.Length -ge 79) {
            $line
            $line = $Indent
        }
        $line += $(if ($line.Length -gt $Indent.Length) { " $word" } else { $word })
    }
    $line
}

function Get-CodeText {
    # The section of the topic for one code.
    param([string] $Line)

    $code, $status, $errorId, $category, $meaning, $action = ($Line -split '\|', 6).Trim()
    '    {0,-12}{1}, {2}{3}' -f $code, $errorId, $category, $(if ($code -notlike 'HTTP*') { ", HTTP $($status -replace ' ', ', ')" })
    Get-WrappedLine $meaning '        '
    Get-WrappedLine "Do: $action" '        '
    ''
}

$table = [IO.File]::ReadAllLines([IO.Path]::Combine($Root, 'src/GesPowerShell.Model/Errors/ServiceCodes.txt')) -match '^[^#]'
$text = [IO.File]::ReadAllText([IO.Path]::Combine($Root, 'docs/about_GesErrors.txt')) -replace "`r"
foreach ($group in @{ GES = '^GES\.'; APIGW = '^APIGW\.'; IAM = '^(IAM\.|\d)'; HTTP = '^HTTP ' }.GetEnumerator()) {
    $lines = foreach ($line in $table -match $group.Value) {
        Get-CodeText $line
    }
    $text = $text.Replace("{{$($group.Key)}}", ($lines -join "`n").TrimEnd())
}

[IO.File]::WriteAllText($OutputPath, $text, [Text.UTF8Encoding]::new($false))
