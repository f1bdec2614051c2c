using GrantsPortal.Domain.People;
using MediatR;

namespace GrantsPortal.Pipeline;

/// <summary>Changes something: runs in a transaction and leaves audit entries.</summary>
public interface ICommand<out TResult> : IRequest<TResult>;

/// <summary>Changes nothing.</summary>
public interface IQuery<out TResult> : IRequest<TResult>;

/// <summary>Carries why something is done; the reason goes into the trail.</summary>
public interface IHasReason
{
    string Reason { get; }
}

/// <summary>Makes so many rows that its keys are reserved before its transaction begins.</summary>
internal interface ITakesManyKeys
{
    int Keys { get; }

    /// <summary>The same rows get the same keys from here on, if no other row has them.</summary>
    long FirstKey { get; }
}

/// <summary>Which roles may send a request. Every request has one; whose data it touches is the handler's matter.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AccessAttribute(Role roles) : Attribute
{
    public Role Roles { get; } = roles;
}
