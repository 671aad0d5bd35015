# Secrets from every kind of store are accepted as SecureStrings, and no output has them. Also runs in Windows PowerShell.

BeforeAll {
    . (Join-Path $PSScriptRoot 'Simulator.ps1')
    . (Join-Path $PSScriptRoot 'NewProcess.ps1')
    $module = Join-Path (Split-Path (Split-Path $PSScriptRoot)) 'out/GesPowerShell/GesPowerShell.psd1'
    Import-Module $module -Force
    $simulator = Open-Simulator
    $password = 'Demo-Password-1'
    $secret = ConvertTo-Secret $env:HUAWEICLOUD_SDK_SK
    $keys = @{ AccessKey = $env:HUAWEICLOUD_SDK_AK; SecretKey = $secret }
}

AfterAll {
    Disconnect-Ges -ErrorAction Ignore
    Close-Simulator $simulator
}

Describe 'A secret' {
    AfterEach {
        Disconnect-Ges -ErrorAction Ignore
    }

    It 'comes from Get-Secret' {
        function Get-Secret {
            param($Name, [switch] $AsPlainText)
            $null = $Name
            if ($AsPlainText) { $env:HUAWEICLOUD_SDK_AK } else { ConvertTo-Secret $env:HUAWEICLOUD_SDK_SK }
        }
        Connect-Ges -AccessKey (Get-Secret ges-ak -AsPlainText) -SecretKey (Get-Secret ges-sk)
        (Get-GesGraph fraud_demo).Name | Should -Be fraud_demo
    }

    # SecretManagement registers a vault in the home folder. A test can replace that folder, except on Windows.
    It 'comes from a real vault of SecretManagement' -Tag Vault {
        # A minimal vault is a module with a nested module. This one reads secrets from environment variables.
        $vault = Join-Path $TestDrive 'Vault/Vault.Extension'
        $null = New-Item -ItemType Directory $vault
        Set-Content "$TestDrive/Vault/Vault.psd1" "@{ ModuleVersion = '1.0'; NestedModules = './Vault.Extension'; FunctionsToExport = @() }"
        Set-Content "$vault/Vault.Extension.psd1" "@{ ModuleVersion = '1.0'; RootModule = 'Vault.Extension.psm1'; FunctionsToExport = '*-Secret', 'Get-SecretInfo', 'Test-SecretVault' }"
        Set-Content "$vault/Vault.Extension.psm1" @'
function Get-Secret { param($Name, $VaultName, $AdditionalParameters) (New-Object Net.NetworkCredential '', ([Environment]::GetEnvironmentVariable($Name))).SecurePassword }
function Get-SecretInfo { param($Filter, $VaultName, $AdditionalParameters) New-Object Microsoft.PowerShell.SecretManagement.SecretInformation $Filter, SecureString, $VaultName }
function Set-Secret { param($Name, $Secret, $VaultName, $AdditionalParameters) }
function Remove-Secret { param($Name, $VaultName, $AdditionalParameters) }
function Test-SecretVault { param($VaultName, $AdditionalParameters) $true }
'@
        $formerHome = $env:HOME
        try {
            $env:HOME = "$TestDrive"
            Invoke-NewPowerShell @"
Register-SecretVault -Name ges -ModuleName '$TestDrive/Vault'
Import-Module '$module'
Connect-Ges -AccessKey (Get-Secret HUAWEICLOUD_SDK_AK -AsPlainText) -SecretKey (Get-Secret HUAWEICLOUD_SDK_SK)
(Get-GesConnection).Source
(Get-GesGraph fraud_demo).Name
"@ | Should -Be 'Parameters', 'fraud_demo'
        }
        finally {
            $env:HOME = $formerHome
        }
    }

    It 'comes with a PSCredential' {
        Connect-Ges -Credential (New-Object pscredential 'demo', (ConvertTo-Secret $password)) -DomainName demo-account
        (Get-GesConnection).UserName | Should -Be demo
        (Get-GesGraph fraud_demo).Name | Should -Be fraud_demo
    }

    It 'comes with $PSDefaultParameterValues, and so does a connection' {
        $PSDefaultParameterValues = @{ 'Connect-Ges:Region' = 'cn-north-4'; 'Connect-Ges:AccessKey' = $keys.AccessKey; 'Connect-Ges:SecretKey' = $secret }
        Connect-Ges
        (Get-GesConnection).Source | Should -Be Parameters
        $kept = Connect-Ges -PassThru
        Connect-Ges
        Get-GesConnection | Disconnect-Ges
        { Get-GesGraph } | Should -Throw -ErrorId 'NotConnected,*'
        $PSDefaultParameterValues = @{ '*-Ges*:Connection' = $kept; '*-Ges*:PollIntervalSec' = 0.02 }
        (Get-GesGraph fraud_demo | Stop-GesGraph | Wait-GesJob).Status | Should -Be Success
        (Get-GesJob -GraphName fraud_demo)[0].Operation | Should -Be Stop
        Disconnect-Ges
        $kept.IsConnected | Should -BeFalse
        $null = $PSDefaultParameterValues
    }

    It 'is refused as text, without being repeated' {
        $problem = { Connect-Ges -AccessKey a -SecretKey ('plain' + '-text') } | Should -Throw -PassThru
        "$problem" | Should -Match SecureString
        $problem | Format-List * -Force | Out-String -Width 500 | Should -Not -Match plain-text
    }
}

