# Runs the current PowerShell in a new process. Dot-source this file.

function Invoke-ThisPowerShell {
    # Runs the current PowerShell with the given arguments, on PowerShell 5.1 and later. As a .NET tool or package its process is dotnet,
    # which needs the path of pwsh.dll as its first argument.
    $program = [Diagnostics.Process]::GetCurrentProcess().MainModule.FileName
    $first = @(if ([IO.Path]::GetFileNameWithoutExtension($program) -eq 'dotnet') { Join-Path $PSHOME 'pwsh.dll' })
    & $program @first @args
}
