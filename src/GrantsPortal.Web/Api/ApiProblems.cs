using System.Text.Json;
using GrantsPortal.Domain;
using GrantsPortal.Pipeline;

namespace GrantsPortal.Web.Api;

/// <summary>A refusal as problem details (RFC 9457): one status for its kind, and each finding with its parameter, code and sentence.</summary>
internal static class ApiProblems
{
    public static IResult Problem(this IReadOnlyList<Error> errors) => Results.Problem(
        statusCode: StatusOf(errors[0].Kind),
        title: errors.Count == 1 ? errors[0].Here() : null,
        extensions: new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["errors"] = errors.Select(e => new ApiFinding(Parameter(e.Field), e.Code, e.Here())).ToArray(),
        });

    public static Error ParameterUnknown(string name, IEnumerable<string> known) =>
        new(ErrorKind.Validation, "api.parameter-unknown", "There is no parameter {0}. The parameters are: {1}.", [name, string.Join(", ", known)], name);

    private static int StatusOf(ErrorKind kind) => kind switch
    {
        ErrorKind.Validation => StatusCodes.Status400BadRequest,
        ErrorKind.Forbidden => StatusCodes.Status403Forbidden,
        ErrorKind.NotFound => StatusCodes.Status404NotFound,
        ErrorKind.Conflict => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status422UnprocessableEntity,
    };

    private static string? Parameter(string? field) => field is null ? null : JsonNamingPolicy.CamelCase.ConvertName(field);
}

/// <summary>One finding of a refused request.</summary>
internal sealed record ApiFinding(string? Parameter, string Code, string Message);
