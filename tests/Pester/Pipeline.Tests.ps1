# Objects that can be piped into the cmdlets, and the requests that result. Also runs in Windows PowerShell.

BeforeDiscovery {
    # Each form returns the same two graphs. Jobs have the id of their graph unless the graph was deleted.
    $forms = @(
        @{ Form = 'names'; Get = { 'fraud_demo', 'nightly_risk' } }
        @{ Form = 'patterns'; Get = { 'fraud_[d]*', 'nightly_ris?' } }
        @{ Form = 'objects'; Get = { Get-GesGraph fraud_demo, nightly_risk } }
        @{ Form = 'ids'; Get = { Get-GesGraph fraud_demo, nightly_risk | Select-Object Id } }
        @{ Form = 'rows of a CSV file'; Get = { Get-GesGraph fraud_demo, nightly_risk | ConvertTo-Csv -NoTypeInformation | ConvertFrom-Csv } }
        @{ Form = 'hashtables'; Get = { @{ Name = 'fraud_demo' }, @{ GraphId = (Get-GesGraph nightly_risk).Id } } }
        @{ Form = 'rows of a CSV file with types'; Get = {
            $lines = Get-GesGraph fraud_demo, nightly_risk | ConvertTo-Csv -NoTypeInformation
            @('#TYPE GesPowerShell.GesGraph') + $lines | Set-Content "$TestDrive/typed.csv"
            Import-Csv "$TestDrive/typed.csv"
        } }
        @{ Form = 'all kinds together'; Get = { 'fraud_demo', (Get-GesGraph nightly_risk), (Get-GesJob -GraphName nightly_risk | Select-Object -First 1) } }
        @{ Form = 'rows with names alone'; Get = { 'Name', 'fraud_demo', 'nightly_risk' | ConvertFrom-Csv } }
        @{ Form = 'jobs'; Get = { 'fraud_demo', 'nightly_risk' | ForEach-Object { Get-GesJob -GraphName $_ | Select-Object -First 1 } } }
        @{ Form = 'graphs of another process'; Get = { [Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize((Get-GesGraph fraud_demo, nightly_risk))) } }
    )
    $changes = @(
        @{ Cmdlet = 'Stop-GesGraph'; Counter = 'stops'; From = 'Running' }
        @{ Cmdlet = 'Start-GesGraph'; Counter = 'starts'; From = 'Stopped' }
        @{ Cmdlet = 'Restart-GesGraph'; Counter = 'restarts'; From = 'Running' }
    )
}

BeforeAll {
    . (Join-Path $PSScriptRoot 'Simulator.ps1')
    Import-Module (Join-Path (Split-Path (Split-Path $PSScriptRoot)) 'out/GesPowerShell/GesPowerShell.psd1') -Force
    $PSDefaultParameterValues = @{ '*-Ges*:PollIntervalSec' = 0.02 }
    $null = $PSDefaultParameterValues
    $simulator = Open-Simulator
    Connect-Ges
}

AfterAll {
    Disconnect-Ges
    Close-Simulator $simulator
}

Describe 'Reading record by record' {
    It 'pairs each object with the upstream variable of its own row, with <Command>' -ForEach @(
        @{ Command = 'Get-GesGraph'; Get = { param($Row) $Row | ConvertFrom-Csv -PipelineVariable row | Get-GesGraph | ForEach-Object { "$($_.Name) $($row.Owner)" } } }
        @{ Command = 'Get-GesJob'; Get = { param($Row) $Row | ConvertFrom-Csv -PipelineVariable row | Get-GesJob | ForEach-Object { "$($_.GraphName) $($row.Owner)" } | Sort-Object -Unique } }
    ) {
        & $Get @('Name,Owner', 'fraud_demo,Ann', 'nightly_risk,Bob') | Should -Be 'fraud_demo Ann', 'nightly_risk Bob'
    }

    It 'ends with Select-Object -First before the other ids are read' {
        $ids = (Get-GesGraph).Id
        Get-SentRequest | Out-Null
        ($ids | ForEach-Object { @{ GraphId = $_ } } | Get-GesGraph | Select-Object -First 1).Id | Should -Be $ids[0]
        Get-SentRequest | Should -HaveCount 1
    }
}

