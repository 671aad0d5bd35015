<#
.SYNOPSIS
    Registers one of these scripts with Task Scheduler of Windows.

.DESCRIPTION
    The task runs every day, also when nobody is signed in, as the user that is given. No password is asked for or kept (S4U), and none of
    the keys is in the task: put them into the file .huaweicloud\credentials in the profile of that user, where nobody else can read them.

    A second copy is not started while one runs. A run that was missed is made up for. The task's LastTaskResult is the exit code of the
    script. Needs an elevated prompt.

    Exit codes: 0 the task is registered; 2 it is not.

.PARAMETER TaskName
    Name of the task.

.PARAMETER ScriptPath
    The script to run.

.PARAMETER Argument
    Its parameters, as one string.

.PARAMETER At
    The time of day.

.PARAMETER Region
    The region of GES, for the variable HW_REGION_NAME.

.PARAMETER UserId
    Whose task it is: give it a user of its own.

.PARAMETER PowerShellPath
    The program: pwsh.exe, or powershell.exe for Windows PowerShell 5.1.

.PARAMETER TimeLimit
    How long a run may take. Make it longer than the script's own -TimeoutSec.

.EXAMPLE
    ./Register-GesScheduledTask.ps1 -TaskName 'GES nightly stop' -ScriptPath C:\ges\Set-TaggedGraphState.ps1 -Argument '-Tag env=dev -State Stopped' -At 22:00 -Region cn-north-4 -UserId .\ges
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    [Parameter(Mandatory)]
    [string] $TaskName,

    [Parameter(Mandatory)]
    [string] $ScriptPath,

    [string] $Argument = '',

    [Parameter(Mandatory)]
    [datetime] $At,

    [Parameter(Mandatory)]
    [ValidatePattern('^[a-z0-9-]+$')]
    [string] $Region,

    [Parameter(Mandatory)]
    [string] $UserId,

    [string] $PowerShellPath = 'pwsh.exe',

    [timespan] $TimeLimit = '03:00:00'
)

$ErrorActionPreference = 'Stop'
Set-StrictMode -Version 3

try {
    if (-not (Get-Command Register-ScheduledTask -ErrorAction Ignore)) {
        throw 'Task Scheduler is a part of Windows; on Linux see the folder systemd.'
    }
    $script = (Resolve-Path $ScriptPath).Path

    # -Command and not -File: the region is set for the script alone. The quotes are doubled for the string that they are put into.
    $command = "`$env:HW_REGION_NAME = '$Region'; & '$($script -replace "'", "''")' $Argument; exit `$LASTEXITCODE"
    $arguments = '-NoProfile -NonInteractive -ExecutionPolicy RemoteSigned -Command "' + $command.Replace('"', '\"') + '"'

    $task = @{
        TaskName    = $TaskName
        Description = "GesPowerShell: $([IO.Path]::GetFileName($script)) $Argument"
        Action      = New-ScheduledTaskAction -Execute $PowerShellPath -Argument $arguments
        Trigger     = New-ScheduledTaskTrigger -Daily -At $At
        Principal   = New-ScheduledTaskPrincipal -UserId $UserId -LogonType S4U
        Settings    = New-ScheduledTaskSettingsSet -MultipleInstances IgnoreNew -StartWhenAvailable -ExecutionTimeLimit $TimeLimit
    }
    if ($PSCmdlet.ShouldProcess($TaskName, 'Register scheduled task')) {
        Register-ScheduledTask @task
    }
    exit 0
}
catch {
    Write-Error -ErrorRecord $_ -ErrorAction Continue
    exit 2
}
