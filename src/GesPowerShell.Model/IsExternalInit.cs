// The compiler needs this type for `init` accessors, and .NET Standard 2.0 lacks it.
namespace System.Runtime.CompilerServices;

internal static class IsExternalInit;
