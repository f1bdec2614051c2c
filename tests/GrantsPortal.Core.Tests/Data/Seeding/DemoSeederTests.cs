using System.Data;
using GrantsPortal.Data;
using GrantsPortal.Data.Seeding;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Features.Awards;
using GrantsPortal.Features.Reporting.Reports;
using GrantsPortal.TestKit;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GrantsPortal.Core.Tests.Data.Seeding;

/// <summary>Two databases seeded for the same day, the second one after some other comings and goings.</summary>
public sealed class DemoSeederTests
{
    private const string Password = "correct horse battery";
    private static readonly DateOnly AsOf = new(2026, 11, 21);
    private static readonly string[] Chance = ["PasswordHash", "SecurityStamp", "ConcurrencyStamp"];
    private TestApp _one = null!;
    private TestApp _other = null!;
    private DemoSeeded _seeded = null!;
    private Dictionary<string, string[]> _content = [];

    [OneTimeSetUp]
    public async Task SeedAsync()
    {
        (_one, _other) = (TestApp.Empty(), TestApp.Empty());
        await _one.Services.GetRequiredService<DatabaseSetup>().MigrateAsync();
        await _other.Services.GetRequiredService<DatabaseSetup>().MigrateAsync();
        await _other.Services.GetRequiredService<KeyAllocator>().EnsureAsync(CancellationToken.None, KeyAllocator.BlockSize);
        _seeded = await SeedAsync(_one);
        // Another hour of another year.
        _other.Clock.UtcNow = new DateTime(2029, 5, 6, 7, 8, 9, DateTimeKind.Utc);
        await SeedAsync(_other);
        _content = await ContentAsync(_one);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await _one.DisposeAsync();
        await _other.DisposeAsync();
    }

    [Test]
    public async Task SameDay_GivesTheSameContent()
    {
        var other = await ContentAsync(_other);

        Assert.That(_content.Keys, Is.EqualTo(other.Keys).And.Contains("LedgerEntries"));
        Assert.Multiple(() =>
        {
            foreach (var (table, rows) in _content)
            {
                Assert.That(rows.Zip(other[table]).FirstOrDefault(p => p.First != p.Second), Is.EqualTo(default((string, string))), table);
                Assert.That(rows, Has.Length.EqualTo(other[table].Length), table);
            }
        });
    }

    [Test]
    public async Task StoredBalances_EqualTheSums()
    {
        var wrong = await _one.Read(db => db.Awards.CountAsync(a =>
            a.Balance.Obligated != a.Obligations.Sum(o => o.Amount)
            || a.Balance.Expended != db.LedgerEntries.Where(l => l.AwardId == a.Id).Sum(l => l.Amount)
            || a.Balance.Paid != db.Payments.Where(p => p.AwardId == a.Id).Sum(p => p.Amount)));

        Assert.That(wrong, Is.Zero);
    }

    [Test]
    public void Result_CountsWhatIsThere() => Assert.Multiple(() =>
    {
        Assert.That((_seeded.ActiveAwards, _seeded.ActiveCountries, _seeded.ActiveObligated), Is.EqualTo((100, 70, 62_480_000m)));
        Assert.That(_seeded.Accounts.Where(a => a.IsMain).Select(a => a.Role), Is.EquivalentTo(Roles.All));
        Assert.That(_seeded.GeneratedPassword, Is.Null);
    });

    [Test]
    public async Task Reports_StandInEveryState_ForTheGranteeAndTheOfficer()
    {
        var ours = await StatesAsync(Role.GranteePreparer);
        var all = await _one.Read(db => db.Reports.Select(r => r.Status).Distinct().ToListAsync());

        Assert.That(ours, Is.SupersetOf(new[] { ReportStatus.Draft, ReportStatus.ReadyToCertify, ReportStatus.Returned, ReportStatus.Accepted }));
        Assert.That(all, Is.EquivalentTo(Enum.GetValues<ReportStatus>()));
        Assert.That(await StatesAsync(Role.ProgramOfficer), Is.SupersetOf(new[] { ReportStatus.Submitted, ReportStatus.InReview, ReportStatus.Returned, ReportStatus.Accepted }));
    }

