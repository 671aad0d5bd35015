# What the gallery gets, and what somebody has after installing it. PowerShell 7 packs; a build for debugging is not packed.

BeforeDiscovery {
    $root = Split-Path (Split-Path $PSScriptRoot)
    $dll = [Reflection.Assembly]::Load([IO.File]::ReadAllBytes((Join-Path $root 'out/GesPowerShell/GesPowerShell.dll')))
    $configuration = [Reflection.CustomAttributeExtensions]::GetCustomAttribute($dll, [Reflection.AssemblyConfigurationAttribute]).Configuration
    $isPackable = $PSVersionTable.PSVersion -ge [version] '7.4' -and $configuration -eq 'Release'
}

Describe 'The package' -Skip:(-not $isPackable) {
    BeforeAll {
        $root = Split-Path (Split-Path $PSScriptRoot)
        $module = Join-Path $root 'out/GesPowerShell'
        $tool = Join-Path $root 'tools/New-Package.ps1'
        $package = & $tool -OutputFolder $TestDrive -ProjectUri https://example.test/team/GesPowerShell/
        $manifest = Import-PowerShellDataFile (Join-Path $module 'GesPowerShell.psd1')
        $unpacked = Join-Path $TestDrive 'unpacked'
        [IO.Compression.ZipFile]::ExtractToDirectory($package, $unpacked)
        $about = ([xml] (Get-Content (Join-Path $unpacked 'GesPowerShell.nuspec') -Raw)).package.metadata
    }

    It 'is named after the module and its version' {
        Split-Path -Leaf $package | Should -Be "GesPowerShell.$($manifest.ModuleVersion).nupkg"
        $about.id | Should -Be 'GesPowerShell'
        $about.version | Should -Be $manifest.ModuleVersion
    }

    It 'holds the files of the module and nothing else' {
        $inPackage = Get-ChildItem $unpacked -Recurse -File | ForEach-Object { [IO.Path]::GetRelativePath($unpacked, $_.FullName) }
        $inModule = Get-ChildItem $module -Recurse -File | ForEach-Object { [IO.Path]::GetRelativePath($module, $_.FullName) }
        $ofPackage = 'GesPowerShell.nuspec', '[Content_Types].xml', (Join-Path '_rels' '.rels')
        $inPackage | Where-Object { $_ -notin $ofPackage } | Sort-Object | Should -Be ($inModule | Sort-Object)
    }

    It 'has the same bytes each time' {
        $folder = New-Item -ItemType Directory (Join-Path $TestDrive 'again')
        $again = & $tool -OutputFolder $folder -ProjectUri https://example.test/team/GesPowerShell
        (Get-FileHash $again).Hash | Should -Be (Get-FileHash $package).Hash
    }

    It 'tells the gallery its links, licence and commands' {
        $version = $manifest.ModuleVersion
        $about.projectUrl | Should -Be 'https://example.test/team/GesPowerShell'
        $about.iconUrl | Should -Be "https://example.test/team/GesPowerShell/raw/v$version/docs/icon.png"
        $about.releaseNotes | Should -Be "https://example.test/team/GesPowerShell/blob/v$version/CHANGELOG.md"
        $about.licenseUrl | Should -Be $manifest.PrivateData.PSData.LicenseUri
        $tags = $about.tags -split ' '
        foreach ($tag in @('PSModule') + $manifest.PrivateData.PSData.Tags + @($manifest.CmdletsToExport | ForEach-Object { "PSCmdlet_$_" })) {
            $tag | Should -BeIn $tags
        }
    }

    It 'is installed from a repository, and has its commands and help there' {
        Register-PSResourceRepository -Name GesPackageTest -Uri $TestDrive -Trusted
        try {
            Save-PSResource GesPowerShell -Repository GesPackageTest -Path (New-Item -ItemType Directory (Join-Path $TestDrive 'saved'))
        }
        finally {
            Unregister-PSResourceRepository -Name GesPackageTest
        }

        $saved = Join-Path $TestDrive "saved/GesPowerShell/$($manifest.ModuleVersion)/GesPowerShell.psd1"
        $script = "Import-Module '$saved'; (Get-Command -Module GesPowerShell).Count; (Get-Help Stop-GesGraph).Synopsis"
        $count, $synopsis = & ([Environment]::ProcessPath) -NoProfile -Command $script
        $count | Should -Be $manifest.CmdletsToExport.Count
        $synopsis | Should -Match '^Stops '
    }

    It 'is refused for publishing until it was tested' {
        { & (Join-Path $root 'tools/Publish-Package.ps1') -PackagePath $package -WhatIf } | Should -Throw '*was not tested*'
        'something else' | Set-Content "$package.tested"
        { & (Join-Path $root 'tools/Publish-Package.ps1') -PackagePath $package -WhatIf } | Should -Throw '*was not tested*'
    }

    It 'is refused for publishing without links to its project' {
        $folder = New-Item -ItemType Directory (Join-Path $TestDrive 'bare')
        $bare = & $tool -OutputFolder $folder
        (Get-FileHash $bare).Hash | Set-Content "$bare.tested"
        { & (Join-Path $root 'tools/Publish-Package.ps1') -PackagePath $bare -WhatIf } | Should -Throw '*no links*'
    }
}
