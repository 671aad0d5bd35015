@{
    IncludeDefaultRules = $true
    Rules               = @{
        # The tests and samples run in Windows PowerShell too.
        PSUseCompatibleSyntax = @{
            Enable         = $true
            TargetVersions = @('5.1', '7.4')
        }
    }
}
