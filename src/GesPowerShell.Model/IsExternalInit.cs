// The compiler asks for this type wherever `init` is used; .NET Standard 2.0 does not have it.
namespace System.Runtime.CompilerServices;

internal static class IsExternalInit;
