#if NETFRAMEWORK
namespace System.Runtime.CompilerServices;

/// <summary>The compiler looks for these types; .NET Framework does not have them.</summary>
internal static class IsExternalInit;

[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class CallerArgumentExpressionAttribute(string parameterName) : Attribute
{
    public string ParameterName => parameterName;
}
#endif
