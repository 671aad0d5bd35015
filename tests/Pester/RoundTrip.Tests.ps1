# Graphs, jobs and connections that are written to files, read again and piped into the cmdlets. Also runs in Windows PowerShell.

BeforeDiscovery {
    $formats = @(
        @{ Format = 'CSV'; Pass = { $input | Export-Csv "$TestDrive/file" -NoTypeInformation; Import-Csv "$TestDrive/file" } }
        @{ Format = 'JSON'; Pass = { @($input) | ConvertTo-Json -Depth 5 | Set-Content "$TestDrive/file"; Get-Content "$TestDrive/file" -Raw | ConvertFrom-Json | ForEach-Object { $_ } } }
        @{ Format = 'Clixml'; Pass = { $input | Export-Clixml "$TestDrive/file"; Import-Clixml "$TestDrive/file" } }
    )
}

BeforeAll {
    . (Join-Path $PSScriptRoot 'Simulator.ps1')
    Import-Module (Join-Path (Split-Path (Split-Path $PSScriptRoot)) 'out/GesPowerShell/GesPowerShell.psd1') -Force
    $PSDefaultParameterValues = @{ '*-Ges*:PollIntervalSec' = 0.02 }
    $null = $PSDefaultParameterValues
    $simulator = Open-Simulator
    $connection = Connect-Ges -PassThru

    function ConvertTo-Moment {
        # Returns the times of a property in UTC, to the second, as CSV files store no fractions.
        param([string] $Property)

        foreach ($item in $input) {
            if ($item.$Property) {
                $time = if ($item.$Property -is [string]) { [datetime]::Parse($item.$Property) } else { $item.$Property }
                $time.ToUniversalTime().ToString('s')
            }
        }
    }
}

AfterAll {
    Disconnect-Ges
    Close-Simulator $simulator
}

Describe 'Graphs in <Format>' -ForEach $formats {
    BeforeAll {
        Start-GesGraph fraud_demo -Wait | Out-Null
        $graphs = Get-GesGraph
        $back = $graphs | & $Pass
    }

    It 'are all there, with every property' {
        @($back).Count | Should -Be $graphs.Count
        ($back[0].PSObject.Properties.Name | Sort-Object) | Should -Be ($graphs[0].PSObject.Properties.Name | Sort-Object)
    }

    It 'say name, id and state in words' {
        foreach ($property in 'Name', 'Id', 'GraphId', 'Status', 'StatusCode', 'Edition', 'Size', 'Version') {
            @($back | ForEach-Object { "$($_.$property)" }) | Should -Be @($graphs | ForEach-Object { "$($_.$property)" }) -Because $property
        }
        $back[0].Status | Should -BeOfType string
        $back[0].Edition | Should -BeOfType string
    }

    It 'keep the moment of each date' {
        foreach ($property in 'Created', 'Updated', 'AutoStartsAt', 'ExpandTime') {
            $back | ConvertTo-Moment $property | Should -Be @($graphs | ConvertTo-Moment $property) -Because $property
        }
    }

    It 'can each be stopped and started again' {
        $row = $back | Where-Object Name -eq fraud_demo
        Get-SentRequest | Out-Null
        $row | Stop-GesGraph -WhatIf
        Get-SentRequest POST | Should -BeNullOrEmpty
        foreach ($job in ($row | Stop-GesGraph -Wait), ($row | Start-GesGraph -Wait)) {
            $job.GraphName, $job.Status | Should -Be fraud_demo, Success
        }
    }
}

Describe 'Graphs and jobs in a CSV file' {
    It 'have text in every cell that somebody can read' {
        Get-GesGraph | Export-Csv "$TestDrive/file" -NoTypeInformation
        Get-GesJob | Export-Csv "$TestDrive/jobs" -NoTypeInformation
        Get-Content "$TestDrive/file", "$TestDrive/jobs" | Should -Not -Match 'System\.|GesPowerShell\.'
        (Import-Csv "$TestDrive/file" | Where-Object Name -eq fraud_demo).Tags | Should -Be 'env=demo'
    }
}

# A CSV file cannot store the properties of a property.
Describe 'Graphs in <Format>, which keeps what is inside' -ForEach ($formats | Where-Object { $_.Format -ne 'CSV' }) {
    It 'have dates, tags and data files' {
        $graph = Get-GesGraph fraud_demo
        $back = $graph | & $Pass
        $back.Created | Should -BeOfType datetime
        $back.Tags.env | Should -Be demo
        $back.SchemaPath[0].Path | Should -Be $graph.SchemaPath[0].Path
        $back.SchemaPath[0].Status | Should -BeOfType string
    }
}

