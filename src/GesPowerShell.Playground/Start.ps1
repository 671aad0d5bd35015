# Runs in each PowerShell that the playground starts, before its prompt and its script: connects it to the simulator, which the
# environment names. Without commands of other modules, which would have to be loaded first.

try {
    Import-Module GesPowerShell -ErrorAction Stop
    Connect-Ges -ErrorAction Stop
}
catch {
    [Console]::Error.WriteLine("The playground could not connect: $_")
    exit 1
}

# As often as simulated time asks for; else what takes seconds there would be over long before it is looked at.
if ($env:GES_PLAYGROUND_POLL_SEC) {
    $PSDefaultParameterValues['*-Ges*:PollIntervalSec'] = [double] $env:GES_PLAYGROUND_POLL_SEC
}

${Function:global:prompt} = {
    # The line editor reads its history when it reads its first line, which is after the first prompt. It is there at a terminal alone.
    if (-not [Console]::IsInputRedirected -and (Get-PSReadLineOption).HistorySavePath -ne $env:GES_PLAYGROUND_HISTORY) {
        Set-PSReadLineOption -HistorySavePath $env:GES_PLAYGROUND_HISTORY
    }
    'PS ges' + '>' * ($nestedPromptLevel + 1) + ' '
}
