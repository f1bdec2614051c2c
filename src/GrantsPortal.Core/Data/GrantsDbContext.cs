using GrantsPortal.Domain;
using GrantsPortal.Domain.Audit;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.Compacts;
using GrantsPortal.Domain.Countries;
using GrantsPortal.Domain.Jobs;
using GrantsPortal.Domain.Money;
using GrantsPortal.Domain.Notifications;
using GrantsPortal.Domain.Organizations;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Domain.Results;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace GrantsPortal.Data;

/// <summary>
/// The portal's one model; each store has an empty subclass with its own migrations. Saving raises versions and writes the
/// audit entries of what changed (see <see cref="AuditTrail"/>).
/// </summary>
internal abstract class GrantsDbContext(DbContextOptions options, KeyAllocator keys, AuditTrail trail)
    : IdentityUserContext<PortalUser, long>(options)
{
    internal KeyAllocator Keys => keys;

    public DbSet<Award> Awards => Set<Award>();
    public DbSet<AwardBalance> Balances => Set<AwardBalance>();
    public DbSet<CountrySplit> CountrySplits => Set<CountrySplit>();
    public DbSet<Obligation> Obligations => Set<Obligation>();
    public DbSet<Organization> Organizations => Set<Organization>();
    public DbSet<LedgerEntry> LedgerEntries => Set<LedgerEntry>();
    public DbSet<Payment> Payments => Set<Payment>();
    public DbSet<Requirement> Requirements => Set<Requirement>();
    public DbSet<Report> Reports => Set<Report>();
    public DbSet<ReportAttachment> ReportAttachments => Set<ReportAttachment>();
    public DbSet<ReportedActual> ReportedActuals => Set<ReportedActual>();
    public DbSet<ReportedFinancials> ReportedFinancials => Set<ReportedFinancials>();
    public DbSet<FailedWorkbook> FailedWorkbooks => Set<FailedWorkbook>();
    public DbSet<ProgramLadder> ProgramLadders => Set<ProgramLadder>();
    public DbSet<Reminder> Reminders => Set<Reminder>();
    public DbSet<Notification> Notifications => Set<Notification>();
    public DbSet<NotificationPreference> NotificationPreferences => Set<NotificationPreference>();
    public DbSet<OutboxMessage> OutboxMessages => Set<OutboxMessage>();
    public DbSet<OutboxResend> OutboxResends => Set<OutboxResend>();
    public DbSet<Threshold> Thresholds => Set<Threshold>();
    public DbSet<FederalClosure> FederalClosures => Set<FederalClosure>();
    public DbSet<IndicatorDefinition> Indicators => Set<IndicatorDefinition>();
    public DbSet<Compact> Compacts => Set<Compact>();
    public DbSet<Initiative> Initiatives => Set<Initiative>();
    public DbSet<FactSheetClaim> FactSheetClaims => Set<FactSheetClaim>();
    public DbSet<PortfolioSnapshot> PortfolioSnapshots => Set<PortfolioSnapshot>();
    public DbSet<Country> Countries => Set<Country>();
    public DbSet<TipFigure> TipFigures => Set<TipFigure>();
    public DbSet<Bureau> Bureaus => Set<Bureau>();
    public DbSet<ObjectClass> ObjectClasses => Set<ObjectClass>();
    public DbSet<Instrument> Instruments => Set<Instrument>();
    public DbSet<Program> Programs => Set<Program>();
    public DbSet<ApiToken> ApiTokens => Set<ApiToken>();
    public DbSet<CalendarLink> CalendarLinks => Set<CalendarLink>();
    public DbSet<UserPreference> UserPreferences => Set<UserPreference>();
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();
    public DbSet<AuditHead> AuditHeads => Set<AuditHead>();
    public DbSet<JobRun> JobRuns => Set<JobRun>();
    public DbSet<JobNode> JobNodes => Set<JobNode>();
    public DbSet<KeyBlock> KeyBlocks => Set<KeyBlock>();
    public DbSet<SeedState> SeedStates => Set<SeedState>();
    public DbSet<StoredKey> DataProtectionKeys => Set<StoredKey>();

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        conventions.Properties<DateTime>().HaveConversion<UtcConverter>();
        conventions.Properties<string>().HaveMaxLength(400);
        conventions.ComplexProperties<LocalizedText>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(GrantsDbContext).Assembly);
        foreach (var type in builder.Model.GetEntityTypes())
        {
            if (type.FindProperty("Id") is { ClrType: var key } id && key == typeof(long) && type.FindPrimaryKey()!.Properties.Contains(id))
            {
                id.ValueGenerated = ValueGenerated.OnAdd;
                id.SetValueGeneratorFactory((_, _) => new KeyGenerator());
                if (Database.IsSqlServer())
                {
                    // No identity column: SQL Server would refuse the keys that the portal makes.
                    id.SetValueGenerationStrategy(SqlServerValueGenerationStrategy.None);
                }
            }
            type.FindProperty(nameof(Aggregate.Version))?.IsConcurrencyToken = true;
        }
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        ChangeTracker.DetectChanges();
        foreach (var entry in ChangeTracker.Entries<Aggregate>().Where(e => e.State is EntityState.Modified or EntityState.Added))
        {
            entry.Property(a => a.Version).CurrentValue = entry.Property(a => a.Version).OriginalValue + (entry.State == EntityState.Modified ? 1 : 0);
        }
        if (!trail.HasWork(this))
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        if (Database.CurrentTransaction is not null)
        {
            await trail.WriteAsync(this, cancellationToken);
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        // Identity saves outside the pipeline; its change and its entry still stand or fall together.
        return await Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var transaction = await Database.BeginTransactionAsync(cancellationToken);
            await trail.WriteAsync(this, cancellationToken);
            var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return saved;
        });
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Save asynchronously: the audit trail is written on the way.");

    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
        moment => moment, stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc));
}

internal sealed class SqliteGrantsDbContext(DbContextOptions<SqliteGrantsDbContext> options, KeyAllocator keys, AuditTrail trail)
    : GrantsDbContext(options, keys, trail)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        base.ConfigureConventions(conventions);
        conventions.Properties<decimal>().HaveConversion<CentsConverter>();
    }

    /// <summary>Whole cents, so that SQLite's own sums and comparisons are exact.</summary>
    private sealed class CentsConverter() : ValueConverter<decimal, long>(amount => (long)(amount * 100m), cents => cents / 100m);
}

internal sealed class SqlServerGrantsDbContext(DbContextOptions<SqlServerGrantsDbContext> options, KeyAllocator keys, AuditTrail trail)
    : GrantsDbContext(options, keys, trail)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        base.ConfigureConventions(conventions);
        conventions.Properties<decimal>().HavePrecision(19, 2);
    }
}
