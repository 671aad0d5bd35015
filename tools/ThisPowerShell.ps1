# This PowerShell, in a process of its own. Dot-source this.

function Invoke-ThisPowerShell {
    # Runs the PowerShell that runs this script with the arguments that are given, on PowerShell 5.1 and later. As a .NET tool or package
    # its process is dotnet, which has to be told what to run.
    $program = [Diagnostics.Process]::GetCurrentProcess().MainModule.FileName
    $first = @(if ([IO.Path]::GetFileNameWithoutExtension($program) -eq 'dotnet') { Join-Path $PSHOME 'pwsh.dll' })
    & $program @first @args
}
