# The help of the module in Get-Help, and the examples in it. Also runs in Windows PowerShell.

BeforeDiscovery {
    $manifest = Join-Path (Split-Path (Split-Path $PSScriptRoot)) 'out/GesPowerShell/GesPowerShell.psd1'
    Import-Module $manifest -Force
    $cmdlets = Get-Command -Module GesPowerShell | ForEach-Object { @{ Cmdlet = $_.Name } }

    # All examples of the help, of the about topics (indented by eight spaces) and of the pages for new users are run completely.
    $root = Split-Path (Split-Path $PSScriptRoot)
    $texts = @(
        foreach ($cmdlet in $cmdlets.Cmdlet) {
            @{ Name = $cmdlet; Blocks = @((Get-Help $cmdlet -Examples).examples.example.code) -replace "`r" }
        }
        foreach ($file in Get-Item (Join-Path $root 'en-US/about_*.help.txt')) {
            $blocks = [regex]::Matches(((Get-Content $file -Raw) -replace "`r"), '(?<=\n\n)( {8}[^\n]*\n)+').Value -replace '(?m)^ {8}'
            @{ Name = $file.Name -replace '\..*'; Blocks = $blocks -notmatch '^(\[basic\]|GES:|Stop of graph|HW_REGION_NAME=)' }
        }
        foreach ($file in 'README.md', 'docs/first-steps.md') {
            $page = (Get-Content (Join-Path $root $file) -Raw) -replace "`r"
            @{ Name = $file; Blocks = [regex]::Matches($page, '(?ms)^```powershell\n(?<code>.*?)^```') | ForEach-Object { $_.Groups['code'].Value } }
        }
    )
    $examples = foreach ($text in $texts) {
        $number = 0
        foreach ($code in $text.Blocks) {
            $number++
            if ($PSVersionTable.PSVersion.Major -ge 7 -or $code -notmatch '-Parallel|-AsSecureString') {
                @{ Cmdlet = $text.Name; Number = $number; Code = $code }
            }
        }
    }
}

BeforeAll {
    . (Join-Path $PSScriptRoot 'Simulator.ps1')
    $module = Join-Path (Split-Path (Split-Path $PSScriptRoot)) 'out/GesPowerShell'
    Import-Module (Join-Path $module 'GesPowerShell.psd1') -Force
    $simulator = Open-Simulator
    $shared = @{ IsChanged = $true }
}

AfterAll {
    Close-Simulator $simulator
}

Describe 'Help of <Cmdlet>' -ForEach $cmdlets {
    BeforeAll {
        $help = Get-Help $Cmdlet -Full
        $shown = $help | Out-String -Width 200
    }

    It 'is free of markup' {
        $shown | Should -Not -Match '```|\*\*|\]\(|\{\{|\u0080'
        ($shown -replace 'Nullable`1') | Should -Not -Match '`'
    }

    It 'does not speak of a parameter that it does not have' {
        $help.parameters.parameter.name | Should -Not -Contain 'ProgressAction'
    }

    It 'is shown by Get-Help' {
        foreach ($part in 'NAME', 'SYNOPSIS', 'SYNTAX', 'DESCRIPTION', 'INPUTS', 'OUTPUTS', 'NOTES', 'RELATED LINKS') {
            $shown | Should -MatchExactly "(?m)^$part"
        }
    }
}

Describe 'The about topics' {
    It 'are found by a word' {
        (Get-Help GesPowerShell).Name | Should -Contain 'about_GesPowerShell'
    }
}

