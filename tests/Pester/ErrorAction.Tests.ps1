# -ErrorAction Stop ends a script at every error of the module, in real processes and jobs. The engine tests have the complete table. These
# tests have one error from each part of the module, and two errors for the slow cases, which start a process or job each.

BeforeDiscovery {
    $hasThreads = [bool] (Get-Command Start-ThreadJob -ErrorAction Ignore)
    $cases = @(
        @{ What = 'wrong keys'; Line = 'Connect-Ges -AccessKey a -SecretKey $wrong' }
        @{ What = 'an unset secret'; Line = 'Connect-Ges -AccessKey a -SecretKey $unset' }
        @{ What = 'no connection'; Line = 'Disconnect-Ges; Stop-GesGraph fraud_demo' }
        @{ What = 'an id that is a path'; Line = 'Connect-Ges; Stop-GesGraph -GraphId ../x' }
        @{ What = 'a question that cannot be asked'; Line = 'Restart-GesGraph fraud_demo' }
    )
    $two = $cases | Where-Object What -in 'wrong keys', 'an id that is a path'
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
    It 'ends pwsh -Command with exit code 1' {
        $lines = Invoke-ThisPowerShell -NoProfile -NonInteractive -Command "$begin; $Line -ErrorAction Stop; 'next'" 2>&1 | ForEach-Object { "$_" }
        $LASTEXITCODE | Should -Be 1
        $lines | Should -Contain begin
        $lines | Should -Not -Contain next
    }

    It 'makes a thread job fail' -Skip:(-not $hasThreads) {
        $job = Start-ThreadJob ([scriptblock]::Create("$begin`n$Line -ErrorAction Stop`n'next'"))
        $null = Wait-Job $job
        $job.State | Should -Be Failed
        $job | Receive-Job -ErrorAction SilentlyContinue | Should -Be begin
        Remove-Job $job
    }
}

Describe 'With -ErrorAction Stop in a process or job of its own, <What>' -ForEach $two {
    It 'ends a script of pwsh -File with exit code 1' {
        $file = Join-Path $TestDrive 'script.ps1'
        Set-Content $file "$begin`n$Line -ErrorAction Stop`n'next'; exit 0"
        $lines = Invoke-ThisPowerShell -NoProfile -NonInteractive -ExecutionPolicy Bypass -File $file 2>&1 | ForEach-Object { "$_" }
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

    It 'makes a job fail' {
        $job = Start-Job ([scriptblock]::Create("$begin`n$Line -ErrorAction Stop`n'next'"))
        $null = Wait-Job $job
        $job.State | Should -Be Failed
        $job | Receive-Job -ErrorAction SilentlyContinue | Should -Be begin
        Remove-Job $job
    }
}

Describe 'With -ErrorAction Stop and catch' {
    It 'each of them is caught' -ForEach @{ Lines = $cases.Line } {
        $file = Join-Path $TestDrive 'catches.ps1'
        $tries = foreach ($line in $Lines) { "try { $line -ErrorAction Stop } catch { `$_.Exception.GetType().Name }" }
        Set-Content $file "$begin`n$($tries -join "`n")`n'next'; exit 0"
        Invoke-ThisPowerShell -NoProfile -NonInteractive -ExecutionPolicy Bypass -File $file | Should -Be (@('begin') + @('GesException') * 5 + 'next')
        $LASTEXITCODE | Should -Be 0
    }
}
