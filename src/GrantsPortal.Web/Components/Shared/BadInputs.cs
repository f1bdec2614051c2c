using GrantsPortal.Domain;

namespace GrantsPortal.Web.Components.Shared;

/// <summary>What stands in a form's boxes and is no value yet, such as letters in an amount. A form with any is not sent.</summary>
public sealed class BadInputs
{
    private readonly Dictionary<object, Error> _errors = [];

    public IReadOnlyList<Error> Errors => [.. _errors.Values];

    public void Put(object box, Error? error)
    {
        if (error is null)
        {
            _errors.Remove(box);
        }
        else
        {
            _errors[box] = error;
        }
    }
}
