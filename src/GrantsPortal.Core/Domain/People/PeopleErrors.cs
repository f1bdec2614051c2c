namespace GrantsPortal.Domain.People;

public static class PeopleErrors
{
    public static NotFound UserNotFound(string who) => new("people.user-not-found", "There is no active account {0}.", who);

    public static Conflict EmailTaken(string email) => new("people.email-taken", "There is an account {0} already.", email);

    public static ValidationFailed EmailInvalid(string email) =>
        new("Email", "people.email-invalid", "{0} is not an e-mail address.", email);

    public static ValidationFailed RoleUnknown(string role) =>
        new("Role", "people.role-unknown", "{0} is not a role. The roles are ProgramOfficer, GrantsOfficer, GranteePreparer, GranteeCertifier, Auditor, Director, Administrator.", role);

    public static ValidationFailed OrganizationNeeded() =>
        new("Organization", "people.organization-needed", "A grantee account needs its organization; an office account has none.");

    public static ValidationFailed PasswordRefused(string why) =>
        new("Password", "people.password-refused", "The password was refused: {0}", why);

    public static ValidationFailed TokenNameInvalid(int max) =>
        new("Name", "people.token-name-invalid", "Give the token a name of at most {0} characters.", max);

    public static ValidationFailed TokenExpiryInvalid(int days) =>
        new("ExpiresOn", "people.token-expiry-invalid", "The token must expire after today and within {0} days.", days);

    public static NotFound TokenNotFound() => new("people.token-not-found", "There is no such token, or it is not yours.");

    public static NotFound CalendarLinkNotFound() => new("people.calendar-link-not-found", "You have no calendar link.");

    public static ValidationFailed LanguageUnknown(string language) =>
        new("Language", "people.language-unknown", "{0} is not a language of the portal: en, fr or es.", language);

    public static Forbidden NotForYourRole() => new("people.not-for-your-role", "This is not for your role.");

    public static ValidationFailed PreferenceTooLong(int max) =>
        new("Value", "people.preference-too-long", "A stored choice has at most {0} characters.", max);
}
