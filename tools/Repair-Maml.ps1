<#
.SYNOPSIS
    Mends what Export-MamlCommandHelp of Microsoft.PowerShell.PlatyPS 1.0 loses on the way from Markdown to MAML.

.DESCRIPTION
    Each step says what a user of Get-Help would see without it. When a later version does one of them itself, the step finds nothing to
    do and can go.

.PARAMETER Path
    The MAML file as it was exported.

.PARAMETER CommandHelp
    The pages that it was made from.

.PARAMETER OutputPath
    Where the mended file goes. The same pages give the same bytes.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)]
    [string] $Path,

    [Parameter(Mandatory)]
    [object[]] $CommandHelp,

    [Parameter(Mandatory)]
    [string] $OutputPath
)

$ErrorActionPreference = 'Stop'
Set-StrictMode -Version 3

$mamlUri = 'http://schemas.microsoft.com/maml/2004/10'
$devUri = 'http://schemas.microsoft.com/maml/dev/2004/10'
$commandUri = 'http://schemas.microsoft.com/maml/dev/command/2004/10'

$document = [Xml.XmlDocument]::new()
$document.Load($Path)
$names = [Xml.XmlNamespaceManager]::new($document.NameTable)
$names.AddNamespace('maml', $mamlUri)
$names.AddNamespace('dev', $devUri)
$names.AddNamespace('command', $commandUri)

function Select-Node {
    param([Xml.XmlNode] $In, [string] $XPath)

    # An array, since nodes are moved during the loop.
    @($In.SelectNodes($XPath, $names))
}

function ConvertTo-PlainText {
    # Converts Markdown within a line to plain text.
    param([string] $Markdown)

    $text = $Markdown -replace '\[([^\]]+)\]\(([^)]+)\)', '$1'
    $text = $text -replace '\*\*([^*]+)\*\*', '$1'
    $text -replace '`([^`]*)`', '$1'
}

function Split-Paragraph {
    # The paragraphs of a Markdown text. The lines of a paragraph are joined, since a console wraps them itself. List items stay separate.
    param([string] $Markdown)

    foreach ($block in ($Markdown -replace "`r", '').Trim() -split '\n\s*\n') {
        if ($block.Trim([char] 0x80, ' ', "`n") -eq '') {
            continue
        }

        (($block -split '\n(?=\s*- )').ForEach({ ConvertTo-PlainText ($_ -replace '\s*\n\s*', ' ').Trim() })) -join "`n"
    }
}

function Write-Paragraph {
    param([Xml.XmlElement] $Parent, [string[]] $Text)

    $Parent.RemoveAll()
    foreach ($line in $Text) {
        $para = $document.CreateElement('maml', 'para', $mamlUri)
        $para.InnerText = $line
        $null = $Parent.AppendChild($para)
    }
}

# Paragraphs. Without this a description is one block with the Markdown's own line breaks, backticks and links in it.
foreach ($parent in Select-Node $document '//*[maml:para]') {
    if ($parent.LocalName -ne 'introduction') {
        Write-Paragraph $parent (Split-Paragraph ((Select-Node $parent 'maml:para').InnerText -join "`n`n"))
    }
}

# Examples. Without this the code is empty, and the introduction has the code with its fences, between paragraphs of U+0080.
foreach ($example in Select-Node $document '//command:example') {
    $introduction = $example.SelectSingleNode('maml:introduction', $names)
    $text = @((Select-Node $introduction 'maml:para').InnerText | Where-Object { $_.Trim([char] 0x80) }) -join "`n`n"
    $match = [regex]::Match($text, '(?s)^(?<before>.*?)```powershell\n(?<code>.*?)\n```(?<after>.*)$')
    if (-not $match.Success -or $match.Groups['after'].Value.Contains('```')) {
        throw "'$($example.SelectSingleNode('maml:title', $names).InnerText)' does not have exactly one block of PowerShell."
    }

    Write-Paragraph $introduction (Split-Paragraph $match.Groups['before'].Value)
    $example.SelectSingleNode('dev:code', $names).InnerText = $match.Groups['code'].Value

    # An empty paragraph separates an example from the title of the next one.
    Write-Paragraph $example.SelectSingleNode('dev:remarks', $names) (@(Split-Paragraph $match.Groups['after'].Value) + '')
}

foreach ($help in $CommandHelp) {
    $command = Select-Node $document '//command:command' |
        Where-Object { $_.SelectSingleNode('command:details/command:name', $names).InnerText -eq $help.Title }

    foreach ($parameter in $help.Parameters) {
        $full = $command.SelectSingleNode("command:parameters/command:parameter[maml:name='$($parameter.Name)']", $names)

        # Default values. Without this Get-Help shows none, or None, for -TimeoutSec.
        $default = $document.CreateElement('dev', 'defaultValue', $devUri)
        $default.InnerText = $parameter.DefaultValue
        $null = $full.AppendChild($default)

        # The type's short name, as in the syntax. Without this it reads -PollIntervalSec <System.Nullable`1[System.Double]>.
        $inSyntax = @(Select-Node $command "command:syntax/command:syntaxItem/command:parameter[maml:name='$($parameter.Name)']")
        $value = $full.SelectSingleNode('command:parameterValue', $names)
        if ($value) {
            $value.InnerText = $inSyntax[0].SelectSingleNode('command:parameterValue', $names).InnerText
        }

        # Marks parameters with several values in the syntax and in the list of parameters. Without this neither shows them.
        $isArray = ($parameter.Type -match '\[\]$').ToString().ToLowerInvariant()
        foreach ($element in @($full) + $inSyntax) {
            $element.SetAttribute('variableLength', $isArray)
            foreach ($child in Select-Node $element 'command:parameterValue') {
                $child.SetAttribute('variableLength', $isArray)
            }
        }

        # Pipeline input and wildcards. Without this the syntax shows false for all parameters.
        foreach ($element in $inSyntax) {
            $element.SetAttribute('pipelineInput', $full.GetAttribute('pipelineInput'))
            $element.SetAttribute('globbing', $full.GetAttribute('globbing'))
        }
    }

    # The link of Get-Help -Online. Without this there is an invalid one. Links to other pages keep only their text.
    foreach ($link in Select-Node $command 'command:relatedLinks/maml:navigationLink') {
        $uri = $link.SelectSingleNode('maml:uri', $names)
        if ($link.SelectSingleNode('maml:linkText', $names).InnerText -eq 'Online Version' -and -not $uri.InnerText) {
            $null = $link.ParentNode.RemoveChild($link)
        }
        elseif ($uri.InnerText -notmatch '^https://') {
            $uri.InnerText = ''
        }
    }
}

# The same bytes on every system: LF, UTF-8 without BOM, and no date.
$settings = [Xml.XmlWriterSettings]::new()
$settings.Indent = $true
$settings.NewLineChars = "`n"
$settings.NewLineHandling = 'Replace'
$settings.Encoding = [Text.UTF8Encoding]::new($false)
foreach ($date in Select-Node $document '//comment()') {
    $null = $date.ParentNode.RemoveChild($date)
}
$writer = [Xml.XmlWriter]::Create($OutputPath, $settings)
try {
    $document.Save($writer)
}
finally {
    $writer.Dispose()
}
[IO.File]::AppendAllText($OutputPath, "`n")
