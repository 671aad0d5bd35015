<#
.SYNOPSIS
    Packs out/GesPowerShell into a package in the form of the PowerShell Gallery.

.DESCRIPTION
    The same files give the same bytes: entries are sorted and carry one fixed time. A package that is larger than 3 MB, or a module that
    was not built for release, is an error.

.PARAMETER OutputFolder
    Where to write GesPowerShell.<version>.nupkg.

.PARAMETER AnyConfiguration
    Pack also what was built for debugging. For the tests of this script.

.PARAMETER ProjectUri
    The address of the repository that the package comes from, for the links that the gallery shows: project, icon and release notes.
    Without it the package has no links, and cannot be published.
#>
[CmdletBinding()]
param(
    [string] $OutputFolder = (Join-Path (Split-Path $PSScriptRoot) 'out'),

    [uri] $ProjectUri,

    [switch] $AnyConfiguration
)

$ErrorActionPreference = 'Stop'

$module = Join-Path (Split-Path $PSScriptRoot) 'out/GesPowerShell'

# The assembly is read as bytes and not loaded, since a loaded file stays locked.
$assembly = [Reflection.Assembly]::Load([IO.File]::ReadAllBytes((Join-Path $module 'GesPowerShell.dll')))
$configuration = [Reflection.CustomAttributeExtensions]::GetCustomAttribute($assembly, [Reflection.AssemblyConfigurationAttribute]).Configuration
if ($configuration -ne 'Release' -and -not $AnyConfiguration) {
    throw "out/GesPowerShell was built for $configuration. Run ./build.ps1 -Task Package -Configuration Release."
}

$manifest = Import-PowerShellDataFile (Join-Path $module 'GesPowerShell.psd1')
$id = 'GesPowerShell'
$version = $manifest.ModuleVersion
$prerelease = $manifest.PrivateData.PSData['Prerelease']
if ($prerelease) {
    $version = "$version-$prerelease"
}

# The search of the gallery uses these tags.
$tags = @($manifest.PrivateData.PSData.Tags) + 'PSModule', 'PSIncludes_Cmdlet' +
    @($manifest.CmdletsToExport | ForEach-Object { "PSCmdlet_$_"; "PSCommand_$_" })
$text = { param($value) [Security.SecurityElement]::Escape($value) }
$links = if ($ProjectUri) {
    $address = $ProjectUri.AbsoluteUri.TrimEnd('/')
    "    <projectUrl>$(& $text $address)</projectUrl>"
    "    <iconUrl>$(& $text "$address/raw/v$version/docs/icon.png")</iconUrl>"
    "    <releaseNotes>$(& $text "$address/blob/v$version/CHANGELOG.md")</releaseNotes>"
}

$nuspec = @"
<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://schemas.microsoft.com/packaging/2011/08/nuspec.xsd">
  <metadata>
    <id>$id</id>
    <version>$version</version>
    <authors>$(& $text $manifest.Author)</authors>
    <description>$(& $text $manifest.Description)</description>
    <copyright>$(& $text $manifest.Copyright)</copyright>
    <owners>$(& $text $manifest.CompanyName)</owners>
    <licenseUrl>$(& $text $manifest.PrivateData.PSData.LicenseUri)</licenseUrl>
$($links -join "`n")
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

$path = Join-Path $OutputFolder "$id.$version.nupkg"
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

$size = (Get-Item $path).Length
if ($size -gt 3MB) {
    throw "$path has $size bytes, which is more than 3 MB."
}

$path
