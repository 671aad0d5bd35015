<#
.SYNOPSIS
    A runbook for Azure Automation: stops or starts graphs, with keys from a credential asset or from Key Vault.

.DESCRIPTION
    Import GesPowerShell into the runtime environment (PowerShell 7.4, or 5.1), and this file as a runbook of that environment.

    Keys come from one of two places:

    * A credential asset (-AssetName): its user name is the access key, its password the secret key.
    * Key Vault (-KeyVaultName), read through SecretManagement with the managed identity of the Automation account. The environment needs
      Az.Accounts, Az.KeyVault and Microsoft.PowerShell.SecretManagement; the identity needs the role Key Vault Secrets User. The secrets
      are named by -AccessKeySecret and -SecretKeySecret.

    A runbook has no exit code. It fails, with the reasons as errors, when a graph is not where it should be; see that job's Errors, or set
    an alert on failed jobs. Nobody can be asked in Azure: stops and starts do not ask. The sandbox of Azure ends a runbook after three
    hours; -TimeoutSec must be shorter.

.PARAMETER Action
    Stop or Start.

.PARAMETER Name
    Names of the graphs, with wildcards, separated by commas: parameters of a schedule are strings.

.PARAMETER Region
    The region of GES.

.PARAMETER AssetName
    Name of the credential asset.

.PARAMETER KeyVaultName
    Name of the key vault.

.PARAMETER SubscriptionId
    Subscription of the key vault.

.PARAMETER AccessKeySecret
    Name of the secret that is the access key.

.PARAMETER SecretKeySecret
    Name of the secret that is the secret key.

.PARAMETER TimeoutSec
    How long to wait for each graph.

.OUTPUTS
    GesPowerShell.GesJob, one for each graph.

.EXAMPLE
    ./Invoke-GesRunbook.ps1 -Action Stop -Name nightly_*,dev_* -Region cn-north-4 -AssetName ges

.EXAMPLE
    ./Invoke-GesRunbook.ps1 -Action Start -Name nightly_* -Region cn-north-4 -KeyVaultName my-vault -SubscriptionId 00000000-0000-0000-0000-000000000000
#>
[CmdletBinding(SupportsShouldProcess, DefaultParameterSetName = 'Asset')]
param(
    [Parameter(Mandatory)]
    [ValidateSet('Stop', 'Start')]
    [string] $Action,

    [Parameter(Mandatory)]
    [string] $Name,

    [Parameter(Mandatory)]
    [string] $Region,

    [Parameter(ParameterSetName = 'Asset')]
    [string] $AssetName = 'GesPowerShell',

    [Parameter(ParameterSetName = 'KeyVault', Mandatory)]
    [string] $KeyVaultName,

    [Parameter(ParameterSetName = 'KeyVault', Mandatory)]
    [string] $SubscriptionId,

    [Parameter(ParameterSetName = 'KeyVault')]
    [string] $AccessKeySecret = 'ges-access-key',

    [Parameter(ParameterSetName = 'KeyVault')]
    [string] $SecretKeySecret = 'ges-secret-key',

    [int] $TimeoutSec = 7200
)

$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'

Import-Module GesPowerShell
if ($PSCmdlet.ParameterSetName -eq 'KeyVault') {
    $null = Connect-AzAccount -Identity -WhatIf:$false
    Register-SecretVault -Name ges -ModuleName Az.KeyVault -VaultParameters @{ AZKVaultName = $KeyVaultName; SubscriptionId = $SubscriptionId } `
        -AllowClobber -WhatIf:$false
    $accessKey = Get-Secret $AccessKeySecret -Vault ges -AsPlainText
    $secretKey = Get-Secret $SecretKeySecret -Vault ges
}
else {
    $asset = Get-AutomationPSCredential -Name $AssetName
    $accessKey, $secretKey = $asset.UserName, $asset.Password
}

try {
    Connect-Ges $Region -AccessKey $accessKey -SecretKey $secretKey

    $names = $Name.Split(',').Trim()
    $options = @{ Wait = $true; TimeoutSec = $TimeoutSec; ErrorAction = 'Continue'; ErrorVariable = 'failed' }
    $jobs = @(if ($Action -eq 'Stop') { Stop-GesGraph $names @options } else { Start-GesGraph $names @options })
    $jobs

    $notThere = @($jobs | Where-Object Status -notin Success, NotNeeded)
    if ($failed -or $notThere) {
        throw "$Action did not succeed for every graph: $(@($failed).Count) errors, $($notThere.Count) jobs that are not done."
    }
    if (-not $jobs -and -not $WhatIfPreference) {
        throw "No graph is named $Name."
    }
}
finally {
    # The sandbox runs other runbooks later, so the connection is closed.
    Disconnect-Ges
}
