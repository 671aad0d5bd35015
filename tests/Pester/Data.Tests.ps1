# The work of a user with data, metadata, scenes, projects and other requests. Also runs in Windows PowerShell.

BeforeAll {
    . (Join-Path $PSScriptRoot 'Simulator.ps1')
    Import-Module (Join-Path (Split-Path (Split-Path $PSScriptRoot)) 'out/GesPowerShell/GesPowerShell.psd1') -Force
    $PSDefaultParameterValues = @{ '*-Ges*:PollIntervalSec' = 0.02 }
    $null = $PSDefaultParameterValues
}

Describe 'Data of graphs' {
    BeforeAll {
        $simulator = Open-Simulator
        Connect-Ges
    }

    AfterAll {
        Disconnect-Ges
        Close-Simulator $simulator
    }

    It 'is imported, exported to a path of each graph, and cleared' {
        (Import-GesGraphData fraud_demo -EdgesetPath b/e.csv -Wait).Status | Should -Be Success
        (Get-GesGraph fraud_demo).EdgesetPath.Path | Should -Contain b/e.csv
        (Get-GesGraph fraud_demo, social_net | Export-GesGraphData -ExportPath { "b/$($_.Name)" } -Wait).Status | Should -Be Success, Success
        (Clear-GesGraphData fraud_demo -Wait -Confirm:$false).Status | Should -Be Success
        (Get-GesGraph fraud_demo).EdgesetPath | Should -BeNullOrEmpty
    }

    It 'keeps what became of each file of an import in JSON, and as a text in CSV' {
        $job = Get-GesJob -GraphName fraud_demo -Status PartiallyFailed
        $job.Details.Kind | Should -Be Schema, Edgeset, Vertexset
        $lossy = $job | ConvertTo-Json | ConvertFrom-Json | Wait-GesJob | Select-Object -ExpandProperty Details | Where-Object Status -ne Success
        $lossy.Path, $lossy.Status, $lossy.FailedLines | Should -Be demo-bucket/fraud/edges.csv, PartiallyFailed, 2
        $row = $job | ConvertTo-Csv | ConvertFrom-Csv
        $row.Details | Should -BeLike '*demo-bucket/fraud/edges.csv PartiallyFailed*'
        ($row | Wait-GesJob).Details | Should -BeNullOrEmpty
    }

    It 'takes the paths of exports from a CSV file' {
        @'
Name,ExportPath
fraud_demo,b/1
social_net,b/2
'@ | ConvertFrom-Csv | Export-GesGraphData -WhatIf | Should -BeNullOrEmpty
    }

    It 'goes to no path that two graphs share' {
        { Export-GesGraphData fraud_demo, social_net -ExportPath b/x -ErrorAction Stop } | Should -Throw -ErrorId 'ExportPathShared,*'
    }

    It 'keeps metadata in a JSON file and makes it anew' {
        Get-GesMetadata fraud_schema -Detailed | ConvertTo-Json -Depth 6 | Set-Content "$TestDrive/m.json" -Encoding UTF8
        $copy = New-GesMetadata copy -Path "$TestDrive/m.json" -MetadataPath b/copy.xml
        ($copy.Labels | ConvertTo-Json -Depth 6) | Should -Be ((Get-GesMetadata fraud_schema -Detailed).Labels | ConvertTo-Json -Depth 6)
        Remove-GesMetadata copy -Confirm:$false
        Get-GesMetadata copy* | Should -BeNullOrEmpty
    }

    It 'is not lost to a row without labels' {
        { Get-GesMetadata fraud_schema | ConvertTo-Csv | ConvertFrom-Csv | New-GesMetadata -Overwrite -ErrorAction Stop } |
            Should -Throw -ErrorId 'MetadataInvalid,*'
    }

    It 'subscribes to scenes and ends that' {
        (Register-GesScene fraud_demo fraud_detection).Count | Should -Be 2
        (Get-GesGraph fraud_demo | Get-GesScene).Count | Should -Be 2
        (Unregister-GesScene fraud_demo fraud_detection).Count | Should -Be 2
    }

    It 'has a connection to each project' {
        $all = Get-GesProject | Connect-Ges -PassThru
        (Get-GesGraph -Connection $all).Count | Should -Be ((Get-GesGraph).Count + 1)
    }

    It 'has a way out for every other request' {
        (Invoke-GesApi GET graphs -Query @{ limit = 3 } -Paginate).graphs.Count | Should -Be (Get-GesGraph).Count
        { Invoke-GesApi GET ../x -ErrorAction Stop } | Should -Throw -ErrorId 'ApiPathInvalid,*'
    }
}
