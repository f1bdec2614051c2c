using FluentValidation;
using GrantsPortal.Domain;

namespace GrantsPortal.Pipeline;

internal static class ValidationRules
{
    /// <summary>Answers with a catalogued refusal instead of FluentValidation's own sentence.</summary>
    public static IRuleBuilderOptions<T, TProperty> WithError<T, TProperty>(this IRuleBuilderOptions<T, TProperty> rule, Func<TProperty, PortalException> refusal) =>
        rule.WithState((_, value) => refusal(value).Errors[0]);
}
