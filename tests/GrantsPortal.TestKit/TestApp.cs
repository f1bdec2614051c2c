using GrantsPortal.Data;
using GrantsPortal.Domain;
using GrantsPortal.Domain.Organizations;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Awards;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GrantsPortal.TestKit;

/// <summary>
/// The real container over a real database: reference data, one account per role, two grantee organizations ("Ours" and "Theirs").
/// Tests enter by <see cref="Send"/> as a role, and look with <see cref="Read"/>.
/// </summary>
public sealed class TestApp : IAsyncDisposable
{
    /// <summary>A quiet noon in the office; tests move the clock where time matters.</summary>
    public static readonly DateTime DefaultNow = new(2026, 2, 10, 17, 0, 0, DateTimeKind.Utc);

    /// <summary>Of every account, demo accounts included.</summary>
    public const string Password = "correct horse battery";

    private static readonly Lazy<Task<TestDatabase>> Template = new(MakeTemplateAsync);

    // One hash for all accounts: hashing is slow on purpose.
    private static readonly Lazy<string> PasswordHash = new(() => new PasswordHasher<PortalUser>().HashPassword(new PortalUser(), Password));

    private readonly ServiceProvider _services;

    private TestApp(TestDatabase database, TestClock clock, Action<IServiceCollection>? configure)
    {
        (Database, Clock) = (database, clock);
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = database.Provider.ToString(),
            ["Database:ConnectionString"] = database.ConnectionString,
        }).Build();
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(clock);
        services.AddLogging(log => log.SetMinimumLevel(LogLevel.Warning));
        services.AddGrantsPortal(settings);
        services.AddPortalIdentity();
        configure?.Invoke(services);
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
        Given = new Given(this);
    }

    public TestDatabase Database { get; }

    public TestClock Clock { get; }

    public Given Given { get; }

    public IServiceProvider Services => _services;

    public DateOnly Today => _services.GetRequiredService<OfficeClock>().Today;

    public static async Task<TestApp> StartAsync(Action<IServiceCollection>? configure = null)
    {
        if (TestDatabase.SqlServer is null)
        {
            return new TestApp(TestDatabase.CopyOf(await Template.Value), new TestClock(DefaultNow), configure);
        }
        var app = new TestApp(TestDatabase.Create(), new TestClock(DefaultNow), configure);
        await app.FillAsync();
        return app;
    }

    /// <summary>Over the demo portfolio as it stands on the day of <see cref="DefaultNow"/>.</summary>
    public static async Task<TestApp> StartDemoAsync()
    {
        if (TestDatabase.SqlServer is null)
        {
            return new TestApp(TestDatabase.CopyOf(await DemoTemplate.FileAsync()), new TestClock(DefaultNow), null);
        }
        var app = Empty();
        await app.FillDemoAsync();
        return app;
    }

    /// <summary>Over an empty database: for what migrates and seeds itself.</summary>
    public static TestApp Empty(DateTime? now = null) => new(TestDatabase.Create(), new TestClock(now ?? DefaultNow), null);

    /// <summary>The account of a role; grantees are of "Ours". In the demo portfolio it is the role's main account.</summary>
    public CurrentUser As(Role role) => Find(role, EmailOf(role));

    /// <summary>A grantee of the named organization.</summary>
    public CurrentUser As(Role role, string organization) => Find(role, EmailOf(role, organization));

    public string EmailOf(Role role)
    {
        using var scope = _services.CreateScope();
        var demo = scope.ServiceProvider.GetRequiredService<GrantsDbContext>().Users.Where(u => u.IsDemo && u.Role == role).OrderBy(u => u.Id).Select(u => u.Email).FirstOrDefault();
        return demo ?? Email(role, Roles.Grantees.Includes(role) ? "Ours" : "first");
    }

    public string EmailOf(Role role, string organization)
    {
        using var scope = _services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<GrantsDbContext>();
        return db.Users.Where(u => u.Role == role && u.OrganizationId == db.Organizations.Where(o => o.Name == organization).Select(o => o.Id).First()).Select(u => u.Email!).First();
    }

    /// <summary>A second account of the role, for rules that ask for two people.</summary>
    public CurrentUser AsSecond(Role role) => Find(role, Email(role, "second"));

    public Task<Outcome<T>> Send<T>(IRequest<T> request, CurrentUser user) => _services.GetRequiredService<Dispatcher>().Send(request, user);

    public Task<Outcome<T>> Send<T>(IRequest<T> request, Role role) => Send(request, As(role));

    /// <summary>Sends and expects success.</summary>
    public async Task<T> Ask<T>(IRequest<T> request, Role role)
    {
        var outcome = await Send(request, role);
        Assert.That(outcome.Errors.Select(e => e.Message), Is.Empty);
        return outcome.Value;
    }

    internal async Task<T> Read<T>(Func<GrantsDbContext, Task<T>> read)
    {
        await using var scope = _services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<GrantsDbContext>());
    }

    /// <summary>Prepares data by the domain's own verbs, as the system.</summary>
    internal async Task Change(Func<GrantsDbContext, Task> change)
    {
        await _services.GetRequiredService<KeyAllocator>().EnsureAsync(CancellationToken.None);
        await using var scope = _services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GrantsDbContext>();
        await change(db);
        await db.SaveChangesAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Database.DisposeAsync();
    }

    private CurrentUser Find(Role role, string email)
    {
        using var scope = _services.CreateScope();
        var user = scope.ServiceProvider.GetRequiredService<GrantsDbContext>().Users.AsNoTracking().Single(u => u.Email == email);
        return new CurrentUser(user.Id, user.DisplayName, role, user.OrganizationId);
    }

    private static string Email(Role role, string of) => $"{role}.{of}@example.org".ToLowerInvariant();

    private static async Task<TestDatabase> MakeTemplateAsync()
    {
        var database = TestDatabase.Create();
        // Not disposed with its database: the file is the template. Its services are, so that nothing holds it.
        var app = new TestApp(database, new TestClock(DefaultNow), null);
        await app.FillAsync();
        await app._services.DisposeAsync();
        database.FoldJournal();
        return database;
    }

    internal async Task FillDemoAsync()
    {
        await _services.GetRequiredService<DatabaseSetup>().MigrateAsync();
        var seeded = await Send(new SeedDemoCommand(Today, Password), CurrentUser.System);
        Assert.That(seeded.Errors.Select(e => e.Message), Is.Empty);
    }

    private async Task FillAsync()
    {
        await _services.GetRequiredService<DatabaseSetup>().MigrateAsync();
        await Change(db =>
        {
            var organizations = new[] { ("Ours", "YNDUZMUZF8H8"), ("Theirs", "T53MCMLTWK59") }.Select(o =>
            {
                var organization = Organization.Register(o.Item1, OrganizationType.Ngo, "GH", false, Clock.UtcNow);
                organization.Identify(o.Item2, null, Clock.UtcNow);
                return organization;
            }).ToArray();
            db.Organizations.AddRange(organizations);
            foreach (var role in Roles.All)
            {
                if (Roles.Grantees.Includes(role))
                {
                    db.Users.AddRange(organizations.Select(o => Account(role, o.Name, o.Id)));
                }
                else
                {
                    db.Users.AddRange(Account(role, "first", null), Account(role, "second", null));
                }
            }
            return Task.CompletedTask;
        });
    }

    private static PortalUser Account(Role role, string of, long? organization)
    {
        var email = Email(role, of);
        return new PortalUser
        {
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            EmailConfirmed = true,
            LockoutEnabled = true,
            DisplayName = $"{role} {of}",
            Role = role,
            OrganizationId = organization,
            PasswordHash = PasswordHash.Value,
            SecurityStamp = $"{role}{of}",
        };
    }
}
