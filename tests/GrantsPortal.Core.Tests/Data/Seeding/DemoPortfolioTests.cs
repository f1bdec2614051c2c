using GrantsPortal.Data;
using GrantsPortal.Data.Seeding;
using GrantsPortal.Data.Seeding.Demo;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.Money;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Pipeline;
using GrantsPortal.TestKit;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace GrantsPortal.Core.Tests.Data.Seeding;

/// <summary>The whole portfolio led to a day, before it is saved.</summary>
[TestFixture("2021-06-30")]
[TestFixture("2026-11-21")]
[TestFixture("2031-03-15")]
public sealed class DemoPortfolioTests(string day)
{
    private static readonly AwardStatus[] Unsigned = [AwardStatus.Draft, AwardStatus.ReadyToSign, AwardStatus.Cancelled];
    private readonly DateOnly _asOf = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
    private TestApp _app = null!;
    private AsyncServiceScope _scope;
    private Award[] _awards = [];
    private LedgerEntry[] _ledger = [];
    private Payment[] _payments = [];
    private Requirement[] _requirements = [];

    [OneTimeSetUp]
    public async Task LeadAsync()
    {
        _app = TestApp.Empty();
        await _app.Services.GetRequiredService<DatabaseSetup>().MigrateAsync();
        _scope = _app.Services.CreateAsyncScope();
        var services = _scope.ServiceProvider;
        var (db, files) = (services.GetRequiredService<GrantsDbContext>(), services.GetRequiredService<SeedFiles>());
        var seeder = new DemoSeeder(
            db, files, services.GetRequiredService<UserManager<PortalUser>>(), services.GetRequiredService<Caller>(), services.GetRequiredService<OfficeClock>());
        var (office, _) = await seeder.OpenAsync(_asOf, "correct horse battery", CancellationToken.None);
        var life = new DemoLife(office, db);
        foreach (var plan in new DemoPlan(files, _asOf).Awards())
        {
            life.Lead(plan);
        }
        _awards = [.. db.Awards.Local];
        _ledger = [.. db.LedgerEntries.Local];
        _payments = [.. db.Payments.Local];
        _requirements = [.. db.Requirements.Local];
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await _scope.DisposeAsync();
        await _app.DisposeAsync();
    }

    [Test]
    public void Totals_MatchTheFactSheet()
    {
        Award[] active = [.. _awards.Where(a => a.Status == AwardStatus.Active)];
        Assert.Multiple(() =>
        {
            Assert.That(active, Has.Length.EqualTo(100));
            Assert.That(active.Sum(a => a.Balance.Obligated), Is.InRange(60_000_000m, 65_000_000m));
            Assert.That(active.SelectMany(a => a.Splits).SelectMany(s => s.Shares).Select(s => s.CountryCode).Distinct().Count(), Is.EqualTo(70));
            Assert.That(_awards.Count(a => a.SignedOn is not null), Is.AtLeast(265));
            Assert.That(_awards.Sum(a => a.Balance.Obligated), Is.InRange(195_000_000m, 205_000_000m));
            Assert.That(_ledger, Has.Length.InRange(8_000, 12_500));
        });
    }

    [Test]
    public void Statuses_AreAllThere() =>
        Assert.That(Enum.GetValues<AwardStatus>().Except(_awards.Select(a => a.Status)), Is.Empty);

    [Test]
    public void Requirements_AreInEveryState()
    {
        // Nothing sets Nil yet.
        var states = _requirements.GroupBy(r => r.StateOn(_asOf)).ToDictionary(g => g.Key, g => g.Count());
        var soon = _requirements.Count(r => r.IsOpen && r.EffectiveDue >= _asOf && r.EffectiveDue <= _asOf.AddDays(30));

        Assert.Multiple(() =>
        {
            Assert.That(Enum.GetValues<RequirementState>().Except(states.Keys), Is.EqualTo(new[] { RequirementState.Nil }));
            Assert.That(soon, Is.AtLeast(5));
        });
    }

