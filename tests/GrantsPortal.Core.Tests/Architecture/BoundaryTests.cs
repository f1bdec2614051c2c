using System.Reflection;
using System.Text.RegularExpressions;
using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain;
using GrantsPortal.TestKit;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Core.Tests.Architecture;

/// <summary>What the domain may know, and what pages cannot reach.</summary>
public sealed partial class BoundaryTests
{
    private static readonly Type[] Core = typeof(GrantsDbContext).Assembly.GetTypes();

    [Test]
    public void Domain_ImportsNothingButSystem()
    {
        var files = Repository.Files("src/GrantsPortal.Core/Domain", ".cs").ToList();
        var found =
            from file in files
            from Match name in Foreign().Matches(File.ReadAllText(Repository.In(file)))
            select $"{file}: {name.Value.Trim()}";

        Assert.That(files, Has.Count.GreaterThan(40));
        Assert.That(found, Is.Empty);
    }

    [Test]
    public void Domain_ShowsNoForeignTypes()
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var found =
            from type in Core
            where type.Namespace?.StartsWith("GrantsPortal.Domain", StringComparison.Ordinal) == true
            from used in type.GetMethods(All).SelectMany(m => m.GetParameters().Select(p => p.ParameterType).Append(m.ReturnType))
                .Concat(type.GetFields(All).Select(f => f.FieldType)).Append(type.BaseType).Concat(type.GetInterfaces()).SelectMany(Parts)
            where !used.IsGenericParameter && !IsOwn(used)
            select $"{type.Name} uses {used}";
        Assert.That(found, Is.Empty);
    }

    [Test]
    public void HandlersValidatorsAndContext_AreInternalAndSealed()
    {
        var hidden = Core.Where(t => t is { IsClass: true, IsAbstract: false } && (typeof(DbContext).IsAssignableFrom(t) || t.GetInterfaces().Any(IsUseCasePart))).ToList();

        Assert.That(hidden, Has.Count.GreaterThan(60));
        Assert.That(hidden.Where(t => !t.IsNotPublic || !t.IsSealed).Select(t => t.FullName), Is.Empty);
        Assert.That(typeof(GrantsDbContext).IsNotPublic, Is.True, "the context that the stores' own ones derive from");
    }

    [Test]
    public void Aggregates_AreSetByTheirVerbsOnly()
    {
        var open =
            from type in Core
            where typeof(Entity).IsAssignableFrom(type)
            from property in type.GetProperties()
            where property.SetMethod is { IsPublic: true } set && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit))
            select $"{type.Name}.{property.Name}";
        Assert.That(open, Is.Empty);
    }

    private static IEnumerable<Type> Parts(Type? type) =>
        type is null ? [] : type.HasElementType ? Parts(type.GetElementType()) : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type) : [type];

    private static bool IsOwn(Type type) =>
        type.Namespace is "System" or "GrantsPortal.Domain" || type.Namespace?.StartsWith("System.", StringComparison.Ordinal) == true
        || type.Namespace?.StartsWith("GrantsPortal.Domain.", StringComparison.Ordinal) == true || type.FullName?.StartsWith('<') == true;

    private static bool IsUseCasePart(Type type) =>
        type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(IRequestHandler<,>) || type.GetGenericTypeDefinition() == typeof(INotificationHandler<>)
            || type.GetGenericTypeDefinition() == typeof(IValidator<>));

    [GeneratedRegex(@"^\s*(?:global )?using (?!System[.;]|GrantsPortal\.Domain|\(|var |await |\w+ = (?:System|GrantsPortal\.Domain)).*;|\b(?:Microsoft|GrantsPortal\.(?:Data|Features|Pipeline))\.\w+", RegexOptions.Multiline)]
    private static partial Regex Foreign();
}