Describe 'Jobs in <Format>' -ForEach $formats {
    BeforeAll {
        Start-GesGraph fraud_demo -Wait | Out-Null
        $jobs = @(Stop-GesGraph fraud_demo, dev_recommend) + @(Get-GesJob)
        $back = $jobs | & $Pass
    }

    It 'are all there, with state and operation in words' {
        @($back).Count | Should -Be $jobs.Count
        foreach ($property in 'JobId', 'GraphId', 'GraphName', 'Operation', 'Status', 'StatusCode', 'FailReason') {
            @($back | ForEach-Object { "$($_.$property)" }) | Should -Be @($jobs | ForEach-Object { "$($_.$property)" }) -Because $property
        }
        $back[0].Status, $back[0].Operation | Should -BeOfType string
    }

    It 'keep the moment of each date' {
        foreach ($property in 'SubmittedAt', 'BeginTime', 'EndTime') {
            $back | ConvertTo-Moment $property | Should -Be @($jobs | ConvertTo-Moment $property) -Because $property
        }
    }

    It 'are waited for, and those that are over are passed on without asking GES' {
        $ended = $back | Where-Object Status -eq Pending | Select-Object -First 1 | Wait-GesJob
        $ended.JobId, $ended.Status | Should -Be $jobs[0].JobId, Success
        Get-SentRequest | Out-Null
        $over = @($back | Where-Object Status -in Success, NotNeeded | Where-Object GraphId)
        $over.Count | Should -BeGreaterThan 2
        ($over | Wait-GesJob).Status | Should -Be $over.Status
        Get-SentRequest | Should -BeNullOrEmpty
    }

    It 'come out of Wait-GesJob with all that they say, whatever the language of the machine' {
        $culture = [cultureinfo]::CurrentCulture
        try {
            $over = @($jobs | Where-Object Status -in Success, NotNeeded, Failed, PartiallyFailed)
            foreach ($name in 'de-DE', 'en-GB', 'en-US') {
                [cultureinfo]::CurrentCulture = [cultureinfo] $name
                $waited = @($over | & $Pass | Wait-GesJob -ErrorAction SilentlyContinue -ErrorVariable problems)
                foreach ($property in 'JobId', 'GraphId', 'GraphName', 'Operation', 'Status', 'StatusCode', 'Adopted', 'FailReason', 'JobProgress', 'JobName', 'JobType', 'RequestId') {
                    @($waited | ForEach-Object { "$($_.$property)" }) | Should -Be @($over | ForEach-Object { "$($_.$property)" }) -Because "$property in $name"
                }
                foreach ($property in 'SubmittedAt', 'BeginTime', 'EndTime') {
                    $waited | ConvertTo-Moment $property | Should -Be @($over | ConvertTo-Moment $property) -Because "$property in $name"
                }
                "$problems" | Should -BeLike '*nightly_risk*do not match*'
            }
        }
        finally {
            [cultureinfo]::CurrentCulture = $culture
        }
    }

    It 'name their graphs for Stop-GesGraph' {
        $again = $back | Where-Object GraphName -eq dev_recommend | Select-Object -First 1 | Stop-GesGraph
        $again.GraphName, $again.Status | Should -Be dev_recommend, NotNeeded
    }

    It 'are drawn as they were, whatever the language of the machine' {
        $culture = [cultureinfo]::CurrentCulture
        try {
            $now = Get-Date
            foreach ($name in 'de-DE', 'en-GB', 'en-US') {
                [cultureinfo]::CurrentCulture = [cultureinfo] $name
                $past = $jobs | Where-Object EndTime
                $past | & $Pass | Show-GesJobTimeline -Width 100 -Now $now | Should -Be ($past | Show-GesJobTimeline -Width 100 -Now $now) -Because $name
            }
        }
        finally {
            [cultureinfo]::CurrentCulture = $culture
        }
    }
}

Describe 'A connection in <Format>' -ForEach $formats {
    BeforeAll {
        $back = $connection | & $Pass
    }

    It 'says where it led to' {
        foreach ($property in 'Region', 'ProjectId', 'Authentication', 'Source', 'Endpoint') {
            "$($back.$property)".TrimEnd('/') | Should -Be "$($connection.$property)".TrimEnd('/')
        }
    }

    It 'holds no secret' {
        $text = Get-Content "$TestDrive/file" -Raw
        $text | Should -Match cn-north-4
        $text | Should -Not -Match ([regex]::Escape($env:HUAWEICLOUD_SDK_SK))
        $text | Should -Not -Match '(?i)securestring|password|secret'
    }

    It 'does not connect anybody' {
        { Get-GesGraph -Connection $back } | Should -Throw '*Connection*'
    }
}
