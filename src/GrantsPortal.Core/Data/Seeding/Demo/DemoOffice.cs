using GrantsPortal.Domain.Organizations;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Domain.Results;

namespace GrantsPortal.Data.Seeding.Demo;

/// <summary>Who and what the demo awards refer to, and the day that everything is told from.</summary>
internal sealed record DemoOffice
{
    public required DateOnly AsOf { get; init; }
    public required IReadOnlyDictionary<string, Organization> Organizations { get; init; }
    public required IReadOnlyDictionary<string, PortalUser> Users { get; init; }
    public required IReadOnlyDictionary<string, long> Compacts { get; init; }
    public required IReadOnlyDictionary<string, IndicatorDefinition> Indicators { get; init; }
    public required ILookup<string, SeedRow> Objectives { get; init; }
    public required FederalCalendar Calendar { get; init; }
    public required IReadOnlyCollection<Threshold> Thresholds { get; init; }

    /// <summary>Office hours of a day, in UTC.</summary>
    public static DateTime Moment(DateOnly day) => day.ToDateTime(new TimeOnly(15, 0), DateTimeKind.Utc);

    public CurrentUser User(string email) => Of(Users[email]);

    /// <summary>The two grants officers; neither ever prepares an award.</summary>
    public CurrentUser Signer(Dice dice) => Of(dice.Pick([.. Users.Values.Where(u => u.Role == Role.GrantsOfficer)]));

    /// <summary>Who certifies a recipient's reports; most of the invented organizations have no account of their own.</summary>
    public CurrentUser Certifier(long organizationId) =>
        Users.Values.FirstOrDefault(u => u.OrganizationId == organizationId && u.Role == Role.GranteeCertifier) is { } user
            ? Of(user)
            : new CurrentUser(0, "Grantee certifier (Demo)", Role.GranteeCertifier, organizationId);

    /// <summary>Who writes them; not the one who certifies.</summary>
    public CurrentUser Preparer(long organizationId) =>
        Users.Values.FirstOrDefault(u => u.OrganizationId == organizationId && u.Role == Role.GranteePreparer) is { } user
            ? Of(user)
            : new CurrentUser(-1, "Grantee preparer (Demo)", Role.GranteePreparer, organizationId);

    public bool HasAccounts(long organizationId) => Users.Values.Any(u => u.OrganizationId == organizationId);

    /// <summary>Another officer than the first reviewer.</summary>
    public CurrentUser SecondReviewer(CurrentUser first) => Of(Users.Values.First(u => u.Role == Role.ProgramOfficer && u.Id != first.Id));

    private static CurrentUser Of(PortalUser user) => new(user.Id, user.DisplayName, user.Role, user.OrganizationId);
}
