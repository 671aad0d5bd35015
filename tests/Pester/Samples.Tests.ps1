# Runs the samples against the simulator, as a scheduler does. Also runs in Windows PowerShell.

BeforeDiscovery {
    $samples = Join-Path (Split-Path (Split-Path $PSScriptRoot)) 'samples'
    $scripts = Get-ChildItem (Join-Path $samples '*.ps1') | ForEach-Object { @{ Name = $_.Name; Path = $_.FullName } }
}

BeforeAll {
    . (Join-Path $PSScriptRoot 'Simulator.ps1')
    . (Join-Path $PSScriptRoot 'NewProcess.ps1')
    $root = Split-Path (Split-Path $PSScriptRoot)
    $samples = Join-Path $root 'samples'
    $path = $env:PSModulePath
    $env:PSModulePath = (Join-Path $root 'out') + [IO.Path]::PathSeparator + $path
    $PSDefaultParameterValues = @{ '*-Ges*:PollIntervalSec' = 0.02 }
    $null = $PSDefaultParameterValues
}

AfterAll {
    $env:PSModulePath = $path
}

Describe '<Name>' -ForEach $scripts {
    BeforeAll {
        $command = Get-Command $Path
        $help = Get-Help $Path -Full
    }

    It 'says what it does, and about every parameter' {
        $help.Synopsis | Should -Match '\.$'
        ($help.description | Out-String).Length | Should -BeGreaterThan 200
        @($help.examples.example).Count | Should -BeGreaterOrEqual 1
        foreach ($parameter in $command.Parameters.Keys | Where-Object { $_ -notin [Management.Automation.Cmdlet]::CommonParameters + [Management.Automation.Cmdlet]::OptionalCommonParameters }) {
            (Get-Help $Path -Parameter $parameter).description.Text | Should -Not -BeNullOrEmpty -Because $parameter
        }
    }

    It 'can be tried with -WhatIf' {
        $command.Parameters.Keys | Should -Contain 'WhatIf'
        $command.Parameters.Keys | Should -Contain 'Confirm'
    }

    It 'says with which exit codes it ends, and ends with no others' {
        $text = Get-Content $Path -Raw
        $text | Should -Match 'exit code'
        foreach ($match in [regex]::Matches($text, '(?m)^\s*exit (\S+)')) {
            $match.Groups[1].Value | Should -BeIn '0', '1', '2', '[int]'
        }
    }
}

Describe 'The index of the samples' {
    It 'names every file' {
        $readme = Get-Content (Join-Path $samples 'README.md') -Raw
        foreach ($file in Get-ChildItem $samples -Recurse -File | Where-Object Name -ne README.md) {
            $readme | Should -Match ([regex]::Escape("]($($file.FullName.Substring($samples.Length + 1).Replace('\', '/')))"))
        }
    }
}

Describe 'A command line in the samples' {
    It 'names parameters that the script has' {
        $lines = Get-ChildItem $samples -Recurse -File | Select-String '(?<script>[\w-]+\.ps1)(?<rest>''? .*-\w+ .*)' |
            Where-Object { Test-Path (Join-Path $samples $_.Matches[0].Groups['script'].Value) }
        $lines.Count | Should -BeGreaterThan 10
        foreach ($line in $lines) {
            $script = $line.Matches[0].Groups['script'].Value
            $known = (Get-Command (Join-Path $samples $script)).Parameters.Keys
            foreach ($match in [regex]::Matches(($line.Matches[0].Groups['rest'].Value -replace '\|.*' -replace "'[^']*'"), '(?<= )-(?<name>[A-Za-z]\w+)')) {
                $known | Should -Contain $match.Groups['name'].Value -Because $line.Line
            }
        }
    }
}

