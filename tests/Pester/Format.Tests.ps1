# The output of graphs, jobs and connections on a screen of 120 columns. Also runs in Windows PowerShell.

BeforeAll {
    . (Join-Path $PSScriptRoot 'Simulator.ps1')
    Import-Module (Join-Path (Split-Path (Split-Path $PSScriptRoot)) 'out/GesPowerShell/GesPowerShell.psd1') -Force
    $PSDefaultParameterValues = @{ '*-Ges*:PollIntervalSec' = 0.02 }
    $null = $PSDefaultParameterValues
    $simulator = Open-Simulator
    $connection = Connect-Ges -PassThru
    $graphs = Get-GesGraph
    $jobs = @(Stop-GesGraph fraud_demo -Wait) + @(Get-GesJob)
    $escape = [string] [char] 27

    function Read-Screen {
        # Returns the lines that are not empty, without escape sequences.
        $rendering = if ($PSVersionTable.PSVersion.Major -ge 7) { $PSStyle.OutputRendering }
        try {
            if ($rendering) {
                $PSStyle.OutputRendering = 'PlainText'
            }
            ($input | Out-String -Width 120) -split '\r?\n' | Where-Object { $_.Trim() }
        }
        finally {
            if ($rendering) {
                $PSStyle.OutputRendering = $rendering
            }
        }
    }
}

AfterAll {
    Disconnect-Ges
    Close-Simulator $simulator
}

Describe 'A table' {
    It 'of graphs has a line for each, with name, state, size and id' {
        $lines = @($graphs | Read-Screen)
        $lines.Count | Should -Be ($graphs.Count + 2)
        $lines[0] | Should -Match '^Name +Status +Edition +Size +Version +Created +Id *$'
        for ($i = 0; $i -lt $graphs.Count; $i++) {
            $graph = $graphs[$i]
            $lines[$i + 2] | Should -Match "^$($graph.Name) +$($graph.Status) +$($graph.Edition) +$($graph.Size) .*$($graph.Id) *`$"
        }
    }

    It 'of jobs has a line for each, with graph, operation, state and id' {
        $lines = @($jobs | Read-Screen)
        $lines.Count | Should -Be ($jobs.Count + 2)
        $lines[0] | Should -Match '^Graph +Operation +Status +Began +Duration +JobId *$'
        for ($i = 0; $i -lt $jobs.Count; $i++) {
            $job = $jobs[$i]
            $lines[$i + 2] | Should -Match "^$($job.GraphName) +$($job.Operation) +$($job.Status) .*$($job.JobId) *`$"
        }
    }

    It 'of connections says which project, region and endpoint' {
        $lines = @($connection | Read-Screen)
        $lines[0] | Should -Match '^Project +Region +Authentication +Endpoint *$'
        $lines[2] | Should -Match "^$($connection.ProjectId) +cn-north-4 +AccessKey +$($connection.Endpoint) *`$"
    }

    It 'is the same for objects of another process, and in strict mode' {
        Set-StrictMode -Version Latest
        foreach ($things in $graphs, $jobs, $connection) {
            $text = [Management.Automation.PSSerializer]::Serialize($things)
            [Management.Automation.PSSerializer]::Deserialize($text) | Read-Screen | Should -Be ($things | Read-Screen)
        }
    }

    It 'can have other columns' {
        ($graphs | Format-Table Name, AutoStartsAt | Read-Screen)[0] | Should -Match '^Name +AutoStartsAt *$'
    }
}

Describe 'A list' {
    It 'of <What> has every property' -ForEach @(
        @{ What = 'graphs'; Get = { $graphs[0] } }
        @{ What = 'jobs'; Get = { $jobs[0] } }
        @{ What = 'connections'; Get = { $connection } }
    ) {
        $thing = & $Get
        foreach ($lines in ($thing | Format-List | Read-Screen), ($thing | Format-List * | Read-Screen)) {
            $lines -match '^\w+ *:' -replace ' *:.*' | Should -Be $thing.PSObject.Properties.Name
        }
    }

    It 'shows tags and data files, and no type names' {
        $text = $graphs[0] | Format-List | Read-Screen | Out-String
        $text | Should -Match 'Tags +: \{\[env, demo\]\}'
        $text | Should -Match 'SchemaPath +: \{demo-bucket/'
        $text | Should -Not -Match 'GesPowerShell\.|System\.'
    }
}

