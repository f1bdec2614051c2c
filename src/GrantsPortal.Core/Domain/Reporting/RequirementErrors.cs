namespace GrantsPortal.Domain.Reporting;

public static class RequirementErrors
{
    public static NotFound NotFound() =>
        new("requirement.not-found", "There is no such requirement, or you may not see it.");

    public static RuleBroken NotInThisStatus(RequirementStatus from, RequirementStatus to) =>
        new("requirement.not-in-this-status", "This requirement is {0} and cannot become {1}. Reload the page.", from, to);

    public static ValidationFailed ReasonMissing() =>
        new("Reason", "requirement.reason-missing", "Say why. The reason is kept with the requirement.");
}