Describe 'On the simulator' {
    BeforeEach {
        $simulator = Open-Simulator
    }

    AfterEach {
        Disconnect-Ges -ErrorAction Ignore
        Close-Simulator $simulator
    }

    Context 'Backup-GraphFleet.ps1' {
        It 'keeps the newest three manual successful backups of each graph, and no other backup goes' {
            $before = Get-GesBackup
            foreach ($night in 1..4) {
                $jobs = & "$samples/Backup-GraphFleet.ps1" -Name fraud_demo, social_net
                $LASTEXITCODE | Should -Be 0
                $jobs.Status | Should -Be Success, Success
            }
            foreach ($name in 'fraud_demo', 'social_net') {
                $kept = @(Get-GesBackup -GraphName $name -Method Manual -Status Success)
                $kept.Count | Should -Be 3
                $kept.BackupId | Should -Contain ($jobs | Where-Object GraphName -EQ $name).BackupId
            }
            $others = $before | Where-Object GraphName -NotIn fraud_demo, social_net
            (Get-GesBackup -GraphName dev_recommend).BackupId | Should -Be $others.BackupId
        }

        It 'removes nothing of a graph whose backup has failed tonight' {
            Send-Fault @{ method = 'POST'; path = '/backups$'; answer = @{ status = 403 } }
            Connect-Ges
            $before = (Get-GesBackup).BackupId
            $null = & "$samples/Backup-GraphFleet.ps1" -Name fraud_demo -Keep 1 2>&1
            $LASTEXITCODE | Should -Be 1
            (Get-GesBackup).BackupId | Should -Be $before
        }

        It 'removes old good backups of the graphs of tonight alone: no failed one, no last copy of a deleted graph, and none of a graph whose backup has failed' {
            Connect-Ges
            $old = 'fraud_demo', 'social_net', 'aml_prod', 'nightly_risk' | New-GesBackup -Wait
            $null = New-GesBackup aml_prod -Wait
            $null = Remove-GesGraph nightly_risk -Confirm:$false -Wait
            Send-Fault @{ operation = 'CreateBackup2'; failJob = @{} }
            $null = New-GesBackup fraud_demo, social_net -Wait -ErrorAction SilentlyContinue
            $failed = Get-GesBackup -GraphName fraud_demo, social_net -Status Failed
            $failed.Count | Should -Be 2
            $before = Get-GesBackup

            # In this run the backup of aml_prod fails.
            Send-Fault @{ path = "/$((Get-GesGraph aml_prod).GraphId)/backups$"; method = 'POST'; failJob = @{} }
            $jobs = & "$samples/Backup-GraphFleet.ps1" -Name fraud_demo, social_net, aml_prod, nightly_*, dev_recommend -Keep 1 2>$null
            $LASTEXITCODE | Should -Be 1
            ($jobs | Where-Object Status -EQ Success).GraphName | Sort-Object | Should -Be fraud_demo, social_net

            $left = (Get-GesBackup).BackupId
            $gone = $before | Where-Object BackupId -NotIn $left
            $gone.GraphName | Sort-Object -Unique | Should -Be fraud_demo, social_net
            ($gone | Where-Object GraphName -EQ fraud_demo).Count | Should -Be 2
            $gone.Status | Sort-Object -Unique | Should -Be Success
            $left | Should -Contain $failed[0].BackupId
            $left | Should -Contain $failed[1].BackupId
            $left | Should -Contain ($old | Where-Object GraphName -EQ nightly_risk).BackupId
            $left | Should -Contain ($old | Where-Object GraphName -EQ aml_prod).BackupId
            foreach ($job in $jobs) {
                $left | Should -Contain $job.BackupId
            }
        }
    }

    Context 'Copy-Graph.ps1' {
        It 'restores the target from a backup of the source' {
            $jobs = & "$samples/Copy-Graph.ps1" -Source fraud_demo -Target social_net -ObsPath bucket/copy -Confirm:$false
            $LASTEXITCODE | Should -Be 0
            $jobs.Operation | Should -Be CreateBackup, ExportBackup, ImportBackup, Restore
            $jobs.Status | Sort-Object -Unique | Should -Be Success
            (Get-GesGraph social_net).Status | Should -Be Running
        }
    }

    Context 'Set-TaggedGraphState.ps1' {
        It 'stops the graphs with a tag in the evening and starts them in the morning, and may run twice' {
            foreach ($state in 'Stopped', 'Stopped', 'Running', 'Running') {
                $jobs = & "$samples/Set-TaggedGraphState.ps1" -Tag env=demo -State $state
                $LASTEXITCODE | Should -Be 0
                $jobs.GraphName | Should -Be fraud_demo
                (Get-GesGraph fraud_demo).Status | Should -Be $state
            }
            $jobs.Status | Should -Be NotNeeded
            $real = Get-RealGraph fraud_demo
            $real.stops, $real.starts | Should -Be 1, 1
            (Get-GesGraph social_net).Status | Should -Be Running
        }

        It 'wants all of the tags' {
            (& "$samples/Set-TaggedGraphState.ps1" -Tag env=dev, owner -State Stopped).GraphName | Should -Be dev_recommend
            $LASTEXITCODE | Should -Be 0
        }

        It 'goes on when one graph cannot be stopped, and says so with 1' {
            $jobs = & "$samples/Set-TaggedGraphState.ps1" -Tag env -State Stopped 2>&1
            $LASTEXITCODE | Should -Be 1
            @($jobs | Where-Object { $_ -is [Management.Automation.ErrorRecord] }).FullyQualifiedErrorId | Should -Match '^GraphBusy,'
            (Get-GesGraph fraud_demo, aml_prod).Status | Should -Be Stopped, Stopped
        }

        It 'ends with 1 when no graph has the tag' {
            & "$samples/Set-TaggedGraphState.ps1" -Tag env=nosuch -State Stopped 3>&1 | Should -Match 'env=nosuch'
            $LASTEXITCODE | Should -Be 1
        }

        It 'does nothing with -WhatIf' {
            & "$samples/Set-TaggedGraphState.ps1" -Tag env=demo -State Stopped -WhatIf
            $LASTEXITCODE | Should -Be 0
            (Get-RealGraph fraud_demo).stops | Should -Be 0
        }

        It 'ends with 2 when the credentials are refused, in a process of its own' {
            $env:HUAWEICLOUD_SDK_SK = 'wrong'
            Invoke-ThisPowerShell -NoProfile -NonInteractive -File "$samples/Set-TaggedGraphState.ps1" -Tag env=demo -State Stopped 2>$null | Out-Null
            $LASTEXITCODE | Should -Be 2
            $env:HUAWEICLOUD_SDK_SK = 'demo-secret-key-for-the-simulator-0000001'
            Invoke-ThisPowerShell -NoProfile -NonInteractive -File "$samples/Set-TaggedGraphState.ps1" -Tag env=nosuch -State Stopped | Out-Null
            $LASTEXITCODE | Should -Be 1
        }
    }

    Context 'Keep-GraphStopped.ps1' {
        It 'leaves a stopped graph alone and tells until when it stays stopped' {
            $row = & "$samples/Keep-GraphStopped.ps1" -Name dev_rec*
            $LASTEXITCODE | Should -Be 0
            $row.Stopped | Should -BeFalse
            $row.AutoStartsAt | Should -BeGreaterThan (Get-Date)
        }

        It 'stops a graph that GES has started after seven days' {
            $null = Invoke-RestMethod "$($simulator.Address)/_simulator/clock" -Method Post -Body '{"advanceSeconds":604800}' -ContentType application/json
            (Get-RealGraph dev_recommend).status | Should -Not -Be 900
            $row = & "$samples/Keep-GraphStopped.ps1" -Name dev_recommend
            $LASTEXITCODE | Should -Be 0
            $row.Status | Should -Be Stopped
            $row.Stopped | Should -BeTrue
        }

        It 'says with 1 what is not stopped' {
            & "$samples/Keep-GraphStopped.ps1" -Name dev_import 2>$null | Out-Null
            $LASTEXITCODE | Should -Be 1
        }
    }

    Context 'Restart-StuckImport.ps1' {
        It 'restarts a graph that imports for too long, once' {
            $jobs = & "$samples/Restart-StuckImport.ps1" -OlderThanMinutes 3 -Confirm:$false
            $LASTEXITCODE | Should -Be 0
            $jobs.GraphName, $jobs.Status | Should -Be dev_import, Success
            (Get-RealGraph dev_import).restarts | Should -Be 1
        }

        It 'leaves alone what has not taken too long' {
            & "$samples/Restart-StuckImport.ps1" -OlderThanMinutes 600 -Confirm:$false | Should -BeNullOrEmpty
            $LASTEXITCODE | Should -Be 0
        }

        It 'does nothing with -WhatIf' {
            & "$samples/Restart-StuckImport.ps1" -OlderThanMinutes 3 -WhatIf
            $LASTEXITCODE | Should -Be 0
            (Get-RealGraph dev_import).restarts | Should -Be 0
        }
    }

    Context 'Import-VerifiedData.ps1' {
        It 'loads files and says that every line arrived' {
            $rows = & "$samples/Import-VerifiedData.ps1" -Name fraud_demo -EdgesetPath b/e.csv -VertexsetPath b/v.csv -LogDir b/log
            $LASTEXITCODE | Should -Be 0
            $rows.Path | Should -Be b/e.csv, b/v.csv
            $rows.Ok | Should -Be $true, $true
            (Get-GesGraph fraud_demo).EdgesetPath.Path | Should -Contain b/e.csv
        }

        It 'names the file that lost lines, with 1' {
            $body = '{"job_id":"j1","status":"partiallyFailed","job_name":"ImportGraph","related_graph":"fraud_demo","begin_time":"2026-01-05T08:00:01","end_time":"2026-01-05T08:04:40","job_detail":{"schema_path":null,"vertexset_path":null,"edgeset_path":[{"path":"b/e.csv","log":"b/log/1","status":"partFailed","cause":"line 7","total_lines":10,"failed_lines":2,"successful_lines":8}]}}'
            $rule = '{"method":"GET","path":"/jobs/[^/]+/status$","answer":{"status":200,"body":' + $body + '}}'
            $null = Invoke-RestMethod "$($simulator.Address)/_simulator/faults" -Method Post -Body $rule -ContentType application/json
            $row = & "$samples/Import-VerifiedData.ps1" -Name fraud_demo -EdgesetPath b/e.csv 3>$null 2>$null
            $LASTEXITCODE | Should -Be 1
            $row.Path, $row.FailedLines, $row.Cause, $row.Ok | Should -Be b/e.csv, 2, 'line 7', $false
        }

        It 'does nothing with -WhatIf, and fails for a graph that is not there' {
            & "$samples/Import-VerifiedData.ps1" -Name fraud_demo -EdgesetPath b/e.csv -WhatIf
            $LASTEXITCODE | Should -Be 0
            & "$samples/Import-VerifiedData.ps1" -Name nosuch -EdgesetPath b/e.csv 2>$null
            $LASTEXITCODE | Should -Be 1
            Get-SentRequest POST | Where-Object { $_ -like '*/import-graph' } | Should -BeNullOrEmpty
        }
    }

    Context 'Stop-GraphFleet.ps1' {
        It 'stops what can be stopped, and reports every graph' {
            $rows = & "$samples/Stop-GraphFleet.ps1" -ReportPath "$TestDrive/drained" -Exclude *_prod
            $LASTEXITCODE | Should -Be 1
            $results = @{}
            foreach ($row in Import-Csv "$TestDrive/drained.csv") {
                $results[$row.Name] = $row.Result
            }
            $results.Count | Should -Be 7
            $results.fraud_demo, $results.dev_recommend, $results.knowledge_base, $results.dev_import, $results.broken_graph |
                Should -Be Success, NotNeeded, Skipped, Failed, Failed
            $report = Get-Content "$TestDrive/drained.json" -Raw | ConvertFrom-Json
            $report.Project | Should -Be $env:HUAWEICLOUD_SDK_PROJECT_ID
            $report.Graphs.Count | Should -Be 7
            $busy = $report.Graphs | Where-Object Name -eq dev_import
            $busy.Error | Should -Match 'Importing'
            $busy.RecommendedAction | Should -Match 'Try again'
            ($rows | Where-Object Name -eq fraud_demo).StatusAfter | Should -Be Stopped
            (Get-RealGraph aml_prod).stops | Should -Be 0
        }

        It 'reports what it knows when the credentials are withdrawn in the middle' {
            $rule = '{"method":"GET","path":"/graphs/[^/]+$","answer":{"status":401,"body":{"error_code":"APIGW.0301","error_msg":"ak not exist"}}}'
            $null = Invoke-RestMethod "$($simulator.Address)/_simulator/faults" -Method Post -Body $rule -ContentType application/json
            $rows = & "$samples/Stop-GraphFleet.ps1" -ReportPath "$TestDrive/broken" -Name fraud_demo, dev_recommend -TimeoutSec 1 2>$null
            $LASTEXITCODE | Should -Be 1
            $rows.Count | Should -Be 2
            Test-Path "$TestDrive/broken.csv", "$TestDrive/broken.json" | Should -Be $true, $true
        }

        It 'ends with 0 when every graph that can be stopped is stopped' {
            $null = & "$samples/Stop-GraphFleet.ps1" -ReportPath "$TestDrive/all" -Name fraud_demo, dev_recommend, knowledge_base
            $LASTEXITCODE | Should -Be 0
        }
    }

    Context 'Stop-AccountFleet.ps1' {
        It 'stops what has the tag in every project, and says where each graph is' {
            $rows = & "$samples/Stop-AccountFleet.ps1" -Tag env=demo
            $LASTEXITCODE | Should -Be 0
            $rows.Project | Should -Be cn-north-4, cn-north-4_sandbox
            $rows.Name | Should -Be fraud_demo, sandbox_trial
            $rows.Result | Should -Be Success, Success
            (Get-RealGraph fraud_demo).stops, (Get-RealGraph sandbox_trial -Project sandbox).stops | Should -Be 1, 1
            (& "$samples/Stop-AccountFleet.ps1" -Tag env=demo).Result | Should -Be NotNeeded, NotNeeded
        }

        It 'works on the other projects when one refuses, and says so with 1' {
            Send-Fault @{ operation = 'ListGraphs2'; path = "^/v2/(?!$env:HUAWEICLOUD_SDK_PROJECT_ID)"; answer = @{ status = 403 } }
            $output = & "$samples/Stop-AccountFleet.ps1" -Tag env=demo 2>&1
            $LASTEXITCODE | Should -Be 1
            @($output | Where-Object { $_ -is [Management.Automation.ErrorRecord] }).FullyQualifiedErrorId | Should -Match '^PermissionDenied,'
            ($output | Where-Object Result -EQ Success).Name | Should -Be fraud_demo
        }

        It 'takes the projects of some names, and does nothing with -WhatIf' {
            (& "$samples/Stop-AccountFleet.ps1" -Tag env=demo -Project *_sandbox -WhatIf).Name | Should -Be sandbox_trial
            $LASTEXITCODE | Should -Be 0
            (Get-RealGraph sandbox_trial -Project sandbox).stops | Should -Be 0
        }

        It 'ends with 1 when no graph has the tags, and with 2 when there is no project' {
            & "$samples/Stop-AccountFleet.ps1" -Tag nosuch 3>&1 | Should -Match 'nosuch'
            $LASTEXITCODE | Should -Be 1
            & "$samples/Stop-AccountFleet.ps1" -Tag env -Project nosuch* 3>$null | Should -BeNullOrEmpty
            $LASTEXITCODE | Should -Be 2
        }
    }

    Context 'Invoke-GesRunbook.ps1' {
        BeforeAll {
            # Replaces commands of Azure Automation, Az and SecretManagement.
            function Get-AutomationPSCredential {
                param([string] $Name)
                $Name | Should -Be GesPowerShell
                New-Object pscredential $env:HUAWEICLOUD_SDK_AK, (ConvertTo-Secret $env:HUAWEICLOUD_SDK_SK)
            }
            function Connect-AzAccount {
                [CmdletBinding(SupportsShouldProcess)] param([switch] $Identity)
                $Identity -and $PSCmdlet.ShouldProcess('Azure') | Should -BeTrue
            }
            function Register-SecretVault {
                [CmdletBinding(SupportsShouldProcess)] param($Name, $ModuleName, $VaultParameters, [switch] $AllowClobber)
                $AllowClobber -and $PSCmdlet.ShouldProcess($Name) | Should -BeTrue
                "$Name $ModuleName $($VaultParameters.AZKVaultName)" | Should -Be 'ges Az.KeyVault my-vault'
            }
            function Get-Secret {
                [CmdletBinding()] param($Name, $Vault, [switch] $AsPlainText)
                "$Vault $Name $AsPlainText" | Should -BeIn 'ges ges-access-key True', 'ges ges-secret-key False'
                if ($AsPlainText) { $env:HUAWEICLOUD_SDK_AK } else { ConvertTo-Secret $env:HUAWEICLOUD_SDK_SK }
            }
        }

        It 'takes the keys from a credential asset, and names as one string' {
            (& "$samples/Invoke-GesRunbook.ps1" -Action Stop -Name 'fraud_demo, nightly_*' -Region cn-north-4).Status | Should -Be Success, Success
            Get-GesConnection | Should -BeNullOrEmpty
        }

        It 'takes the keys from Key Vault' {
            (& "$samples/Invoke-GesRunbook.ps1" -Action Start -Name dev_recommend -Region cn-north-4 -KeyVaultName my-vault -SubscriptionId s).Status |
                Should -Be Success
        }

        It 'fails when a graph is not where it should be, or when there is none' {
            { & "$samples/Invoke-GesRunbook.ps1" -Action Stop -Name dev_import -Region cn-north-4 2>$null } | Should -Throw '*did not succeed*'
            { & "$samples/Invoke-GesRunbook.ps1" -Action Stop -Name nosuch_* -Region cn-north-4 } | Should -Throw 'No graph*'
        }
    }
}

