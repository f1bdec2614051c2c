using System.Globalization;

namespace GrantsPortal.Domain;

/// <summary>What went wrong in one of five ways; the edge maps each to one HTTP status and one tone on the page.</summary>
public enum ErrorKind { Validation, Rule, NotFound, Forbidden, Conflict }

/// <summary>
/// One refusal. <see cref="Code"/> is stable and keys the French and Spanish texts; <see cref="Template"/> is the English
/// sentence a user can act on, with <c>{0}</c> placeholders for <see cref="Args"/>; <see cref="Field"/> names the form field it belongs to.
/// </summary>
public sealed record Error(ErrorKind Kind, string Code, string Template, IReadOnlyList<object> Args, string? Field = null)
{
    public string Message => string.Format(CultureInfo.InvariantCulture, Template, [.. Args]);
}

/// <summary>The closed set of refusals that domain and handlers throw; anything else that is thrown is a bug.</summary>
public abstract class PortalException(IReadOnlyList<Error> errors)
    : Exception(string.Join(" ", errors.Select(e => e.Message)))
{
    public IReadOnlyList<Error> Errors { get; } = errors;

    protected static Error[] One(ErrorKind kind, string code, string template, object[] args, string? field = null) =>
        [new Error(kind, code, template, args, field)];
}

public sealed class ValidationFailed : PortalException
{
    public ValidationFailed(IReadOnlyList<Error> errors) : base(errors) { }
    public ValidationFailed(string field, string code, string template, params object[] args)
        : base(One(ErrorKind.Validation, code, template, args, field)) { }
}

public sealed class RuleBroken : PortalException
{
    public RuleBroken(IReadOnlyList<Error> errors) : base(errors) { }
    public RuleBroken(string code, string template, params object[] args)
        : base(One(ErrorKind.Rule, code, template, args)) { }
}

public sealed class NotFound(string code, string template, params object[] args)
    : PortalException(One(ErrorKind.NotFound, code, template, args));

public sealed class Forbidden(string code, string template, params object[] args)
    : PortalException(One(ErrorKind.Forbidden, code, template, args));

public sealed class Conflict : PortalException
{
    public Conflict(string code, string template, params object[] args) : base(One(ErrorKind.Conflict, code, template, args)) { }

    /// <summary>A conflict over one field of a form.</summary>
    public static Conflict On(string field, string code, string template, params object[] args) =>
        new(One(ErrorKind.Conflict, code, template, args, field));

    private Conflict(IReadOnlyList<Error> errors) : base(errors) { }
}
