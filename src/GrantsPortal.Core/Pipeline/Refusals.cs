using GrantsPortal.Domain;

namespace GrantsPortal.Pipeline;

internal static class Refusals
{
    /// <summary>Takes every step, also after a refused one, and refuses with all that was found: a form is mended in one go.</summary>
    public static void Collect(params ReadOnlySpan<Action> steps)
    {
        List<Error> errors = [];
        foreach (var step in steps)
        {
            try
            {
                step();
            }
            catch (ValidationFailed refused)
            {
                errors.AddRange(refused.Errors);
            }
        }
        if (errors.Count > 0)
        {
            throw new ValidationFailed(errors);
        }
    }
}
