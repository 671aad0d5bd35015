<#
.SYNOPSIS
    Packs out/GesPowerShell into out/GesPowerShell.<version>.nupkg, in the form of the PowerShell Gallery.

.DESCRIPTION
    The same files give the same bytes: entries are sorted and carry one fixed time.
#>
[CmdletBinding()]
param()

$ErrorActionPreference = 'Stop'

$out = Join-Path (Split-Path $PSScriptRoot) 'out'
$module = Join-Path $out 'GesPowerShell'
$manifest = Import-PowerShellDataFile (Join-Path $module 'GesPowerShell.psd1')
$id = 'GesPowerShell'
$version = $manifest.ModuleVersion
$prerelease = $manifest.PrivateData.PSData['Prerelease']
if ($prerelease) {
    $version = "$version-$prerelease"
}

# The gallery finds modules and commands by these tags.
$tags = @($manifest.PrivateData.PSData.Tags) + 'PSModule', 'PSIncludes_Cmdlet' +
    @($manifest.CmdletsToExport | ForEach-Object { "PSCmdlet_$_"; "PSCommand_$_" })
$text = { param($value) [Security.SecurityElement]::Escape($value) }

$nuspec = @"
<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://schemas.microsoft.com/packaging/2011/08/nuspec.xsd">
  <metadata>
    <id>$id</id>
    <version>$version</version>
    <authors>$(& $text $manifest.Author)</authors>
    <description>$(& $text $manifest.Description)</description>
    <copyright>$(& $text $manifest.Copyright)</copyright>
    <license type="expression">MIT</license>
    <requireLicenseAcceptance>false</requireLicenseAcceptance>
    <tags>$(& $text ($tags -join ' '))</tags>
  </metadata>
</package>
"@

$relations = @"
<?xml version="1.0" encoding="utf-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
  <Relationship Type="http://schemas.microsoft.com/packaging/2010/07/manifest" Target="/$id.nuspec" Id="R1" />
</Relationships>
"@

$files = Get-ChildItem $module -Recurse -File
$types = @($files.Extension) + '.nuspec', '.rels' | Sort-Object -Unique -Culture '' | ForEach-Object {
    $type = if ($_ -eq '.rels') { 'application/vnd.openxmlformats-package.relationships+xml' } else { 'application/octet-stream' }
    "  <Default Extension=`"$($_.TrimStart('.'))`" ContentType=`"$type`" />"
}
$contentTypes = @"
<?xml version="1.0" encoding="utf-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
$($types -join "`n")
</Types>
"@

$entries = [Collections.Generic.SortedDictionary[string, byte[]]]::new([StringComparer]::Ordinal)
foreach ($part in @{ "$id.nuspec" = $nuspec; '_rels/.rels' = $relations; '[Content_Types].xml' = $contentTypes }.GetEnumerator()) {
    $entries[$part.Key] = [Text.UTF8Encoding]::new($false).GetBytes(($part.Value -replace "`r`n", "`n"))
}
foreach ($file in $files) {
    $entries[[IO.Path]::GetRelativePath($module, $file.FullName).Replace('\', '/')] = [IO.File]::ReadAllBytes($file.FullName)
}

$path = Join-Path $out "$id.$version.nupkg"
$archive = [IO.Compression.ZipArchive]::new([IO.File]::Create($path), 'Create')
try {
    foreach ($item in $entries.GetEnumerator()) {
        $entry = $archive.CreateEntry($item.Key)
        $entry.LastWriteTime = [DateTimeOffset]::new(2000, 1, 1, 0, 0, 0, [TimeSpan]::Zero)
        $stream = $entry.Open()
        $stream.Write($item.Value, 0, $item.Value.Length)
        $stream.Dispose()
    }
}
finally {
    $archive.Dispose()
}

$path
