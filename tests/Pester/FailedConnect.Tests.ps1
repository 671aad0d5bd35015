# After a failed Connect-Ges, no command uses the account in the environment variables. Each case runs in a new process, because the
# variables are used only before the first call of Connect-Ges.

BeforeAll {
    . (Join-Path $PSScriptRoot 'Simulator.ps1')
    . (Join-Path $PSScriptRoot 'NewProcess.ps1')
    $module = Join-Path (Split-Path (Split-Path $PSScriptRoot)) 'out/GesPowerShell/GesPowerShell.psd1'
    Import-Module $module -Force
    $simulator = Open-Simulator
}

AfterAll {
    Close-Simulator $simulator
}

Describe 'A script whose environment holds keys' {
    BeforeEach {
        $null = Get-SentRequest
    }

    It 'acts with them as long as Connect-Ges was not called' {
        Invoke-NewPowerShell "Import-Module '$module'; (Stop-GesGraph fraud_demo -WhatIf); (Get-GesConnection).Source" | Should -Contain Environment
    }

    It 'does not act with them after Connect-Ges <Call>' -ForEach @(
        @{ Call = '-AccessKey AKOFPRODUCTION -SecretKey (ConvertTo-Secret wrong)'; Sent = 1 }
        @{ Call = '-AccessKey AKOFPRODUCTION -SecretKey $vaultEntryThatIsNotThere' }
        @{ Call = '-AccessKey AKOFPRODUCTION -SecretKey plain-text' }
        @{ Call = '-Token $unset' }
        @{ Call = '-SecretKay x' }
        @{ Call = 'cn-south-1 cn-north-4' }
    ) {
        $lines = Invoke-NewPowerShell @"
Import-Module '$module'
function ConvertTo-Secret { (New-Object Net.NetworkCredential '', `$args[0]).SecurePassword }
Connect-Ges $Call
Stop-GesGraph fraud_demo -Confirm:`$false
"= `$(`$Error[0].FullyQualifiedErrorId)"
`$other = [powershell]::Create()
`$null = `$other.AddScript("Import-Module '$module'; try { Get-GesGraph } catch { '= ' + ```$_.FullyQualifiedErrorId }")
`$other.Invoke()
"= connection: `$(Get-GesConnection)"
"@
        $lines -like '= *' | Should -Be '= NotConnected,GesPowerShell.Commands.StopGesGraphCommand', '= NotConnected,GesPowerShell.Commands.GetGesGraphCommand', '= connection: '
        @(Get-SentRequest).Count | Should -Be ([int] $Sent)
    }

    It 'does not act with them after Disconnect-Ges' {
        Invoke-NewPowerShell "Import-Module '$module'; Disconnect-Ges; try { Get-GesGraph } catch { `$_.FullyQualifiedErrorId -replace ',.*' }" | Should -Be NotConnected
        Get-SentRequest | Should -BeNullOrEmpty
    }

    It 'looks up the project where the environment names another region' {
        $lines = Invoke-NewPowerShell "Import-Module '$module'; Connect-Ges cn-south-1 -Verbose 4>&1"
        $lines -match 'looking up the project of cn-south-1' | Should -Not -BeNullOrEmpty
        Get-SentRequest | Where-Object { $_ -like 'GET /v3/*' } | Should -Not -BeNullOrEmpty
    }
}
