namespace GrantsPortal.Domain.People;

/// <summary>Who asks. Grantees carry the one organization they may see; office accounts carry none.</summary>
public sealed record CurrentUser(long Id, string Name, Role Role, long? OrganizationId)
{
    /// <summary>Jobs, seeding and the command line: there is no session behind it, the operator of the machine is trusted.</summary>
    public static readonly CurrentUser System = new(0, "System", Role.Administrator, null);

    public bool IsGrantee => Roles.Grantees.Includes(Role);
}