    [Test]
    public void Balances_EqualTheSums()
    {
        var spent = _ledger.ToLookup(l => l.AwardId, l => l.Amount);
        var paid = _payments.ToLookup(p => p.AwardId, p => p.Amount);
        (string, decimal, decimal, decimal)[] booked = [.. _awards.Select(a => (a.Fain, a.Balance.Obligated, a.Balance.Paid, a.Balance.Expended))];

        Assert.That(booked, Is.EqualTo(_awards.Select(a => (a.Fain, a.Obligations.Sum(o => o.Amount), paid[a.Id].Sum(), spent[a.Id].Sum()))));
    }

    [Test]
    public void Money_StaysWithinTheAward()
    {
        Assert.Multiple(() =>
        {
            Assert.That(_awards.Where(a => a.Balance.Expended > a.Balance.Obligated || a.Balance.Paid > a.Balance.Obligated), Is.Empty);
            Assert.That(_awards.Where(a => a.Status == AwardStatus.Closed && (a.Balance.Paid != a.Balance.Expended || a.Balance.Obligated != a.Balance.Expended)), Is.Empty);
            Assert.That(_awards.Where(a => Unsigned.Contains(a.Status) && a.Balance.Obligated != 0), Is.Empty);
            Assert.That(_awards.Where(a => a.SignedOn is not null && a.Budget.Sum(l => l.FederalShare) != a.Amount), Is.Empty);
            Assert.That(_ledger.Count(l => l.Kind == LedgerEntryKind.Refund && l.Amount < 0), Is.AtLeast(50));
        });
    }

    [Test]
    public void Splits_SumToOneHundred()
    {
        var splits = _awards.SelectMany(a => a.Splits).ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(splits.Select(s => s.Shares.Sum(c => c.Percent)), Has.All.EqualTo(100m));
            Assert.That(splits.Count(s => s.Shares.Count > 1), Is.AtLeast(15));
            Assert.That(_awards.Count(a => a.Splits.Count > 1), Is.AtLeast(5));
        });
    }

    [Test]
    public void Pace_IsFastAndSlowAndEven()
    {
        var paces = _awards.Where(a => a.Status == AwardStatus.Active)
            .CountBy(a => Burn.On(_asOf, a.Start, a.End, a.Balance.Obligated, a.Balance.Expended).Pace!.Value).ToDictionary();

        Assert.Multiple(() =>
        {
            Assert.That(paces[Pace.Fast], Is.AtLeast(4));
            Assert.That(paces[Pace.Slow], Is.AtLeast(4));
            Assert.That(paces[Pace.OnPace], Is.AtLeast(50));
        });
    }

    [Test]
    public void SomeLines_AreUnallocatedOrOfOneCountry()
    {
        var awards = _awards.ToDictionary(a => a.Id);
        var unallocated = _ledger.Count(l => l.CountryCode is null && awards[l.AwardId].Splits.All(s => s.EffectiveFrom > l.Date));

        Assert.Multiple(() =>
        {
            Assert.That(unallocated, Is.InRange(3, 30));
            Assert.That(_ledger.Count(l => l.CountryCode is not null), Is.AtLeast(50));
        });
    }

    [Test]
    public void Signer_NeverPrepared() =>
        Assert.That(_awards.Where(a => a.SignedById is not null && a.Preparers.Any(p => p.UserId == a.SignedById)), Is.Empty);

    [Test]
    public void Nothing_IsKnownBeforeItHappened()
    {
        var midnight = _app.Services.GetRequiredService<OfficeClock>().StartOf(_asOf);
        Assert.Multiple(() =>
        {
            Assert.That(_ledger.Where(l => l.PostedAt > midnight || DateOnly.FromDateTime(l.PostedAt) < l.Date), Is.Empty);
            Assert.That(_payments.Where(p => p.PaidAt > midnight), Is.Empty);
            Assert.That(_awards.Where(a => a.ChangedAt > midnight), Is.Empty);
            Assert.That(_requirements.SelectMany(r => r.History).Where(e => e.At > midnight), Is.Empty);
        });
    }

    [Test]
    public void Everything_IsMarkedAsDemo() =>
        Assert.That(_awards.Select(a => a.IsDemo && a.Recipient.IsDemo), Has.All.True);
}
