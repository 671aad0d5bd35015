@{
    RootModule        = 'BareModule.dll'
    ModuleVersion     = '1.0.0'
    GUID              = 'c1d2e3f4-0d0c-4c3e-9f3d-2a6f7d0f5b11'
    FormatsToProcess  = @('BareModule.Format.ps1xml')
    CmdletsToExport   = @('Stop-BareGraph', 'Read-BareGraph', 'Save-BareFile')
    FunctionsToExport = @()
    VariablesToExport = @()
    AliasesToExport   = @()
}
