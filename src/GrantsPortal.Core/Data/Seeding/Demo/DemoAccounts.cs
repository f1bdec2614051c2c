using GrantsPortal.Domain.Organizations;
using GrantsPortal.Domain.People;
using Microsoft.AspNetCore.Identity;

namespace GrantsPortal.Data.Seeding.Demo;

/// <summary>The demo's organizations and accounts. All accounts share one password, which no file holds.</summary>
internal sealed class DemoAccounts(SeedFiles files, UserManager<PortalUser> users, DateTime now)
{
    public IReadOnlyDictionary<string, Organization> Organizations(DateOnly asOf) => Rows("organizations.csv").ToDictionary(row => row["code"], row =>
    {
        var organization = Organization.Register(row["name"], row.Folded<OrganizationType>("type"), row["country"], isDemo: true, now);
        organization.Identify(row.Maybe("uei"), null, now);
        organization.RegisterInSam(asOf.AddDays(new Dice(row["code"], "sam").Between(20, 350)), now);
        return organization;
    }, StringComparer.Ordinal);

    public IReadOnlyList<(PortalUser User, SeedRow Row)> Users(IReadOnlyDictionary<string, Organization> organizations, string password)
    {
        // One hash for all: it is one password, known to everyone who sees the demo, and hashing is slow on purpose.
        var hash = users.PasswordHasher.HashPassword(new PortalUser(), password);
        return [.. Rows("users.csv").Select(row => (Account(row, organizations, hash), row))];
    }

    private PortalUser Account(SeedRow row, IReadOnlyDictionary<string, Organization> organizations, string hash) => new()
    {
        UserName = row["email"],
        NormalizedUserName = users.NormalizeName(row["email"]),
        Email = row["email"],
        NormalizedEmail = users.NormalizeEmail(row["email"]),
        EmailConfirmed = true,
        DisplayName = row["display_name"],
        Role = row.Word<Role>("role"),
        OrganizationId = row.Maybe("organization") is { } code ? organizations[code].Id : null,
        IsDemo = true,
        LockoutEnabled = true,
        PasswordHash = hash,
        SecurityStamp = Guid.NewGuid().ToString("N"),
    };

    private IEnumerable<SeedRow> Rows(string file) => files.Read(Path.Combine("demo", file)).Select(cells => new SeedRow(cells));
}
