# -ErrorAction Stop ends a script at every error of the module, in real processes and jobs. The engine tests have the full table.

BeforeDiscovery {
    $hasThreads = [bool] (Get-Command Start-ThreadJob -ErrorAction Ignore)
    $cases = @(
        @{ What = 'wrong keys'; Line = 'Connect-Ges -AccessKey a -SecretKey $wrong' }
        @{ What = 'an unset secret'; Line = 'Connect-Ges -AccessKey a -SecretKey $unset' }
        @{ What = 'no connection'; Line = 'Disconnect-Ges; Stop-GesGraph fraud_demo' }
        @{ What = 'an id that is a path'; Line = 'Connect-Ges; Stop-GesGraph -GraphId ../x' }
        @{ What = 'a question that cannot be asked'; Line = 'Restart-GesGraph fraud_demo' }
    )
}

BeforeAll {
    . (Join-Path $PSScriptRoot 'Simulator.ps1')
    . (Join-Path $PSScriptRoot 'NewProcess.ps1')
    $module = Join-Path (Split-Path (Split-Path $PSScriptRoot)) 'out/GesPowerShell/GesPowerShell.psd1'
    Import-Module $module -Force
    $simulator = Open-Simulator
    $begin = "Import-Module '$module'; `$wrong = (New-Object Net.NetworkCredential '', wrong).SecurePassword; 'begin'"
}

AfterAll {
    Close-Simulator $simulator
}

Describe 'With -ErrorAction Stop, <What>' -ForEach $cases {
    It 'ends a script of pwsh -File with exit code 1' {
        $file = Join-Path $TestDrive 'script.ps1'
        Set-Content $file "$begin`n$Line -ErrorAction Stop`n'next'; exit 0"
        $lines = Invoke-ThisPowerShell -NoProfile -NonInteractive -ExecutionPolicy Bypass -File $file 2>&1 | ForEach-Object { "$_" }
        $LASTEXITCODE | Should -Be 1
        $lines | Should -Contain begin
        $lines | Should -Not -Contain next
    }

    It 'ends pwsh -Command with exit code 1' {
        $lines = Invoke-ThisPowerShell -NoProfile -NonInteractive -Command "$begin; $Line -ErrorAction Stop; 'next'" 2>&1 | ForEach-Object { "$_" }
        $LASTEXITCODE | Should -Be 1
        $lines | Should -Contain begin
        $lines | Should -Not -Contain next
    }

    It 'ends the script that called a function of a module' {
        $file = Join-Path $TestDrive 'calls.ps1'
        Set-Content (Join-Path $TestDrive 'Own.psm1') "function Invoke-Own { [CmdletBinding()] param() `$wrong = `$global:wrong; $Line; 'after' }"
        Set-Content $file "$begin`nImport-Module '$TestDrive/Own.psm1'`nInvoke-Own -ErrorAction Stop`n'next'; exit 0"
        $lines = Invoke-ThisPowerShell -NoProfile -NonInteractive -ExecutionPolicy Bypass -File $file 2>&1 | ForEach-Object { "$_" }
        $LASTEXITCODE | Should -Be 1
        $lines | Should -Contain begin
        $lines | Should -Not -Contain next
        $lines | Should -Not -Contain after
    }

    It 'makes a thread job fail' -Skip:(-not $hasThreads) {
        $job = Start-ThreadJob ([scriptblock]::Create("$begin`n$Line -ErrorAction Stop`n'next'"))
        $null = Wait-Job $job
        $job.State | Should -Be Failed
        $job | Receive-Job -ErrorAction SilentlyContinue | Should -Be begin
        Remove-Job $job
    }

    It 'is caught' {
        $file = Join-Path $TestDrive 'catches.ps1'
        Set-Content $file "$begin`ntry { $Line -ErrorAction Stop } catch { `$_.Exception.GetType().Name }`n'next'; exit 0"
        Invoke-ThisPowerShell -NoProfile -NonInteractive -ExecutionPolicy Bypass -File $file | Should -Be begin, GesException, next
        $LASTEXITCODE | Should -Be 0
    }
}

# In a job of Start-Job a question can be answered: the job is Blocked until somebody does.
Describe 'With -ErrorAction Stop in Start-Job, <What>' -ForEach ($cases | Where-Object Line -notlike 'Restart-*') {
    It 'makes a job fail' {
        $job = Start-Job ([scriptblock]::Create("$begin`n$Line -ErrorAction Stop`n'next'"))
        $null = Wait-Job $job
        $job.State | Should -Be Failed
        $job | Receive-Job -ErrorAction SilentlyContinue | Should -Be begin
        Remove-Job $job
    }
}