Describe 'Piping <Form>' -ForEach $forms {
    BeforeAll {
        $piped = & $Get
    }

    It 'into Get-GesGraph reads these graphs' {
        ($piped | Get-GesGraph).Name | Sort-Object -Unique | Should -Be fraud_demo, nightly_risk
    }

    It 'into <Cmdlet> changes these graphs, and with -WhatIf nothing' -ForEach $changes {
        Start-GesGraph fraud_demo, nightly_risk -Wait | Out-Null
        if ($From -eq 'Stopped') {
            Stop-GesGraph fraud_demo, nightly_risk -Wait | Out-Null
        }
        $before = foreach ($name in 'fraud_demo', 'nightly_risk') { (Get-RealGraph $name).$Counter }
        Get-SentRequest | Out-Null

        $piped | & $Cmdlet -WhatIf | Should -BeNullOrEmpty
        Get-SentRequest POST | Should -BeNullOrEmpty

        $jobs = $piped | & $Cmdlet -Wait -Confirm:$false
        $jobs.GraphId | Sort-Object | Should -Be (Get-GesGraph fraud_demo, nightly_risk).Id
        $jobs.Status | Should -Be Success, Success
        @(Get-SentRequest POST).Count | Should -Be 2
        $after = foreach ($name in 'fraud_demo', 'nightly_risk') { (Get-RealGraph $name).$Counter }
        $after | Should -Be @($before | ForEach-Object { $_ + 1 })
    }
}

Describe 'Graphs that cannot be changed' {
    It 'bring one error each, and the others are changed' {
        Start-GesGraph fraud_demo -Wait | Out-Null
        $job = 'knowledge_base', 'dev_import', 'nosuch', 'fraud_demo' | Stop-GesGraph -Wait -ErrorVariable problems -ErrorAction SilentlyContinue
        $job.GraphName, $job.Status | Should -Be fraud_demo, Success
        $problems | ForEach-Object { "$($_.FullyQualifiedErrorId -replace ',.*') $($_.TargetObject)" } | Sort-Object |
            Should -Be 'DatabaseEditionCannotBeStopped knowledge_base', 'GraphBusy dev_import', 'GraphNotFound nosuch'
    }

    It 'are files, rows of files and connections, which no cmdlet takes for graphs' {
        Set-Content "$TestDrive/fraud_demo" 'a file that is called like a graph'
        $file = Get-Item "$TestDrive/fraud_demo"
        Get-SentRequest | Out-Null
        $file, ($file | Select-Object Name), (Get-GesConnection), (Get-Date), 5 | Stop-GesGraph -Confirm:$false -ErrorVariable problems -ErrorAction SilentlyContinue
        $problems | ForEach-Object { $_.FullyQualifiedErrorId } | Should -Be (@('WrongKindOfObject,GesPowerShell.Commands.StopGesGraphCommand') * 5)
        $problems[0].TargetObject | Should -Be $file
        Get-SentRequest | Should -BeNullOrEmpty
    }

    It 'are graphs and jobs of another project, and nothing is sent for them' {
        $graph = Get-GesGraph fraud_demo | ConvertTo-Json -Depth 4 | ConvertFrom-Json
        $graph.ProjectId = 'f' * 32
        Get-SentRequest | Out-Null
        foreach ($command in { $graph | Stop-GesGraph -ErrorAction Stop }, { Stop-GesGraph $graph -ErrorAction Stop }, { $graph | Get-GesJob -ErrorAction Stop }) {
            $command | Should -Throw -ErrorId 'ObjectOfOtherProject,*' -Because "$command"
        }
        Get-SentRequest | Should -BeNullOrEmpty
    }

    It 'are none where a pattern matches nothing' {
        'nosuch_*' | Stop-GesGraph -ErrorAction Stop | Should -BeNullOrEmpty
    }

    It 'are not taken for every graph when a name is missing' {
        Get-SentRequest | Out-Null
        foreach ($nothing in '', $null) {
            { $nothing | Stop-GesGraph -Confirm:$false -ErrorAction Stop } | Should -Throw
            { , [pscustomobject] @{ Name = $nothing } | Stop-GesGraph -Confirm:$false -ErrorAction Stop } | Should -Throw
        }
        Get-SentRequest POST | Should -BeNullOrEmpty
    }

    It 'and nothing else are named when the pipeline fails before its end' {
        Get-SentRequest | Out-Null
        { 'fraud_demo', 'nightly_risk' | ForEach-Object { $_; if ($_ -eq 'nightly_risk') { throw 'no more' } } | Stop-GesGraph } | Should -Throw 'no more'
        Get-SentRequest POST | Should -BeNullOrEmpty
    }
}

