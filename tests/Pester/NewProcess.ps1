# Runs PowerShell in a new process, without modules from the test. Dot-source this file in BeforeAll.

. (Join-Path (Split-Path (Split-Path $PSScriptRoot)) 'tools/ThisPowerShell.ps1')

function Invoke-NewPowerShell {
    # Runs a script in a new process of this PowerShell, and returns its lines, including errors.
    [CmdletBinding()]
    param([string] $Script)

    # The script is in a file, because a command line has a maximum length and quoting rules.
    $file = Join-Path $TestDrive "$([guid]::NewGuid()).ps1"
    Set-Content $file $Script
    Invoke-ThisPowerShell -NoProfile -NonInteractive -ExecutionPolicy Bypass -File $file 2>&1 | ForEach-Object { "$_" }
}
