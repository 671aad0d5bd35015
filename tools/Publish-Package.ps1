<#
.SYNOPSIS
    Publishes a tested package to the PowerShell Gallery.

.DESCRIPTION
    The key is taken from the environment variable PSGALLERY_API_KEY. A package is refused that Test-Package.ps1 has not passed, byte
    for byte, or that has no links to its project.

.PARAMETER PackagePath
    The package.

.PARAMETER Repository
    A registered repository.
#>
[CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'Medium')]
param(
    [Parameter(Mandatory)]
    [string] $PackagePath,

    [string] $Repository = 'PSGallery'
)

$ErrorActionPreference = 'Stop'

$tested = "$PackagePath.tested"
if (-not (Test-Path $tested) -or (Get-Content $tested) -ne (Get-FileHash $PackagePath).Hash) {
    throw "$PackagePath was not tested as it is. Run ./build.ps1 -Task Package, TestPackage."
}

$archive = [IO.Compression.ZipFile]::OpenRead($PackagePath)
try {
    $nuspec = [xml] [IO.StreamReader]::new($archive.GetEntry('GesPowerShell.nuspec').Open()).ReadToEnd()
}
finally {
    $archive.Dispose()
}
if (-not $nuspec.package.metadata['projectUrl']) {
    throw "$PackagePath has no links to its project. Run ./build.ps1 -Task Package -ProjectUri https://example.org/owner/name"
}

if ($PSCmdlet.ShouldProcess("$(Split-Path -Leaf $PackagePath) in $Repository", 'Publish')) {
    if (-not $env:PSGALLERY_API_KEY) {
        throw 'The environment variable PSGALLERY_API_KEY is not set.'
    }

    Publish-PSResource -NupkgPath $PackagePath -Repository $Repository -ApiKey $env:PSGALLERY_API_KEY
}
