# The work of a user with a graph: create, read, change and delete it. Also runs in Windows PowerShell.

BeforeAll {
    . (Join-Path $PSScriptRoot 'Simulator.ps1')
    Import-Module (Join-Path (Split-Path (Split-Path $PSScriptRoot)) 'out/GesPowerShell/GesPowerShell.psd1') -Force
    $PSDefaultParameterValues = @{ '*-Ges*:PollIntervalSec' = 0.02 }
    $null = $PSDefaultParameterValues
}

Describe 'The life of a graph' {
    BeforeAll {
        $simulator = Open-Simulator
        Connect-Ges
        $graph = Get-GesGraph fraud_demo
        $net = @{ VpcId = $graph.VpcId; SubnetId = $graph.SubnetId; SecurityGroupId = $graph.SecurityGroupId }
    }

    AfterAll {
        Disconnect-Ges
        Close-Simulator $simulator
    }

    It 'begins with rows of a CSV file, and is waited for by another script from a CSV file' {
        $file = Join-Path $TestDrive 'created.csv'
        'Name,Size,EnableHttps,Tags', 'team_a,1M,True,env=test; team=a', 'team_b,10M,,' | ConvertFrom-Csv |
            New-GesGraph @net | Export-Csv $file -NoTypeInformation
        $jobs = Import-Csv $file | Wait-GesJob
        $jobs.Status | Should -Be 'Success', 'Success'
        (Get-RealGraph team_a).status | Should -Be 200
        $made = Get-GesGraph team_a
        $made.EnableHttps | Should -BeTrue
        $made.Tags['team'] | Should -Be 'a'
        (Get-GesGraph team_b).Size | Should -Be '10M'
    }

    It 'takes no setting of the row before' {
        'Name,Size', 'row_one,1M' | ConvertFrom-Csv | New-GesGraph @net -WhatIf
        $rows = [pscustomobject] @{ Name = 'row_one'; Size = '10M' }, [pscustomobject] @{ Name = 'row_two' }
        $rows | New-GesGraph @net -ErrorAction SilentlyContinue -ErrorVariable failed | Select-Object -ExpandProperty GraphName | Should -Be 'row_one'
        $failed[0].FullyQualifiedErrorId | Should -BeLike 'InputMissing,*'
    }

    It 'names graphs by a script block' {
        [pscustomobject] @{ Team = 'c' } | New-GesGraph -Name { "team_$($_.Team)" } -Template $graph -Wait |
            Select-Object -ExpandProperty Status | Should -Be 'Success'
    }

    It 'is found by its tags' {
        Get-GesGraph -Tag env=t* | Select-Object -ExpandProperty Name | Should -Be 'team_a'
        Get-GesGraph -Tag @{ env = 'dem?' } | Select-Object -ExpandProperty Name | Should -Contain 'fraud_demo'
    }

    It 'changes its size, replicas, version and network' {
        (Resize-GesGraph team_a -Size 10M -Confirm:$false -Wait).Status | Should -Be 'Success'
        (Add-GesGraphReplica team_a -Count 1 -Confirm:$false -Wait).Status | Should -Be 'Success'
        (Update-GesGraphVersion social_net -Version 2.4.6 -Confirm:$false -Wait).Status | Should -Be 'Success'
        (Add-GesGraphPublicIp team_a -EipId eip-1 -PassThru).PublicIp | Should -Not -BeNullOrEmpty
        (Remove-GesGraphPublicIp team_a -EipId eip-1 -PassThru).PublicIp | Should -BeNullOrEmpty
        (Set-GesGraphSecurityGroup team_a -SecurityGroupId sg-2 -PassThru).SecurityGroupId | Should -Be 'sg-2'
        $now = Get-GesGraph team_a
        $now.Size | Should -Be '10M'
        $now.Replication | Should -Be 2
    }

    It 'ends for good, and alone' {
        $before = @(Get-GesGraph).Count
        (Get-GesGraph team_a | Remove-GesGraph -Confirm:$false -Wait).Status | Should -Be 'Success'
        @(Get-GesGraph).Count | Should -Be ($before - 1)
        { Get-GesGraph team_a -ErrorAction Stop } | Should -Throw
    }

    It 'is limited by the quota' {
        (Get-GesQuota | Where-Object Type -eq graph).Available | Should -Be (50 - @(Get-GesGraph).Count)
    }
}
