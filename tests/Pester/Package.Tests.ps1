# The package for the gallery, and the installed module. Only PowerShell 7 can create the package.

BeforeDiscovery {
    $root = Split-Path (Split-Path $PSScriptRoot)
    $dll = [Reflection.Assembly]::Load([IO.File]::ReadAllBytes((Join-Path $root 'out/GesPowerShell/GesPowerShell.dll')))
    $configuration = [Reflection.CustomAttributeExtensions]::GetCustomAttribute($dll, [Reflection.AssemblyConfigurationAttribute]).Configuration
    $isRelease = $configuration -eq 'Release'
    $isPackable = $PSVersionTable.PSVersion -ge [version] '7.4'
}

Describe 'The package' -Skip:(-not $isPackable) {
    BeforeAll {
        $root = Split-Path (Split-Path $PSScriptRoot)
        $module = Join-Path $root 'out/GesPowerShell'
        . (Join-Path $PSScriptRoot 'Simulator.ps1')
        . (Join-Path $PSScriptRoot 'NewProcess.ps1')
        $tool = Join-Path $root 'tools/New-Package.ps1'
        $package = & $tool -OutputFolder $TestDrive -AnyConfiguration -ProjectUri https://example.test/team/GesPowerShell/
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
        $again = & $tool -OutputFolder $folder -AnyConfiguration -ProjectUri https://example.test/team/GesPowerShell
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

    if (-not $isRelease) {
        It 'is not made of a module that was built for debugging' {
            { & $tool -OutputFolder $TestDrive } | Should -Throw '*built for Debug*'
        }
    }

    It 'is installed from a repository, and has its commands and help there, and works' {
        Register-PSResourceRepository -Name GesPackageTest -Uri $TestDrive -Trusted -Force
        try {
            Save-PSResource GesPowerShell -Repository GesPackageTest -Path (New-Item -ItemType Directory (Join-Path $TestDrive 'saved'))
        }
        finally {
            Unregister-PSResourceRepository -Name GesPackageTest
        }

        $saved = Join-Path $TestDrive "saved/GesPowerShell/$($manifest.ModuleVersion)/GesPowerShell.psd1"
        $simulator = Open-Simulator
        try {
            $count, $synopsis, $folder, $status = Invoke-NewPowerShell @"
Import-Module '$saved'
(Get-Command -Module GesPowerShell).Count
(Get-Help Stop-GesGraph).Synopsis
(Get-Module GesPowerShell).ModuleBase
(Stop-GesGraph fraud_demo -Wait -PollIntervalSec 0.05).Status
"@
        }
        finally {
            Close-Simulator $simulator
        }
        $count | Should -Be $manifest.CmdletsToExport.Count
        $synopsis | Should -Match '^Stops '
        $folder | Should -Be (Split-Path $saved)
        $status | Should -Be Success
    }

    It 'is refused for publishing until it was tested' {
        { & (Join-Path $root 'tools/Publish-Package.ps1') -PackagePath $package -WhatIf } | Should -Throw '*was not tested*'
        'something else' | Set-Content "$package.tested"
        { & (Join-Path $root 'tools/Publish-Package.ps1') -PackagePath $package -WhatIf } | Should -Throw '*was not tested*'
    }

    It 'is refused for publishing without links to its project' {
        $folder = New-Item -ItemType Directory (Join-Path $TestDrive 'bare')
        $bare = & $tool -OutputFolder $folder -AnyConfiguration
        (Get-FileHash $bare).Hash | Set-Content "$bare.tested"
        { & (Join-Path $root 'tools/Publish-Package.ps1') -PackagePath $bare -WhatIf } | Should -Throw '*no links*'
    }
}