Describe 'ConstrainedLanguage, which <How>,' -ForEach @(
    @{ How = 'a script sets'; Prepare = { }; Begin = '$ExecutionContext.SessionState.LanguageMode = "ConstrainedLanguage"' }
    @{ How = 'a runspace begins with'; Prepare = { param($state) $state.LanguageMode = 'ConstrainedLanguage' }; Begin = '' }
) {
    BeforeAll {
        function Read-Runspace {
            # Returns the output of objects in a new runspace, because a runspace cannot leave ConstrainedLanguage.
            param([scriptblock] $Prepare, [string] $Begin, $Things, [string] $Command)

            $state = [initialsessionstate]::CreateDefault()
            $state.ImportPSModule([string[]] (Join-Path (Split-Path (Split-Path $PSScriptRoot)) 'out/GesPowerShell/GesPowerShell.psd1'))
            & $Prepare $state
            $shell = [powershell]::Create($state)
            try {
                if ($Begin) {
                    $null = $shell.AddScript($Begin).Invoke()
                    $shell.Commands.Clear()
                }
                $shell.AddScript("`$input | $Command | Out-String -Width 120; `$ExecutionContext.SessionState.LanguageMode").Invoke($Things)
                $shell.Streams.Error | Should -BeNullOrEmpty
            }
            finally {
                $shell.Runspace.Dispose()
                $shell.Dispose()
            }
        }
    }

    It 'shows the same as everywhere with <Command>' -ForEach @(
        @{ Command = 'Format-Table' }
        @{ Command = 'Format-List' }
        @{ Command = 'Where-Object Operation | Show-GesJobTimeline -Width 100 -Now 2026-01-01' }
    ) {
        $rendering = if ($PSVersionTable.PSVersion.Major -ge 7) { $PSStyle.OutputRendering }
        try {
            if ($rendering) {
                $PSStyle.OutputRendering = 'PlainText'
            }
            $things = @($graphs) + @($jobs) + @($connection)
            $full = @(Read-Runspace -Prepare { } -Begin '' -Things $things -Command $Command)
            $constrained = @(Read-Runspace -Prepare $Prepare -Begin $Begin -Things $things -Command $Command)
            $full[-1], $constrained[-1] | ForEach-Object { "$_" } | Should -Be FullLanguage, ConstrainedLanguage
            $full[0] | Should -Match 'fraud_demo'
            $constrained[0] | Should -Be $full[0]
        }
        finally {
            if ($rendering) {
                $PSStyle.OutputRendering = $rendering
            }
        }
    }
}

Describe 'Color' {
    It 'is nowhere where the output is plain' {
        foreach ($things in $graphs, $jobs, $connection) {
            $things | Read-Screen | Out-String | Should -Not -Match $escape
            $things | Format-List | Read-Screen | Out-String | Should -Not -Match $escape
        }
    }

    It 'never stands in the objects' {
        $jobs | Show-GesJobTimeline -Width 100 | Should -Not -Match $escape
        $graphs.Status + $jobs.Status | Should -Not -Match $escape
    }

    It 'marks a state where the screen has it' -Skip:($PSVersionTable.PSVersion.Major -lt 7) {
        $rendering = $PSStyle.OutputRendering
        try {
            $PSStyle.OutputRendering = 'Ansi'
            $graphs | Out-String -Width 120 | Should -Match "$escape\[\d+mFaulty$escape\[0m"
            $jobs | Out-String -Width 120 | Should -Match "$escape\[\d+mFailed$escape\[0m"
        }
        finally {
            $PSStyle.OutputRendering = $rendering
        }
    }
}
