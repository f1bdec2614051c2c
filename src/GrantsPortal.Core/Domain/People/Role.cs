namespace GrantsPortal.Domain.People;

/// <summary>What an account may do. An account has exactly one; the flags let a rule name several.</summary>
[Flags]
public enum Role
{
    None = 0,
    ProgramOfficer = 1,
    GrantsOfficer = 2,
    GranteePreparer = 4,
    GranteeCertifier = 8,
    Auditor = 16,
    Director = 32,
    Administrator = 64,
}

/// <summary>The sets of roles that rules and pages name.</summary>
public static class Roles
{
    public const Role Officers = Role.ProgramOfficer | Role.GrantsOfficer;
    public const Role Grantees = Role.GranteePreparer | Role.GranteeCertifier;
    public const Role Office = Officers | Role.Auditor | Role.Director | Role.Administrator;
    public const Role Everyone = Office | Grantees;

    /// <summary>Who reads the whole audit trail; a program officer reads the history of one award on its own page.</summary>
    public const Role TrailReaders = Role.Auditor | Role.Director | Role.Administrator | Role.GrantsOfficer;

    public static readonly Role[] All =
        [Role.ProgramOfficer, Role.GrantsOfficer, Role.GranteePreparer, Role.GranteeCertifier, Role.Auditor, Role.Director, Role.Administrator];

    public static bool Includes(this Role set, Role role) => role != Role.None && (set & role) == role;
}
