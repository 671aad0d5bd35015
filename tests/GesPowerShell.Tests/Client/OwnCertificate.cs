using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using GesPowerShell.Client.Transport;

namespace GesPowerShell.Tests.Client;

/// <summary>A self-signed certificate, and a message handler that trusts it.</summary>
internal static class OwnCertificate
{
    private static readonly Lazy<X509Certificate2> Made = new(Make);

    public static X509Certificate2 Value => Made.Value;

    /// <summary>Creates a handler for <see cref="TransportOptions.CreateHandler"/> that trusts the certificate.</summary>
    public static SocketsHttpHandler Trusting(TransportOptions settings)
    {
        var handler = (SocketsHttpHandler)Platform.CreateHandler(settings);
#pragma warning disable CA5359 // the certificate was made a moment ago, for these tests
        handler.SslOptions.RemoteCertificateValidationCallback = (_, _, _, _) => true;
#pragma warning restore CA5359
        return handler;
    }

    private static X509Certificate2 Make()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));

        // TLS on Windows needs a private key that was imported.
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }
}
