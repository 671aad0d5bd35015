#if NETFRAMEWORK
namespace System.Runtime.CompilerServices;

/// <summary>The compiler needs these types, and .NET Framework lacks them.</summary>
internal static class IsExternalInit;

[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class CallerArgumentExpressionAttribute(string parameterName) : Attribute
{
    public string ParameterName => parameterName;
}
#endif
