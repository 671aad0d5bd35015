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
        'Add-GesGraphPublicIp'
        'Add-GesGraphReplica'
        'Clear-GesGraphData'
        'Connect-Ges'
        'Disconnect-Ges'
        'Export-GesBackup'
        'Export-GesGraphData'
        'Get-GesBackup'
        'Get-GesConnection'
        'Get-GesGraph'
        'Get-GesJob'
        'Get-GesMetadata'
        'Get-GesProject'
        'Get-GesQuota'
        'Get-GesScene'
        'Import-GesBackup'
        'Import-GesGraphData'
        'Import-GesMetadata'
        'Invoke-GesApi'
        'New-GesBackup'
        'New-GesGraph'
        'New-GesMetadata'
        'Register-GesScene'
        'Remove-GesBackup'
        'Remove-GesGraph'
        'Remove-GesGraphPublicIp'
        'Remove-GesMetadata'
        'Resize-GesGraph'
        'Restart-GesGraph'
        'Restore-GesGraph'
        'Save-GesBackup'
        'Set-GesGraphSecurityGroup'
        'Show-GesJobTimeline'
        'Start-GesGraph'
        'Stop-GesGraph'
        'Unregister-GesScene'
        'Update-GesGraphVersion'
        'Wait-GesJob'
    )
    PrivateData            = @{
        PSData = @{
            Tags         = @('HuaweiCloud', 'GES', 'GraphEngineService', 'Graph', 'Cloud', 'Automation', 'PSEdition_Desktop', 'PSEdition_Core', 'Windows', 'Linux', 'MacOS')
            LicenseUri   = 'https://opensource.org/license/mit'
        }
    }
}
