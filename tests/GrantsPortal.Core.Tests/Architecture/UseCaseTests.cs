using System.Reflection;
using System.Text.RegularExpressions;
using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.People;
using GrantsPortal.Jobs;
using GrantsPortal.Pipeline;
using MediatR;

namespace GrantsPortal.Core.Tests.Architecture;

/// <summary>Every use case is whole: who may send it, what shape it has, one handler, a test.</summary>
public sealed partial class UseCaseTests
{
    private static readonly Type[] Core = typeof(GrantsDbContext).Assembly.GetTypes();

    private static readonly Type[] Requests = [.. Core.Where(t => t is { IsClass: true, IsAbstract: false } && t.GetInterfaces().Any(i => IsOf(i, typeof(IRequest<>))))];

    private static readonly Type[] Commands = [.. Requests.Where(t => t.GetInterfaces().Any(i => IsOf(i, typeof(ICommand<>))))];

    // Bodies of jobs: neither command nor query, they send those.
    private static readonly Type[] Jobs = [.. Requests.Where(t => t.IsAssignableTo(typeof(IJob)))];

    // Sent by the portal on its own behalf: no role may.
    private static readonly Type[] Internal = [typeof(FindTokenUserQuery), typeof(FindCalendarReaderQuery)];

    [Test]
    public void Request_NamesWhoMaySendIt()
    {
        Assert.That(Requests, Has.Length.GreaterThan(30));
        Assert.That(Requests.Where(t => t.GetCustomAttributes<AccessAttribute>(inherit: false).Count() != 1).Select(t => t.Name), Is.Empty);
        Assert.That(Requests.Where(t => t.GetCustomAttribute<AccessAttribute>()?.Roles == Role.None), Is.EquivalentTo(Internal));
    }

    [Test]
    public void Request_IsCommandOrQuery_AndIsNamedSo() =>
        Assert.That(
            Requests.Except(Jobs).Where(t => Commands.Contains(t) == t.GetInterfaces().Any(i => IsOf(i, typeof(IQuery<>)))
                || !t.Name.EndsWith(Commands.Contains(t) ? "Command" : "Query", StringComparison.Ordinal)).Select(t => t.Name),
            Is.Empty);

    [Test]
    public void Job_HasAStableName_AndIsNamedSo()
    {
        Assert.That(Jobs, Is.Not.Empty);
        Assert.That(Jobs.Where(t => !t.Name.EndsWith("Job", StringComparison.Ordinal) || !StableName().IsMatch(t.GetCustomAttribute<JobAttribute>()?.Name ?? "")).Select(t => t.Name), Is.Empty);
        Assert.That(Jobs.GroupBy(t => t.GetCustomAttribute<JobAttribute>()!.Name).Where(g => g.Count() > 1).Select(g => g.Key), Is.Empty);
    }

    [Test]
    public void Request_HasOneHandlerOfItsName()
    {
        var handlers = Core.SelectMany(t => t.GetInterfaces().Where(i => IsOf(i, typeof(IRequestHandler<,>))).Select(i => (Request: i.GetGenericArguments()[0], Handler: t.Name))).ToLookup(h => h.Request, h => h.Handler);
        Assert.That(Requests.Where(t => !handlers[t].SequenceEqual([Stem(t) + "Handler"])).Select(t => $"{t.Name}: {string.Join(", ", handlers[t])}"), Is.Empty);
    }

    [Test]
    public void Command_HasAValidatorWithRules()
    {
        var validators = Core.Where(t => !t.IsAbstract).SelectMany(t => t.GetInterfaces().Where(i => IsOf(i, typeof(IValidator<>))).Select(i => (Request: i.GetGenericArguments()[0], Validator: t))).ToLookup(v => v.Request, v => v.Validator);
        Assert.That(Commands.Where(t => !validators[t].Any(v => v.Name == Stem(t) + "Validator" && HasRules(v))).Select(t => t.Name), Is.Empty);
    }

    [Test]
    public void CommandOrJob_HasATestClassOfItsName()
    {
        var tests = typeof(UseCaseTests).Assembly.GetTypes().Where(t => t.GetMethods().Any(m => m.IsDefined(typeof(NUnitAttribute)))).Select(t => t.Name).ToHashSet();
        Assert.That(Commands.Concat(Jobs).Select(t => Stem(t) + "Tests").Where(name => !tests.Contains(name)), Is.Empty);
    }

    private static bool HasRules(Type validator) => ((IValidator)Activator.CreateInstance(validator)!).CreateDescriptor().Rules.Any();

    private static string Stem(Type request) =>
        Jobs.Contains(request) ? request.Name : request.Name[..^(request.Name.EndsWith("Command", StringComparison.Ordinal) ? "Command" : "Query").Length];

    private static bool IsOf(Type type, Type open) => type.IsGenericType && type.GetGenericTypeDefinition() == open;

    [GeneratedRegex("^[a-z]+(-[a-z]+)*$")]
    private static partial Regex StableName();
}
