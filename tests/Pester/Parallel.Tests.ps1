# The module in concurrent runspaces, threads and processes. Also runs in Windows PowerShell, except for features that it lacks.

BeforeDiscovery {
    $isNew = $PSVersionTable.PSVersion.Major -ge 7
    $hasThreads = [bool] (Get-Command Start-ThreadJob -ErrorAction Ignore)
}

BeforeAll {
    . (Join-Path $PSScriptRoot 'Simulator.ps1')
    $out = Join-Path (Split-Path (Split-Path $PSScriptRoot)) 'out'

    # With the module on PSModulePath, other runspaces and processes import it automatically.
    $path = $env:PSModulePath
    $env:PSModulePath = $out + [IO.Path]::PathSeparator + $path
    Import-Module (Join-Path $out 'GesPowerShell/GesPowerShell.psd1') -Force
    $simulator = Open-Simulator -Graphs 24
    $connection = Connect-Ges -PassThru
    $names = (Get-GesGraph -Status Running | Where-Object Edition -eq InMemory).Name
}

AfterAll {
    Disconnect-Ges -ErrorAction Ignore
    Close-Simulator $simulator
    $env:PSModulePath = $path
}

Describe 'ForEach-Object -Parallel' -Skip:(-not $isNew) {
    It 'stops twenty graphs at once over one connection' {
        $names.Count | Should -Be 20
        $jobs = $names | ForEach-Object -ThrottleLimit 20 -Parallel {
            Stop-GesGraph $_ -Wait -PollIntervalSec 0.05 -Connection $using:connection
        }
        $jobs.GraphName | Sort-Object | Should -Be ($names | Sort-Object)
        $jobs.Status | Select-Object -Unique | Should -Be Success
        foreach ($name in $names) {
            (Get-RealGraph $name).stops | Should -Be 1
        }
    }

    It 'has no default connection, and says how to hand one over' {
        $found = 1..4 | ForEach-Object -ThrottleLimit 4 -Parallel {
            "connection: $(Get-GesConnection)"
            try {
                Get-GesGraph
            }
            catch {
                $_.FullyQualifiedErrorId -replace ',.*'
                $_.ErrorDetails.RecommendedAction -like '*$using:c*'
            }
        }
        $found | Group-Object | Sort-Object Name | ForEach-Object { "$($_.Count) $($_.Name)" } | Should -Be '4 connection: ', '4 NotConnected', '4 True'
    }

    It 'has default connections of its own, which nobody else sees' {
        $address = $simulator.Address
        $project = $env:HUAWEICLOUD_SDK_PROJECT_ID
        $regions = 'cn-north-4', 'cn-south-1' | ForEach-Object -ThrottleLimit 2 -UseNewRunspace -Parallel {
            Connect-Ges $_ -Endpoint $using:address -IamEndpoint $using:address -ProjectId $using:project
            $null = Get-GesGraph
            (Get-GesConnection).Region
        }
        $regions | Sort-Object | Should -Be cn-north-4, cn-south-1
        Get-GesConnection | Should -Be $connection
        $connection.IsConnected | Should -BeTrue
    }
}

Describe 'Start-ThreadJob' -Skip:(-not $hasThreads) {
    It 'works with a connection that is handed over, and has none else' {
        $threads = foreach ($name in 'fraud_demo', 'nightly_risk') {
            Start-ThreadJob {
                [bool] (Get-GesConnection)
                (Get-GesGraph $using:name -Connection $using:connection).Name
            }
        }
        $threads | Receive-Job -Wait -AutoRemoveJob | Sort-Object | Should -Be False, False, fraud_demo, nightly_risk
    }
}

Describe 'Start-Job' -Tag Job {
    It 'connects by itself from the environment, and its graphs can be started and stopped here' {
        $graph = Start-Job { Get-GesGraph fraud_demo } | Receive-Job -Wait -AutoRemoveJob
        $graph.PSObject.TypeNames | Should -Contain Deserialized.GesPowerShell.GesGraph
        foreach ($cmdlet in 'Start-GesGraph', 'Stop-GesGraph') {
            ($graph | & $cmdlet -Wait -PollIntervalSec 0.02).Status | Should -BeIn Success, NotNeeded
        }
        ($graph | Get-GesGraph).Status | Should -Be Stopped
    }

    It 'brings jobs that can be waited for here' {
        $job = Start-Job { Start-GesGraph fraud_demo } | Receive-Job -Wait -AutoRemoveJob
        $job.PSObject.TypeNames | Should -Contain Deserialized.GesPowerShell.GesJob
        ($job | Wait-GesJob -PollIntervalSec 0.02).Status | Should -Be Success
        (Get-RealGraph fraud_demo).status | Should -Be 200
    }

    It 'cannot use a connection of this process, and says so' {
        $problem = Start-Job { try { Get-GesGraph -Connection $using:connection } catch { "$_" } } | Receive-Job -Wait -AutoRemoveJob
        $problem | Should -Match 'Connection.*GesPowerShell\.GesConnection'
    }
}
