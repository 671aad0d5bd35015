@{
    RootModule             = 'GesPowerShell.dll'
    ModuleVersion          = '0.1.0'
    GUID                   = '5b0f5f0a-8f3c-4f5e-9a57-3c1d6d1b0c2e'
    Author                 = 'GesPowerShell contributors'
    CompanyName            = 'GesPowerShell contributors'
    Copyright              = '(c) GesPowerShell contributors. MIT licence.'
    Description            = 'Operate graphs of Huawei Cloud Graph Engine Service (GES) from PowerShell: list, stop, start and restart them, follow their jobs, unattended or at the prompt.'
    PowerShellVersion      = '5.1'
    DotNetFrameworkVersion = '4.7.2'
    CompatiblePSEditions   = @('Desktop', 'Core')
    FormatsToProcess       = @('GesPowerShell.Format.ps1xml')
    RequiredAssemblies     = @('GesPowerShell.Model.dll')
    FunctionsToExport      = @()
    VariablesToExport      = @()
    AliasesToExport        = @()
    CmdletsToExport        = @(
        'Connect-Ges'
        'Disconnect-Ges'
        'Export-GesBackup'
        'Get-GesBackup'
        'Get-GesConnection'
        'Get-GesGraph'
        'Get-GesJob'
        'Import-GesBackup'
        'New-GesBackup'
        'Remove-GesBackup'
        'Restart-GesGraph'
        'Restore-GesGraph'
        'Save-GesBackup'
        'Show-GesJobTimeline'
        'Start-GesGraph'
        'Stop-GesGraph'
        'Wait-GesJob'
    )
    PrivateData            = @{
        PSData = @{
            Tags         = @('HuaweiCloud', 'GES', 'GraphEngineService', 'Graph', 'Cloud', 'Automation', 'PSEdition_Desktop', 'PSEdition_Core', 'Windows', 'Linux', 'MacOS')
            LicenseUri   = 'https://opensource.org/license/mit'
        }
    }
}