    /// <summary>What a requirement says and what its report says is the same story, and what was certified holds against the checks.</summary>
    [Test]
    public async Task Reports_AgreeWithTheirRequirements()
    {
        var apart = await _one.Read(db => (from report in db.Reports
                                           join requirement in db.Requirements on report.RequirementId equals requirement.Id
                                           where report.CorrectsId == null
                                           select new { Report = report.Status, Requirement = requirement.Status }).Distinct().ToListAsync());
        Assert.That(apart.Where(a => a.Requirement != (a.Report switch
        {
            ReportStatus.Draft or ReportStatus.ReadyToCertify => RequirementStatus.NotYetDue,
            ReportStatus.Returned => RequirementStatus.Returned,
            ReportStatus.Accepted or ReportStatus.Superseded => RequirementStatus.Accepted,
            _ => RequirementStatus.Submitted,
        })), Is.Empty);

        var waiting = await _one.Read(db => db.Reports.Where(r => r.Status == ReportStatus.InReview).OrderBy(r => r.Id).Select(r => r.Number).ToListAsync());
        foreach (var number in waiting)
        {
            var report = await _one.Ask(new GetReportQuery(number), Role.ProgramOfficer);
            Assert.That(report.Content!.Check.Errors.Select(e => e.Error.Message), Is.Empty, number);
        }
    }

    private async Task<List<ReportStatus>> StatesAsync(Role role)
    {
        var user = _one.As(role);
        return await _one.Read(db => db.Reports.Where(r => db.Awards.Any(a => a.Id == r.AwardId && (a.OfficerId == user.Id || a.RecipientId == user.OrganizationId))).Select(r => r.Status).Distinct().ToListAsync());
    }

    [Test]
    public async Task Trail_TellsTheDayOfTheDemo()
    {
        var moments = await _one.Read(db => db.AuditEntries.Where(e => e.Action == "SeedDemo").Select(e => e.At).Distinct().ToListAsync());

        Assert.That(moments, Is.EqualTo(new[] { new DateTime(2026, 11, 21, 5, 0, 0, DateTimeKind.Utc) }));
    }

    [Test]
    public async Task Accounts_KnowThePasswordOnlyAsAHash()
    {
        await using var scope = _one.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
        var officer = await users.FindByEmailAsync("OFFICER@example.org");

        Assert.Multiple(() =>
        {
            Assert.That(users.PasswordHasher.VerifyHashedPassword(officer!, officer!.PasswordHash!, Password), Is.EqualTo(PasswordVerificationResult.Success));
            Assert.That(_content.Values.SelectMany(rows => rows).Where(row => row.Contains(Password, StringComparison.Ordinal)), Is.Empty);
        });
    }

    private static async Task<DemoSeeded> SeedAsync(TestApp app)
    {
        var outcome = await app.Send(new SeedDemoCommand(AsOf, Password), CurrentUser.System);
        Assert.That(outcome.Errors.Select(e => e.Message), Is.Empty);
        return outcome.Value;
    }

    /// <summary>Every table as text, row by row in order of its key, without what is random on purpose.</summary>
    private static Task<Dictionary<string, string[]>> ContentAsync(TestApp app) => app.Read(async db =>
    {
        await db.Database.OpenConnectionAsync();
        Dictionary<string, string[]> content = [];
        string[] left = ["KeyBlocks", "SeedStates", "DataProtectionKeys"];
        foreach (var type in db.Model.GetEntityTypes().Where(t => t.GetTableName() is { } name && !left.Contains(name)))
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            var key = string.Join(", ", type.FindPrimaryKey()!.Properties.Select(p => p.GetColumnName()));
            // Names come from the model.
#pragma warning disable CA2100
            command.CommandText = $"SELECT * FROM {type.GetTableName()} ORDER BY {key}";
#pragma warning restore CA2100
            await using var reader = await command.ExecuteReaderAsync();
            int[] columns = [.. Enumerable.Range(0, reader.FieldCount).Where(i => !Chance.Contains(reader.GetName(i)))];
            List<string> rows = [];
            while (await reader.ReadAsync())
            {
                rows.Add(string.Join('|', columns.Select(i => reader.GetValue(i))));
            }
            content[type.GetTableName()!] = [.. rows];
        }
        return content;
    });
}
