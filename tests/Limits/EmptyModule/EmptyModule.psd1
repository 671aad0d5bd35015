@{
    RootModule        = 'EmptyModule.dll'
    ModuleVersion     = '1.0.0'
    GUID              = 'b7f3a5f0-0d0c-4c3e-9f3d-2a6f7d0f5b11'
    FormatsToProcess  = @('EmptyModule.Format.ps1xml')
    CmdletsToExport   = @('Test-Empty')
    FunctionsToExport = @()
    VariablesToExport = @()
    AliasesToExport   = @()
}
