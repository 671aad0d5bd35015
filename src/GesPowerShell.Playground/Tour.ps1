# What -Demo shows: each command as if it had been typed, then what it gives.

$commands = @(
    'Get-GesGraph'
    'Stop-GesGraph fraud_demo -Wait'
    'Get-GesGraph -Status Running | Select-Object -First 1 | Restart-GesGraph -Wait -Confirm:$false'
    'Get-GesJob | Select-Object -First 3'
)

# A file or a pipe has no width of its own.
$width = if ([Console]::IsOutputRedirected) { @{ Width = 120 } } else { @{} }
foreach ($command in $commands) {
    $Host.UI.WriteLine("PS ges> $command")
    . ([scriptblock]::Create($command)) | Out-String @width | ForEach-Object { $Host.UI.Write($_) }
}