Describe 'Jobs' {
    BeforeAll {
        Start-GesGraph fraud_demo, nightly_risk -Wait | Out-Null
        $started = Stop-GesGraph fraud_demo, nightly_risk
    }

    It '<Form> can be waited for' -ForEach @(
        @{ Form = 'as objects'; Get = { $started } }
        @{ Form = 'as rows of a CSV file'; Get = { $started | ConvertTo-Csv -NoTypeInformation | ConvertFrom-Csv } }
        @{ Form = 'as JSON'; Get = { $started | ConvertTo-Json | ConvertFrom-Json | ForEach-Object { $_ } } }
        @{ Form = 'as ids'; Get = { $started | Select-Object JobId, GraphId } }
        @{ Form = 'of Task Center'; Get = { Get-GesJob $started[0].JobId -GraphName fraud_demo; Get-GesJob $started[1].JobId } }
        @{ Form = 'of another process'; Get = { [Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize($started)) } }
    ) {
        $ended = & $Get | Wait-GesJob
        $ended.JobId | Sort-Object | Should -Be ($started.JobId | Sort-Object)
        $ended.Status | Should -Be Success, Success
    }

    It 'are found for rows with ids or names of graphs' {
        ('GraphName', 'fraud_demo' | ConvertFrom-Csv | Get-GesJob).JobId | Should -Contain $started[0].JobId
        ($started | Select-Object GraphId | Get-GesJob).JobId | Should -Contain $started[1].JobId
        ($started | Select-Object JobId, GraphId | Get-GesJob).JobId | Sort-Object | Should -Be ($started.JobId | Sort-Object)
    }

    It 'are drawn, as objects and as rows' {
        $now = Get-Date
        $started | Wait-GesJob | Show-GesJobTimeline -Width 100 -Now $now | Out-String | Should -Match 'fraud_demo'
        $rows = Get-GesJob | ConvertTo-Csv -NoTypeInformation | ConvertFrom-Csv
        $rows | Show-GesJobTimeline -Width 100 -Now $now | Should -Be (Get-GesJob | Show-GesJobTimeline -Width 100 -Now $now)
    }

    It 'without what a job needs bring one error each' {
        'a', 'b' | ForEach-Object { [pscustomobject] @{ JobId = $_ } } | Wait-GesJob -ErrorVariable problems -ErrorAction SilentlyContinue
        $problems.FullyQualifiedErrorId -replace ',.*' | Should -Be JobNotFound, JobNotFound
        'a', 'b' | ForEach-Object { [pscustomobject] @{ JobId = $_ } } | Show-GesJobTimeline -ErrorVariable problems -ErrorAction SilentlyContinue
        $problems.FullyQualifiedErrorId -replace ',.*' | Should -Be NotAJob, NotAJob
    }
}

Describe 'Connections' {
    It 'can be piped into Disconnect-Ges, and others stay' {
        $other = Connect-Ges -PassThru
        Connect-Ges
        $other | Disconnect-Ges
        $other.IsConnected | Should -BeFalse
        (Get-GesConnection).IsConnected | Should -BeTrue
        { Get-GesGraph -Connection $other } | Should -Throw -ErrorId 'Disconnected,*'
        (Get-GesGraph fraud_demo).Name | Should -Be fraud_demo
    }
}
