using GrantsPortal.Domain;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.Compacts;
using GrantsPortal.Domain.Countries;
using GrantsPortal.Domain.Results;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GrantsPortal.Data.Configurations;

internal sealed class AwardConfiguration : IEntityTypeConfiguration<Award>
{
    public void Configure(EntityTypeBuilder<Award> award)
    {
        award.HasIndex(a => a.Fain).IsUnique();
        award.HasIndex(a => new { a.Status, a.End });
        award.HasIndex(a => a.OfficerId);
        award.Property(a => a.Fain).HasMaxLength(Fain.Length).IsUnicode(false);
        award.Property(a => a.Title).HasMaxLength(Award.TitleMaxLength);
        award.Property(a => a.TitleFolded).HasMaxLength(Award.TitleMaxLength * 2);
        award.Property(a => a.MonitoringPlan).HasMaxLength(Award.PlanMaxLength);
        award.Property(a => a.RiskNote).HasMaxLength(Award.ReasonMaxLength);
        award.Property(a => a.StatusReason).HasMaxLength(Award.ReasonMaxLength);
        award.ToTable(t =>
        {
            t.HasCheckConstraint("CK_Awards_Period", "[End] >= [Start]");
            t.HasCheckConstraint("CK_Awards_Amount", "[Amount] > 0");
        });
        award.HasOne(a => a.Recipient).WithMany().HasForeignKey(a => a.RecipientId).OnDelete(DeleteBehavior.Restrict);
        award.HasOne<Program>().WithMany().HasForeignKey(a => a.ProgramCode).OnDelete(DeleteBehavior.Restrict);
        award.HasOne<Instrument>().WithMany().HasForeignKey(a => a.InstrumentCode).OnDelete(DeleteBehavior.Restrict);
        award.HasOne<Compact>().WithMany().HasForeignKey(a => a.CompactId).OnDelete(DeleteBehavior.Restrict);
        award.HasOne<PortalUser>().WithMany().HasForeignKey(a => a.OfficerId).OnDelete(DeleteBehavior.Restrict);
        award.HasOne(a => a.Balance).WithOne().HasForeignKey<AwardBalance>(b => b.AwardId);
        award.HasMany(a => a.Splits).WithOne().HasForeignKey(s => s.AwardId);
        award.HasMany(a => a.Budget).WithOne().HasForeignKey(l => l.AwardId);
        award.HasMany(a => a.Objectives).WithOne().HasForeignKey(o => o.AwardId);
        award.HasMany(a => a.Obligations).WithOne().HasForeignKey(o => o.AwardId);
        award.HasMany(a => a.Documents).WithOne().HasForeignKey(d => d.AwardId);
        award.HasMany(a => a.Preparers).WithOne().HasForeignKey(p => p.AwardId);
    }
}

internal sealed class AwardBalanceConfiguration : IEntityTypeConfiguration<AwardBalance>
{
    public void Configure(EntityTypeBuilder<AwardBalance> balance)
    {
        balance.HasKey(b => b.AwardId);
        balance.Property(b => b.AwardId).ValueGeneratedNever();
        balance.ToTable("AwardBalances", t =>
            t.HasCheckConstraint("CK_AwardBalances_WithinObligated", "[Obligated] >= 0 AND [Paid] <= [Obligated] AND [Expended] <= [Obligated]"));
    }
}

internal sealed class CountrySplitConfiguration : IEntityTypeConfiguration<CountrySplit>
{
    public void Configure(EntityTypeBuilder<CountrySplit> split)
    {
        split.HasIndex(s => new { s.AwardId, s.EffectiveFrom, s.RecordedAt }).IsUnique();
        split.HasMany(s => s.Shares).WithOne().HasForeignKey(s => s.CountrySplitId);
    }
}

internal sealed class CountryShareConfiguration : IEntityTypeConfiguration<CountryShare>
{
    public void Configure(EntityTypeBuilder<CountryShare> share)
    {
        share.ToTable("CountryShares");
        share.HasKey(s => new { s.CountrySplitId, s.CountryCode });
        share.HasIndex(s => s.CountryCode);
        share.HasOne<Country>().WithMany().HasForeignKey(s => s.CountryCode).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class BudgetLineConfiguration : IEntityTypeConfiguration<BudgetLine>
{
    public void Configure(EntityTypeBuilder<BudgetLine> line)
    {
        line.ToTable("BudgetLines");
        line.HasIndex(l => new { l.AwardId, l.Period, l.CategoryCode }).IsUnique();
        line.HasOne<ObjectClass>().WithMany().HasForeignKey(l => l.CategoryCode).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ObjectiveConfiguration : IEntityTypeConfiguration<Objective>
{
    public void Configure(EntityTypeBuilder<Objective> objective)
    {
        objective.ToTable("Objectives");
        objective.Property(o => o.Text).HasMaxLength(Objective.TextMaxLength);
        objective.HasMany(o => o.Indicators).WithOne().HasForeignKey(i => i.ObjectiveId);
    }
}

internal sealed class AwardIndicatorConfiguration : IEntityTypeConfiguration<AwardIndicator>
{
    public void Configure(EntityTypeBuilder<AwardIndicator> indicator)
    {
        indicator.ToTable("AwardIndicators");
        indicator.HasIndex(i => new { i.ObjectiveId, i.IndicatorCode }).IsUnique();
        indicator.HasOne<IndicatorDefinition>().WithMany().HasForeignKey(i => i.IndicatorCode).OnDelete(DeleteBehavior.Restrict);
        indicator.HasMany(i => i.Targets).WithOne().HasForeignKey(t => t.AwardIndicatorId);
    }
}

internal sealed class IndicatorTargetConfiguration : IEntityTypeConfiguration<IndicatorTarget>
{
    public void Configure(EntityTypeBuilder<IndicatorTarget> target)
    {
        target.ToTable("IndicatorTargets");
        target.HasKey(t => new { t.AwardIndicatorId, t.Year });
    }
}

internal sealed class AwardPreparerConfiguration : IEntityTypeConfiguration<AwardPreparer>
{
    public void Configure(EntityTypeBuilder<AwardPreparer> preparer)
    {
        preparer.ToTable("AwardPreparers");
        preparer.HasKey(p => new { p.AwardId, p.UserId });
    }
}

internal sealed class ObligationConfiguration : IEntityTypeConfiguration<Obligation>
{
    public void Configure(EntityTypeBuilder<Obligation> obligation) => obligation.HasIndex(o => new { o.Date, o.AwardId });
}

internal sealed class AwardDocumentConfiguration : IEntityTypeConfiguration<AwardDocument>
{
    public void Configure(EntityTypeBuilder<AwardDocument> document) => document.ToTable("AwardDocuments");
}
