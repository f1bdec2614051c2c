using GrantsPortal.Data;
using GrantsPortal.Domain;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace GrantsPortal.Core.Tests.Data;

/// <summary>What holds for every table of both stores.</summary>
[TestFixture(DatabaseProvider.Sqlite)]
[TestFixture(DatabaseProvider.SqlServer)]
public sealed class ModelTests(DatabaseProvider provider)
{
    // Texts without a bound: key ring entries and the trail's before and after; Identity keeps its hash and stamps.
    private static readonly string[] Unbounded = ["AuditEntry.After", "AuditEntry.Before", "DraftAnswer.Value", "FailedWorkbook.Findings", "JobRun.Payload", "Notification.Facts", "OutboxMessage.Content", "ReportVersion.Content", "StoredKey.Xml"];

    private GrantsDbContext _db = null!;
    private List<IProperty> _properties = [];

    [OneTimeSetUp]
    public void Open()
    {
        _db = Designed(provider);
        _properties = [.. Model.GetEntityTypes().SelectMany(t => t.GetProperties().Concat(t.GetComplexProperties().SelectMany(c => c.ComplexType.GetProperties())))];
        Assert.That(_properties, Has.Count.GreaterThan(150));
    }

    [OneTimeTearDown]
    public void Close() => _db.Dispose();

    internal static GrantsDbContext Designed(DatabaseProvider provider) =>
        provider == DatabaseProvider.Sqlite ? new SqliteDesignTimeFactory().CreateDbContext([]) : new SqlServerDesignTimeFactory().CreateDbContext([]);

    private IModel Model => _db.GetService<IDesignTimeModel>().Model;

    [Test]
    public void Moments_AreUtcDateTimes()
    {
        Assert.That(Names(p => Bare(p) == typeof(DateTimeOffset)), Is.EqualTo(new[] { $"{nameof(PortalUser)}.{nameof(IdentityUser.LockoutEnd)}" }), "SQLite cannot sort or compare a DateTimeOffset");
        Assert.That(Names(p => Bare(p) == typeof(DateTime) && p.GetValueConverter() is null), Is.Empty, "read back as UTC");
    }

    [Test]
    public void Money_IsExact() =>
        Assert.That(
            _properties.Where(p => Bare(p) == typeof(decimal)).Select(p => p.GetColumnType()).Distinct(),
            Is.EqualTo(new[] { provider == DatabaseProvider.Sqlite ? "INTEGER" : "decimal(19,2)" }));

    [Test]
    public void Enums_AreStoredAsText() => Assert.That(Names(p => Bare(p).IsEnum && p.GetProviderClrType() != typeof(string) && p.GetValueConverter()?.ProviderClrType != typeof(string)), Is.Empty);

    [Test]
    public void Texts_HaveABound() => Assert.That(Names(p => p.ClrType == typeof(string) && p.GetMaxLength() is null or < 0), Is.EqualTo(Unbounded));

    [Test]
    public void Keys_AreNotMadeByTheStore()
    {
        if (provider == DatabaseProvider.SqlServer)
        {
            Assert.That(Names(p => SqlServerPropertyExtensions.GetValueGenerationStrategy(p) == SqlServerValueGenerationStrategy.IdentityColumn && p.DeclaringType.ClrType.Assembly == typeof(Entity).Assembly), Is.Empty);
        }
        Assert.That(
            Model.GetEntityTypes().Where(t => typeof(Entity).IsAssignableFrom(t.ClrType)).Select(t => t.FindPrimaryKey()!.Properties.Single())
                .Where(key => key.ClrType != typeof(long) || key.GetValueGeneratorFactory() is null).Select(key => key.DeclaringType.DisplayName()),
            Is.Empty);
    }

    [Test]
    public void Aggregates_AreGuardedByTheirVersion() =>
        Assert.That(Model.GetEntityTypes().Where(t => typeof(Aggregate).IsAssignableFrom(t.ClrType) && !t.FindProperty(nameof(Aggregate.Version))!.IsConcurrencyToken).Select(t => t.DisplayName()), Is.Empty);

    [Test]
    public void Model_HasNoChangeWithoutItsMigration() => Assert.That(_db.Database.HasPendingModelChanges(), Is.False, "dotnet run build/build.cs -- migration NAME");

    private static Type Bare(IProperty property) => Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;

    private IEnumerable<string> Names(Func<IProperty, bool> which) =>
        _properties.Where(which).Select(p => $"{p.DeclaringType.ClrType.Name}.{p.Name}").Order(StringComparer.Ordinal);
}