Describe 'A transcript of everything' {
    BeforeAll {
        $token = Get-Token $simulator.Address
        $env:TEST_TOKEN = (New-Object Net.NetworkCredential '', $token).Password
        $env:TEST_PASSWORD = $password
        $transcript = Join-Path $TestDrive 'transcript.txt'
        $screen = Invoke-NewPowerShell @"
Import-Module '$module'
function ConvertTo-Secret { (New-Object Net.NetworkCredential '', `$args[0]).SecurePassword }
`$null = Start-Transcript '$transcript'
`$DebugPreference = `$VerbosePreference = `$InformationPreference = 'Continue'
Connect-Ges
Connect-Ges -AccessKey `$env:HUAWEICLOUD_SDK_AK -SecretKey (ConvertTo-Secret `$env:HUAWEICLOUD_SDK_SK) -PassThru | Format-List * -Force
Connect-Ges -Credential (New-Object pscredential demo, (ConvertTo-Secret `$env:TEST_PASSWORD)) -DomainName demo-account -PassThru | Format-List *
Connect-Ges -Token (ConvertTo-Secret `$env:TEST_TOKEN) -PassThru | ConvertTo-Json
Stop-GesGraph nightly_risk -Wait -PollIntervalSec 0.1 | Format-List *
Get-GesJob | Format-List *
Stop-GesGraph nosuch
Connect-Ges -AccessKey `$env:HUAWEICLOUD_SDK_AK -SecretKey (ConvertTo-Secret "`$env:TEST_PASSWORD-not")
Connect-Ges -Credential (New-Object pscredential demo, (ConvertTo-Secret "`$env:TEST_PASSWORD-not")) -DomainName demo-account
Connect-Ges -Token (ConvertTo-Secret "`$env:TEST_TOKEN-not") -ProjectId `$env:HUAWEICLOUD_SDK_PROJECT_ID
`$Error | Format-List * -Force
`$Error | ForEach-Object { `$_.Exception | Format-List * -Force }
`$null = Stop-Transcript
"@
        $text = (Get-Content $transcript -Raw) + ($screen -join "`n")

        # Blanks are removed, because long lines are wrapped at the width of the screen.
        $text = $text -replace '\s'
    }

    AfterAll {
        Remove-Item Env:TEST_TOKEN, Env:TEST_PASSWORD -ErrorAction Ignore
    }

    It 'tells what was done, and with what id' {
        foreach ($part in 'POST/v2/\w+/graphs/[-\w]+/stop->200', 'POST/v3/auth/tokens.*?->201', 'CredentialsRefused', 'GraphNotFound') {
            $text -match $part | Should -BeTrue -Because $part
        }
    }

    It 'holds no <What>' -ForEach @(
        @{ What = 'secret key'; Get = { $env:HUAWEICLOUD_SDK_SK } }
        @{ What = 'password'; Get = { $password } }
        @{ What = 'token'; Get = { $env:TEST_TOKEN.Substring(0, 40) } }
        @{ What = 'end of a token'; Get = { $env:TEST_TOKEN.Substring($env:TEST_TOKEN.Length - 40) } }
    ) {
        $hidden = & $Get
        $hidden.Length | Should -BeGreaterThan 10
        $text.IndexOf($hidden, [StringComparison]::OrdinalIgnoreCase) | Should -Be -1
    }

    It 'holds no signature and no header of a request' {
        $text -match 'Signature=|X-Auth-Token|X-Subject-Token|Authorization:' | Should -BeFalse
    }
}

Describe 'A connection' {
    It 'made with <What> holds no secret in Clixml, JSON or text' -ForEach @(
        @{ What = 'keys'; Get = { $keys } }
        @{ What = 'a password'; Get = { @{ Credential = New-Object pscredential 'demo', (ConvertTo-Secret $password); DomainName = 'demo-account' } } }
        @{ What = 'a token'; Get = { @{ Token = Get-Token $simulator.Address } } }
    ) {
        $how = & $Get
        $connection = Connect-Ges @how -PassThru
        $hidden = foreach ($value in $how.SecretKey, $how.Token, $how.Credential.Password | Where-Object { $_ }) {
            (New-Object Net.NetworkCredential '', $value).Password
        }
        $hidden | Should -Not -BeNullOrEmpty
        $connection | Export-Clixml "$TestDrive/connection.xml" -Depth 9
        $all = (Get-Content "$TestDrive/connection.xml" -Raw), ($connection | ConvertTo-Json -Depth 5), ($connection | Format-List * -Force | Out-String -Width 5000), "$connection", ($connection | Get-Member -Force | Out-String -Width 500)
        $all | Should -Match '\S'
        foreach ($text in $all) {
            $text.Contains($hidden) | Should -BeFalse
            $text | Should -Not -Match '<SS|SecureString'
        }
    }
}
