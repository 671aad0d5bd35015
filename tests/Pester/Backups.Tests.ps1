# The work of a user with backups: list, create, export, download, restore and delete them. Also runs in Windows PowerShell.

BeforeAll {
    . (Join-Path $PSScriptRoot 'Simulator.ps1')
    Import-Module (Join-Path (Split-Path (Split-Path $PSScriptRoot)) 'out/GesPowerShell/GesPowerShell.psd1') -Force
    $PSDefaultParameterValues = @{ '*-Ges*:PollIntervalSec' = 0.02 }
    $null = $PSDefaultParameterValues
}

Describe 'Backups of graphs' {
    BeforeAll {
        $simulator = Open-Simulator
        Connect-Ges
    }

    AfterAll {
        Disconnect-Ges
        Close-Simulator $simulator
    }

    It 'are found by graph, state and way, and sorted and filtered as objects' {
        $usable = Get-GesBackup -GraphName dev_recommend -Method Manual -Status Success
        $usable.Count | Should -Be 2
        $usable.SizeMB | Should -Be 12, 11
        ($usable | Sort-Object StartTime)[0].SizeMB | Should -Be 11
        (Get-GesGraph dev_recommend | Get-GesBackup | Where-Object Status -EQ Failed).GraphName | Should -Be dev_recommend
        { Get-GesBackup -GraphName nosuch -ErrorAction Stop } | Should -Throw -ErrorId 'GraphNotFound,*'
        { Get-GesBackup -GraphName $null -ErrorAction Stop } | Should -Throw '-GraphName must not be empty.*'
    }

    It 'are made of several graphs together, and each job names its backup' {
        $jobs = New-GesBackup fraud_demo, social_net -Wait
        $jobs.Status | Should -Be Success, Success
        $made = $jobs | Get-GesBackup
        $made.GraphName | Sort-Object | Should -Be fraud_demo, social_net
        $made.BackupId | Sort-Object | Should -Be ($jobs.BackupId | Sort-Object)
        (New-GesBackup fraud_demo -WhatIf) | Should -BeNullOrEmpty
    }

    It 'go to OBS, each to its own path, and come back from there' {
        $backups = Get-GesBackup -GraphName fraud_demo, social_net -Status Success
        $jobs = $backups | Export-GesBackup -ExportPath { "b/$($_.GraphName)/$($_.BackupId)" } -Wait
        $jobs.Count | Should -Be $backups.Count
        $jobs.Status | Sort-Object -Unique | Should -Be Success
        { $backups | Export-GesBackup -ExportPath b/x -ErrorAction Stop } | Should -Throw -ErrorId 'ExportPathShared,*'
        $before = (Get-GesBackup -GraphName fraud_demo).BackupId
        (Import-GesBackup fraud_demo -ImportPath "b/fraud_demo/$($before[0])" -Wait).Status | Should -Be Success
        @(Get-GesBackup -GraphName fraud_demo -Status Success | Where-Object BackupId -NotIn $before).Count | Should -Be 1
    }

    It 'are saved to files, and what is there already is not loaded again' {
        $backup = Get-GesBackup -GraphName fraud_demo -Status Success | Select-Object -First 1
        $files = $backup | Save-GesBackup -Path $TestDrive
        $files.PSChildName | Should -Be $files.Name -Because 'only files with what the provider adds show their size on Linux'
        $files.Count | Should -BeGreaterThan 1
        $files.Directory.Name | Sort-Object -Unique | Should -Be $backup.BackupId
        ($files | Measure-Object Length -Sum).Sum | Should -BeGreaterThan 1000000
        Get-ChildItem $TestDrive -Recurse -Filter *.part | Should -BeNullOrEmpty
        $written = $files[0].LastWriteTimeUtc
        # The files are written as their downloads end, in no fixed order.
        (Save-GesBackup $backup.BackupId -Path $TestDrive).FullName | Sort-Object | Should -Be ($files.FullName | Sort-Object)
        (Get-Item $files[0].FullName).LastWriteTimeUtc | Should -Be $written
    }

    It 'put a graph back, once however often the script runs' {
        $begun = Get-Date
        $backup = Get-GesBackup -GraphName fraud_demo -Status Success | Select-Object -First 1
        Get-GesGraph fraud_demo | Restore-GesGraph -WhatIf | Should -BeNullOrEmpty
        (Get-RealGraph fraud_demo).stops | Should -Be 0
        ($backup | Restore-GesGraph -Confirm:$false).Status | Should -Be Success
        (Restore-GesGraph fraud_demo -UnlessStartedSince $begun -Confirm:$false).Status | Should -Be NotNeeded
        $real = Get-RealGraph fraud_demo
        $real.stops, $real.starts, $real.status | Should -Be 1, 1, 200
        { Restore-GesGraph social_net -BackupId $backup.BackupId -Confirm:$false -ErrorAction Stop } | Should -Throw -ErrorId 'BackupNotFound,*'
    }

    It 'outlive their graph, and are removed by rows of a CSV file' {
        $null = Remove-GesGraph social_net -Confirm:$false -Wait
        $kept = @(Get-GesBackup -GraphName social_net)
        $kept.GraphStatus | Sort-Object -Unique | Should -Be Deleted
        $kept | Export-Csv (Join-Path $TestDrive 'kept.csv') -NoTypeInformation
        Import-Csv (Join-Path $TestDrive 'kept.csv') | Remove-GesBackup -WhatIf
        @(Get-GesBackup -GraphName social_net).Count | Should -Be $kept.Count
        Import-Csv (Join-Path $TestDrive 'kept.csv') | Remove-GesBackup -Confirm:$false | Should -BeNullOrEmpty
        (Get-GesBackup).GraphName | Should -Not -Contain social_net
        { Get-GesGraph fraud_demo | Remove-GesBackup -Confirm:$false -ErrorAction Stop } | Should -Throw -ErrorId 'WrongKindOfObject,*'
    }
}