Describe 'Invoke-RestartDrill.ps1' {
    BeforeEach {
        # At this time scale the graph is still restarting when the lost answer is reconciled, a second later.
        $simulator = Open-Simulator -TimeScale 120
    }

    AfterEach {
        Disconnect-Ges -ErrorAction Ignore
        Close-Simulator $simulator
    }

    It 'shows that no second restart is sent, whatever becomes of the answer' {
        $rows = & "$samples/Invoke-RestartDrill.ps1" -Case AnswerLost, Late504, TooMany429
        $LASTEXITCODE | Should -Be 0
        $rows.Result | Should -Be Success, Success, Success
        $rows.Adopted | Should -Be $true, $true, $false
        $rows.Requests | Should -Be 1, 1, 3
        $rows.Restarts | Should -Be 1, 1, 1
        (Get-RealGraph fraud_demo).restarts | Should -Be 3
    }

    It 'says with 1 that more than one restart began' {
        # The simulator begins another restart, which the drill did not send.
        Send-Fault @{ operation = 'RestartGraph2'; times = 1; actAfter = @{ operation = 'restart' } }
        Set-Item function:Invoke-RestMethod {
            param($Uri, $Method = 'Get', $Body, $ContentType)
            if ($Method -ne 'Delete') { Microsoft.PowerShell.Utility\Invoke-RestMethod $Uri -Method $Method -Body $Body -ContentType $ContentType }
        }
        $row = & "$samples/Invoke-RestartDrill.ps1" -Case AnswerLost 3>$null
        $LASTEXITCODE | Should -Be 1
        $row.Restarts | Should -Be 2
    }

    It 'refuses what is no simulator, and does nothing with -WhatIf' {
        & "$samples/Invoke-RestartDrill.ps1" -WhatIf | Should -BeNullOrEmpty
        $LASTEXITCODE | Should -Be 0
        (Get-RealGraph fraud_demo).restarts | Should -Be 0
        function Get-GesConnection { [pscustomobject] @{ Endpoint = [uri] 'https://ges.cn-north-4.myhuaweicloud.com' } }
        & "$samples/Invoke-RestartDrill.ps1" 2>&1 | Should -Match 'for the simulator alone'
        $LASTEXITCODE | Should -Be 2
    }
}

