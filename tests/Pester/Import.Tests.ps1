# The import and removal of the module, also beside other modules. Each test runs a new process. Also runs in Windows PowerShell.

BeforeAll {
    . (Join-Path $PSScriptRoot 'Simulator.ps1')
    . (Join-Path $PSScriptRoot 'NewProcess.ps1')
    $out = Join-Path (Split-Path (Split-Path $PSScriptRoot)) 'out'
    $module = Join-Path $out 'GesPowerShell/GesPowerShell.psd1'
    $simulator = Open-Simulator

    function Write-OldRestSharp {
        # Creates an assembly with the name and an old version of RestSharp, and without the types that the module uses.
        param([string] $Folder)

        $path = Join-Path $Folder 'RestSharp.dll'
        $code = '[assembly: System.Reflection.AssemblyVersion("106.11.0.0")] namespace RestSharp { public class RestClient { } }'
        if ($PSVersionTable.PSVersion.Major -lt 6) {
            Add-Type $code -OutputAssembly $path
            return
        }

        # Add-Type of PowerShell 7 gives an assembly a random name, so the compiler is called directly. A first Add-Type loads it.
        Add-Type 'public class LoadsTheCompiler { }'
        $options = New-Object Microsoft.CodeAnalysis.CSharp.CSharpCompilationOptions ([Microsoft.CodeAnalysis.OutputKind]::DynamicallyLinkedLibrary)
        $compilation = [Microsoft.CodeAnalysis.CSharp.CSharpCompilation]::Create(
            'RestSharp',
            [Microsoft.CodeAnalysis.SyntaxTree[]] [Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree]::ParseText($code),
            [Microsoft.CodeAnalysis.MetadataReference[]] [Microsoft.CodeAnalysis.MetadataReference]::CreateFromFile([object].Assembly.Location),
            $options)
        $file = [IO.File]::Create($path)
        $compilation.Emit($file).Success | Should -BeTrue
        $file.Dispose()
    }
}

AfterAll {
    Close-Simulator $simulator
}

Describe 'Importing' {
    It 'prints nothing, once or again' {
        Invoke-NewPowerShell @"
`$VerbosePreference = 'SilentlyContinue'
Import-Module '$module' *>&1
Import-Module '$module' *>&1
Import-Module '$module' -Force *>&1
Remove-Module GesPowerShell *>&1
Import-Module '$module' *>&1
Remove-Module GesPowerShell *>&1
"@ | Should -BeNullOrEmpty
    }

    It 'works in strict mode, where every error ends the script' {
        Invoke-NewPowerShell @"
Set-StrictMode -Version Latest
`$ErrorActionPreference = 'Stop'
Import-Module '$module'
Connect-Ges
(Get-GesGraph fraud_demo | Out-String) -match 'fraud_demo'
"@ | Should -Be 'True'
    }

    It 'is not needed where the module is installed' {
        Invoke-NewPowerShell @"
`$env:PSModulePath = '$out' + [IO.Path]::PathSeparator + `$env:PSModulePath
(Get-GesGraph fraud_demo).Name
(Get-Module GesPowerShell).ExportedCommands.Count
"@ | Should -Be 'fraud_demo', "$((Import-PowerShellDataFile $module).CmdletsToExport.Count)"
    }

    It 'again with -Force, or after Remove-Module, leaves a module that works' {
        Invoke-NewPowerShell @"
Import-Module '$module'
Connect-Ges
`$before = Get-GesGraph fraud_demo
Import-Module '$module' -Force
(`$before | Get-GesGraph).Name
Remove-Module GesPowerShell
[bool] (Get-Module GesPowerShell)
Import-Module '$module'
Connect-Ges
(`$before | Get-GesGraph).Name
`$before.GetType() -eq (Get-GesGraph fraud_demo).GetType()
"@ | Should -Be 'fraud_demo', 'False', 'fraud_demo', 'True'
    }
}

Describe 'Beside a module with an older RestSharp' {
    BeforeAll {
        $neighbour = Join-Path $TestDrive 'Neighbour.psm1'
        Write-OldRestSharp $TestDrive
        Set-Content $neighbour @'
Add-Type -Path (Join-Path $PSScriptRoot 'RestSharp.dll')
function Get-OldVersion { [RestSharp.RestClient].Assembly.GetName().Version.ToString() }
'@
    }

    It 'both work, when the other comes first' {
        Invoke-NewPowerShell @"
Import-Module '$neighbour', '$module'
Connect-Ges
(Get-GesGraph fraud_demo).Status
Get-OldVersion
"@ | Should -Be 'Running', '106.11.0.0'
    }

    It 'both work, when the other comes last' {
        Invoke-NewPowerShell @"
Import-Module '$module'
Connect-Ges
(Get-GesGraph fraud_demo).Status
Import-Module '$neighbour'
Get-OldVersion
(Get-GesGraph fraud_demo).Status
"@ | Should -Be 'Running', '106.11.0.0', 'Running'
    }
}