Describe 'Example <Number> of <Cmdlet>' -ForEach $examples {
    BeforeAll {
        # The region is reset after an example that changes something. Examples that only read share its state.
        if ($shared.IsChanged) {
            $null = Invoke-RestMethod "$($simulator.Address)/_simulator/reset" -Method Post

            # The initial import of the region takes 20 hours.
            $null = Invoke-RestMethod "$($simulator.Address)/_simulator/clock" -Method Post -Body '{"advanceSeconds":200000}' -ContentType application/json
        }
        $path = $env:PSModulePath
        $env:PSModulePath = (Split-Path $module) + [IO.Path]::PathSeparator + $path
        Push-Location $TestDrive

        # The examples assume a list of graphs, a file with keys, a vault and temporary keys.
        "Name,Id`nfraud_demo,73225bff-bd39-4aaf-8ceb-3ab195203fde" | Set-Content graphs.csv
        "Name`nnew_demo" | Set-Content new_graphs.csv
        "[basic]`nak=$env:HUAWEICLOUD_SDK_AK`nsk=$env:HUAWEICLOUD_SDK_SK`nproject_id=$env:HUAWEICLOUD_SDK_PROJECT_ID" | Set-Content 'my keys.ini'
        function Get-Secret {
            param($Name, [switch] $AsPlainText)
            $null = $Name
            if ($AsPlainText) { $env:HUAWEICLOUD_SDK_AK } else { ConvertTo-Secret $env:HUAWEICLOUD_SDK_SK }
        }
        if ($Code -notmatch '(?<!\| )Connect-Ges') {
            Connect-Ges
        }
    }

    AfterAll {
        Pop-Location
        Disconnect-Ges
        $env:PSModulePath = $path
        $shared.IsChanged = $Code -match '(Stop|Start|Restart|Import|Export|Clear|New|Remove|Register|Unregister|Invoke|Resize|Add|Set|Update|Restore)-Ges'
    }

    It 'runs' {
        Mock Read-Host { ConvertTo-Secret 'demo-secret-key-for-the-simulator-0000001' }
        Mock Get-Credential { New-Object pscredential 'demo', (ConvertTo-Secret 'Demo-Password-1') }
        $PSDefaultParameterValues = @{ '*-Ges*:PollIntervalSec' = 0.02 }
        $token = $secret = ConvertTo-Secret $env:HUAWEICLOUD_SDK_SK
        if ($Code -match 'HST3EXAMPLE[\s\S]*-SecurityToken') {
            $keys = Get-TemporaryKey $simulator.Address
            $Code = $Code -replace 'HST3EXAMPLE', $keys.access
            $secret = ConvertTo-Secret $keys.secret
            $token = ConvertTo-Secret $keys.securitytoken
        }
        elseif ($Code -match '\$token') {
            $token = Get-Token $simulator.Address
        }
        $null = $token, $secret

        # The preferences are those of a prompt, but without confirmations.
        $ErrorActionPreference = 'Continue'
        $ConfirmPreference = 'None'
        $Code = $Code -replace '-Confirm(?![:\w])', '-Confirm:$false'
        $null = $PSDefaultParameterValues, $ErrorActionPreference, $ConfirmPreference
        # The simulated account has projects in one region only.
        $script = $Code -replace 'Connect-Ges cn-south-1', "Connect-Ges cn-south-1 -ProjectId $env:HUAWEICLOUD_SDK_PROJECT_ID" `
            -replace 'HST3EXAMPLE', $env:HUAWEICLOUD_SDK_AK -replace 'my_account|customer_account', 'demo-account' `
            -replace 'ges_operators', 'demo-agency' -replace 'http://127.0.0.1:8080', $simulator.Address `
            -replace 'D:\\jobs\\', "$TestDrive/" -replace '\./out/GesPowerShell', $module -replace '(?m)^dotnet build .*$'

        # docs/first-steps.md demonstrates the error for a graph that cannot be stopped.
        & ([scriptblock]::Create($script)) 2>&1 3>&1 |
            Where-Object { $_ -is [Management.Automation.ErrorRecord] -or $_ -is [Management.Automation.WarningRecord] } |
            Where-Object { $Cmdlet -ne 'docs/first-steps.md' -or $_.FullyQualifiedErrorId -notlike 'DatabaseEditionCannotBeStopped,*' } |
            Should -BeNullOrEmpty
    }
}
