namespace GrantsPortal.Domain.Organizations;

public static class OrganizationErrors
{
    public static NotFound NotFound(string what) =>
        new("organization.not-found", "There is no organization {0}, or you may not see it.", what);

    /// <summary>A form names an organization that is not there.</summary>
    public static ValidationFailed Unknown(string field) =>
        new(field, "organization.unknown", "There is no such organization. Search for it, or register it.");

    public static ValidationFailed CountryUnknown(string code) =>
        new("CountryCode", "organization.country-unknown", "{0} is not a country code of the portal's list.", Clipped.Text(code));

    public static ValidationFailed OverrideReasonTooLong(int max) =>
        new("UeiOverrideReason", "organization.override-reason-too-long", "The reason has at most {0} characters.", max);

    public static ValidationFailed NameInvalid(int max) =>
        new("Name", "organization.name-invalid", "Give the organization a name of at most {0} characters.", max);

    public static ValidationFailed UeiMalformed(string uei) =>
        new("Uei", "organization.uei-malformed", "{0} is not a UEI: it has 12 letters and digits, no O or I, does not start with 0 and holds no nine digits in a row.", Clipped.Text(uei));

    public static ValidationFailed UeiChecksum(string uei) =>
        new("Uei", "organization.uei-checksum", "The last character of UEI {0} does not match the others. Check it against SAM.gov; if it is right all the same, give a reason.", uei);

    public static Conflict UeiTaken(string uei, string name) =>
        Conflict.On("Uei", "organization.uei-taken", "UEI {0} belongs to {1} already.", uei, name);

    public static ValidationFailed BlockReasonMissing() =>
        new("Reason", "organization.block-reason-missing", "Say why the organization is blocked.");
}