Describe 'Register-GesScheduledTask.ps1' {
    BeforeAll {
        # Replaces commands of Windows. Each returns its parameters as an object.
        foreach ($name in 'New-ScheduledTaskAction', 'New-ScheduledTaskTrigger', 'New-ScheduledTaskPrincipal', 'New-ScheduledTaskSettingsSet', 'Register-ScheduledTask') {
            Set-Item "function:$name" {
                $found = @{}
                for ($i = 0; $i -lt $args.Count; $i++) {
                    $key = ([string] $args[$i]).Trim('-', ':')
                    $isSwitch = $i + 1 -ge $args.Count -or ($args[$i + 1] -is [string] -and $args[$i + 1] -match '^-\w+:?$')
                    $found[$key] = if ($isSwitch) { $true } else { $args[++$i] }
                }
                [pscustomobject] $found
            }
        }
        $task = @{ TaskName = 't'; ScriptPath = "$samples/Set-TaggedGraphState.ps1"; Argument = '-Tag env=dev -State Stopped'; At = '22:00'; Region = 'cn-north-4'; UserId = '.\ges' }
    }

    It 'registers a task without a password that runs the script once at a time' {
        $registered = & "$samples/Register-GesScheduledTask.ps1" @task
        $LASTEXITCODE | Should -Be 0
        $registered.Principal.LogonType | Should -Be S4U
        $registered.Settings.MultipleInstances | Should -Be IgnoreNew
        $registered.Action.Argument | Should -Match '-NonInteractive'
        $registered.Action.Argument | Should -Match ([regex]::Escape("HW_REGION_NAME = 'cn-north-4'; & '"))
        $registered.Action.Argument | Should -Match 'Set-TaggedGraphState\.ps1'' -Tag env=dev -State Stopped; exit \$LASTEXITCODE"$'
    }

    It 'does nothing with -WhatIf' {
        & "$samples/Register-GesScheduledTask.ps1" @task -WhatIf | Should -BeNullOrEmpty
    }

    It 'ends with 2 when the script is not there' {
        $task.ScriptPath = 'nosuch.ps1'
        & "$samples/Register-GesScheduledTask.ps1" @task 2>$null
        $LASTEXITCODE | Should -Be 2
    }
}
