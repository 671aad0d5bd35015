using System.Globalization;
using GesPowerShell.Simulator.Http;
using GesPowerShell.Simulator.Time;

namespace GesPowerShell.Simulator.Authentication;

/// <summary>Checks that a request is signed with a valid key.</summary>
internal sealed class SignatureCheck(AccessKeys keys, SimulatedClock clock)
{
    private static readonly TimeSpan AllowedSkew = TimeSpan.FromMinutes(15);
    private readonly KeyLock _locks = new(() => clock.Now);

    /// <summary>The refusal of a request with a wrong signature; null for a right one.</summary>
    public Answer? Refuse(ApiRequest request)
    {
        var dateText = request.Headers[Signature.DateHeader].ToString();
        if (AuthorizationHeader.Parse(request.Headers.Authorization.ToString()) is not { } header || ParseDate(dateText) is not { } date)
        {
            return GatewayErrors.WrongAuthentication(request);
        }

        if (keys.Find(header.AccessKey) is not { } key)
        {
            return GatewayErrors.Unauthenticated(request, $"Get secretKey failed,ak:{header.AccessKey},err:ak not exist");
        }

        if (_locks.IsLocked(key.Id))
        {
            return GatewayErrors.Unauthenticated(request, "AK access failed to reach the limit,forbidden");
        }

        // The date is compared with the real clock, since clients sign with the real clock too.
        if ((clock.RealNow + request.ClockSkew - date).Duration() > AllowedSkew || key.Expires <= clock.Now)
        {
            return GatewayErrors.Unauthenticated(request, "calc ak sk signature fail:signature expired");
        }

        if (!IsSecurityTokenOf(key, request))
        {
            return GatewayErrors.Unauthenticated(request, "decrypt token fail");
        }

        if (!IsSigned(request, header, key))
        {
            _locks.Bad(key.Id);
            return GatewayErrors.Unauthenticated(request, "verify aksk signature fail");
        }

        _locks.Good(key.Id);
        return null;
    }

    private static bool IsSigned(ApiRequest request, AuthorizationHeader header, AccessKey key)
    {
        var names = header.SignedHeaders;
        return names.Contains("host", StringComparer.OrdinalIgnoreCase)
            && names.Contains(Signature.DateHeader, StringComparer.OrdinalIgnoreCase)
            && ConstantTime.AreEqual(header.Signature, Signature.Compute(request, names, key.Secret));
    }

    private static bool IsSecurityTokenOf(AccessKey key, ApiRequest request)
    {
        var sent = request.Headers["X-Security-Token"].ToString();
        return key.SecurityToken is null ? sent.Length == 0 : ConstantTime.AreEqual(sent, key.SecurityToken);
    }

    private static DateTimeOffset? ParseDate(string text) =>
        DateTimeOffset.TryParseExact(
            text, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            ? date
            : null;
}
