# Runs a simulated region, and sets the environment variables of an unattended script. Dot-source this file in BeforeAll.

function Open-Simulator {
    # Starts a simulator and sets the environment variables with its address and keys.
    [CmdletBinding()]
    param([int] $TimeScale = 600, [int] $Graphs = 8)

    $root = Split-Path (Split-Path $PSScriptRoot)
    $program = Get-ChildItem (Join-Path $root 'src/GesPowerShell.Simulator/bin/*/net10.0/GesPowerShell.Simulator.dll') |
        Sort-Object LastWriteTime | Select-Object -Last 1
    $start = New-Object Diagnostics.ProcessStartInfo 'dotnet', "`"$($program.FullName)`" --time-scale $TimeScale --graphs $Graphs"
    $start.UseShellExecute = $false
    $start.RedirectStandardOutput = $true
    $process = [Diagnostics.Process]::Start($start)
    do {
        $line = $process.StandardOutput.ReadLine()
        if ($null -eq $line) {
            throw 'The simulator did not start.'
        }
    } until ($line -match '^listening on (?<address>\S+)')

    $env:HW_REGION_NAME = 'cn-north-4'
    $env:HUAWEICLOUD_SDK_AK = 'DEMOACCESSKEY0000001'
    $env:HUAWEICLOUD_SDK_SK = 'demo-secret-key-for-the-simulator-0000001'
    $env:HUAWEICLOUD_SDK_PROJECT_ID = '0a1b2c3d4e5f60718293a4b5c6d7e8f9'
    $env:HUAWEICLOUD_SDK_REGION_GES_CN_NORTH_4 = $Matches.address
    $env:HUAWEICLOUD_SDK_REGION_GES_CN_SOUTH_1 = $Matches.address
    [pscustomobject] @{ Process = $process; Address = $Matches.address }
}

function Close-Simulator {
    # Stops a simulator and removes the environment variables.
    [CmdletBinding()]
    param($Simulator)

    Remove-Item Env:HW_REGION_NAME, Env:HUAWEICLOUD_SDK_* -ErrorAction Ignore
    if ($Simulator) {
        $Simulator.Process.Kill()
        $Simulator.Process.Dispose()
    }
}

function Get-RealGraph {
    # Returns the real state of a graph in the simulator, with the operations that it began.
    param([string] $Name, [string] $Project)

    (Invoke-RestMethod "$($simulator.Address)/_simulator/state$(if ($Project) { "/$Project" })").graphs | Where-Object name -eq $Name
}

function Send-Fault {
    # Replaces the faults of the simulator by this one.
    param([hashtable] $Rule)

    $null = Invoke-RestMethod "$($simulator.Address)/_simulator/faults" -Method Delete
    $null = Invoke-RestMethod "$($simulator.Address)/_simulator/faults" -Method Post -ContentType application/json -Body ($Rule | ConvertTo-Json -Depth 9)
}

function Get-SentRequest {
    # Returns the method and the path, without the project, of each request since the last call, and clears the journal of requests.
    param([string] $Method = '*')

    $journal = (Invoke-RestMethod "$($simulator.Address)/_simulator/requests").requests
    $null = Invoke-RestMethod "$($simulator.Address)/_simulator/requests" -Method Delete
    $journal | Where-Object method -like $Method | ForEach-Object { "$($_.method) $($_.path -replace '^/v2/\w+')" }
}

function ConvertTo-Secret {
    # Converts a demo value to a SecureString.
    param([string] $Text)

    (New-Object Net.NetworkCredential '', $Text).SecurePassword
}

function Get-Token {
    # Fetches a token of the demo user from IAM without the module.
    param([string] $Address)

    $user = @{ name = 'demo'; password = 'Demo-Password-1'; domain = @{ name = 'demo-account' } }
    $body = @{ auth = @{ identity = @{ methods = @('password'); password = @{ user = $user } }; scope = @{ project = @{ name = 'cn-north-4' } } } }
    $answer = Invoke-WebRequest "$Address/v3/auth/tokens" -Method Post -ContentType application/json -Body ($body | ConvertTo-Json -Depth 9) -UseBasicParsing
    ConvertTo-Secret ([string] $answer.Headers['X-Subject-Token'])
}

function Get-TemporaryKey {
    # Fetches keys of the demo agency from the metadata service, as an ECS server does.
    param([string] $Address)

    $token = Invoke-RestMethod "$Address/meta-data/latest/api/token" -Method Put -Headers @{ 'X-Metadata-Token-Ttl-Seconds' = '21600' }
    (Invoke-RestMethod "$Address/openstack/latest/securitykey" -Headers @{ 'X-Metadata-Token' = $token }).credential
}
