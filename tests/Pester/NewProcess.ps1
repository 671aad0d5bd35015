# PowerShell in a process in which nothing was imported before. Dot-source this in BeforeAll.

. (Join-Path (Split-Path (Split-Path $PSScriptRoot)) 'tools/ThisPowerShell.ps1')

function Invoke-NewPowerShell {
    # Runs a script in a new process of this PowerShell, and returns the lines that it writes, errors too.
    [CmdletBinding()]
    param([string] $Script)

    # A file, since a command line has a limit and a quoting of its own.
    $file = Join-Path $TestDrive "$([guid]::NewGuid()).ps1"
    Set-Content $file $Script
    Invoke-ThisPowerShell -NoProfile -NonInteractive -ExecutionPolicy Bypass -File $file 2>&1 | ForEach-Object { "$_" }
}
