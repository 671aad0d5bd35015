# Runs in each PowerShell that the playground starts, before its prompt and its script: connects it to the simulator, which the
# environment names.

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
    $global:PSDefaultParameterValues['*-Ges*:PollIntervalSec'] = [double] $env:GES_PLAYGROUND_POLL_SEC
}

function global:prompt {
    # Before the line editor, which is there at a terminal alone, reads its first line, and with it its history.
    if ((Test-Path Function:PSConsoleHostReadLine) -and (Get-PSReadLineOption).HistorySavePath -ne $env:GES_PLAYGROUND_HISTORY) {
        Set-PSReadLineOption -HistorySavePath $env:GES_PLAYGROUND_HISTORY
    }
    'PS ges' + '>' * ($nestedPromptLevel + 1) + ' '
}
