using GrantsPortal.Domain.Organizations;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Reporting;
using GrantsPortal.Pipeline;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Data.Seeding.Demo;

/// <summary>
/// Fills a database that has no awards with the invented portfolio of <c>seeds/demo</c>, as it stands on a day. The same day gives the
/// same rows. Runs inside the command's transaction: all or nothing.
/// </summary>
internal sealed class DemoSeeder(GrantsDbContext db, SeedFiles files, UserManager<PortalUser> users, Caller caller, OfficeClock clock)
{
    private const int BatchSize = 25;

    public async Task<IReadOnlyList<(PortalUser User, SeedRow Row)>> SeedAsync(DateOnly asOf, string password, CancellationToken cancellationToken)
    {
        var (office, people) = await OpenAsync(asOf, password, cancellationToken);
        foreach (var batch in new DemoPlan(files, asOf).Awards().Chunk(BatchSize))
        {
            await SaveAsync(office, batch, cancellationToken);
        }
        // Its past is nobody's news: what happened in it is forgotten with the rows.
        db.ChangeTracker.Clear();
        return people;
    }

    /// <summary>The organizations and accounts, saved: what the awards refer to.</summary>
    internal async Task<(DemoOffice Office, IReadOnlyList<(PortalUser User, SeedRow Row)> People)> OpenAsync(
        DateOnly asOf, string password, CancellationToken cancellationToken)
    {
        if (await db.Awards.AnyAsync(cancellationToken))
        {
            throw SeedErrors.AwardsExist();
        }
        var now = clock.StartOf(asOf);
        caller.Pin(now);
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var accounts = new DemoAccounts(files, users, now);
        var organizations = accounts.Organizations(asOf);
        db.Organizations.AddRange(organizations.Values);
        var people = accounts.Users(organizations, password);
        await RefuseTakenAsync(people, cancellationToken);
        db.Users.AddRange(people.Select(p => p.User));
        await db.SaveChangesAsync(cancellationToken);
        return (await OfficeAsync(asOf, organizations, people, cancellationToken), people);
    }

    private async Task SaveAsync(DemoOffice office, DemoAward[] batch, CancellationToken cancellationToken)
    {
        // A short list of tracked rows keeps saving fast; the recipients are looked up by what is tracked.
        db.ChangeTracker.Clear();
        db.AttachRange(office.Organizations.Values);
        var life = new DemoLife(office, db);
        foreach (var plan in batch)
        {
            life.Lead(plan);
        }
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<DemoOffice> OfficeAsync(
        DateOnly asOf, IReadOnlyDictionary<string, Organization> organizations, IReadOnlyList<(PortalUser User, SeedRow Row)> people, CancellationToken cancellationToken) => new()
        {
            AsOf = asOf,
            Organizations = organizations,
            Users = people.ToDictionary(p => p.User.Email!, p => p.User, StringComparer.Ordinal),
            Compacts = await db.Compacts.AsNoTracking().ToDictionaryAsync(c => c.Code, c => c.Id, cancellationToken),
            Indicators = await db.Indicators.AsNoTracking().ToDictionaryAsync(i => i.Code, cancellationToken),
            Objectives = files.Read(Path.Combine("demo", "objectives.csv")).Select(cells => new SeedRow(cells)).ToLookup(row => row["key"]),
            Calendar = await GenerateRequirements.CalendarAsync(db, cancellationToken),
            Thresholds = await GenerateRequirements.ThresholdsAsync(db, cancellationToken),
        };

    private async Task RefuseTakenAsync(IReadOnlyList<(PortalUser User, SeedRow Row)> people, CancellationToken cancellationToken)
    {
        var emails = people.Select(p => p.User.NormalizedEmail).ToList();
        if (await db.Users.Where(u => emails.Contains(u.NormalizedEmail)).Select(u => u.Email).FirstOrDefaultAsync(cancellationToken) is { } taken)
        {
            throw PeopleErrors.EmailTaken(taken);
        }
    }
}
