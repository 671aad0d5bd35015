<#
.SYNOPSIS
    Signs the module's own files in out/GesPowerShell. Runs on Windows.

.DESCRIPTION
    The certificate is taken from the environment: CERTIFICATE is a PFX file in base64, PASSWORD its password. Without a certificate
    nothing is signed, and a warning says so. The dlls of others keep the signatures that they have.
#>
[CmdletBinding(SupportsShouldProcess)]
param()

$ErrorActionPreference = 'Stop'

if (-not $env:CERTIFICATE) {
    Write-Warning 'There is no certificate: the module stays unsigned.'
    return
}

$certificate = [Security.Cryptography.X509Certificates.X509Certificate2]::new([Convert]::FromBase64String($env:CERTIFICATE), $env:PASSWORD)
$module = Join-Path (Split-Path $PSScriptRoot) 'out/GesPowerShell'
$files = Get-ChildItem $module -Recurse -File -Include GesPowerShell*.dll, *.psd1, *.ps1xml
if ($PSCmdlet.ShouldProcess($files.Name -join ', ', 'Sign')) {
    $signatures = $files | Set-AuthenticodeSignature -Certificate $certificate -HashAlgorithm SHA256 -TimestampServer 'http://timestamp.digicert.com'
    if ($failed = @($signatures | Where-Object Status -ne 'Valid')) {
        throw "Not signed: $($failed.Path -join ', '). $($failed[0].StatusMessage)"
    }
}
