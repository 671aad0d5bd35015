# PowerShell in a process in which nothing was imported before. Dot-source this in BeforeAll.

function Invoke-NewPowerShell {
    # Runs a script in a new process of this PowerShell, and returns the lines that it writes, errors too.
    [CmdletBinding()]
    param([string] $Script)

    # A file, since a command line has a limit and a quoting of its own.
    $file = Join-Path $TestDrive "$([guid]::NewGuid()).ps1"
    Set-Content $file $Script
    & (Get-Process -Id $PID).Path -NoProfile -NonInteractive -ExecutionPolicy Bypass -File $file 2>&1 | ForEach-Object { "$_" }
}
