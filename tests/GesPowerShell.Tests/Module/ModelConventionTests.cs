using System.Reflection;

namespace GesPowerShell.Tests.Module;

/// <summary>The conventions of all types of objects that cmdlets write.</summary>
public class ModelConventionTests
{
    private static readonly Type[] Types = typeof(GesGraph).Assembly.GetExportedTypes();

    public static TheoryData<string> Names => [.. Types.Select(type => type.Name).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Nobody_can_change_one(string name)
    {
        var type = Types.Single(type => type.Name == name);
        var own = type.GetProperties().Where(property => property.DeclaringType == type).ToList();
        Assert.DoesNotContain(own, property => property.SetMethod is { IsPublic: true } || CanBeSetLater(property));
        Assert.DoesNotContain(type.GetFields(), field => field is { IsInitOnly: false, IsLiteral: false });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Only_the_module_makes_one_that_says_something(string name) => Assert.DoesNotContain(
        Types.Single(type => type.Name == name).GetConstructors(), constructor => constructor.GetParameters().Length > 0);

    /// <summary>Private members count too: serializers and Format-List can show them.</summary>
    [Fact]
    public void A_connection_has_no_member_that_is_named_like_a_secret()
    {
        const BindingFlags All = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
        var members = typeof(GesConnection).GetMembers(All).Concat(typeof(GesSession).GetMembers(All));
        Assert.DoesNotContain(members, member => SecretNames.Fit(member.Name));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Lists_cannot_be_changed_either(string name) => Assert.DoesNotContain(
        Types.Single(type => type.Name == name).GetProperties(),
        property => property.PropertyType.IsAssignableTo(typeof(System.Collections.IList)));

    /// <summary>JSON and Clixml store enums as numbers, and PowerShell does not compare DateTimeOffset values as users expect.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Values_survive_what_people_do_with_them(string name) => Assert.DoesNotContain(
        Types.Single(type => type.Name == name).GetProperties()
            .Where(property => property.DeclaringType?.Assembly == typeof(GesGraph).Assembly)
            .Select(property => Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType),
        type => type.IsEnum || type == typeof(DateTimeOffset));

    /// <summary>Whether code in the module can set the property after the object was created.</summary>
    private static bool CanBeSetLater(PropertyInfo property) =>
        property.SetMethod is { IsPrivate: false } set
        && !set.ReturnParameter.GetRequiredCustomModifiers().Any(type => type.Name == "IsExternalInit");
}
