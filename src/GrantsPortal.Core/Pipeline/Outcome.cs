using System.Diagnostics.CodeAnalysis;
using GrantsPortal.Domain;

namespace GrantsPortal.Pipeline;

/// <summary>What came of a request: its value, or the refusals that say what to do.</summary>
public sealed class Outcome<T>
{
    private readonly T? _value;

    private Outcome(T? value, IReadOnlyList<Error> errors) => (_value, Errors) = (value, errors);

    public IReadOnlyList<Error> Errors { get; }

    public bool IsOk => Errors.Count == 0;

    /// <summary>The value of a successful outcome; asking a refused one is a bug.</summary>
    public T Value => IsOk ? _value! : throw new InvalidOperationException(string.Join(" ", Errors.Select(e => e.Message)));

    public bool Try([MaybeNullWhen(false)] out T value)
    {
        value = _value;
        return IsOk;
    }

    public static Outcome<T> Ok(T value) => new(value, []);

    public static Outcome<T> Refused(IReadOnlyList<Error> errors) => new(default, errors);
}
