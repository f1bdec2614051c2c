using GrantsPortal.Domain;
using GrantsPortal.Domain.Compacts;
using GrantsPortal.Domain.Countries;
using GrantsPortal.Domain.Results;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GrantsPortal.Data.Configurations;

internal abstract class CodeListConfiguration<T> : IEntityTypeConfiguration<T>
    where T : CodeListItem
{
    public virtual void Configure(EntityTypeBuilder<T> item)
    {
        item.HasKey(i => i.Code);
        item.Property(i => i.Code).HasMaxLength(20);
    }
}

internal sealed class BureauConfiguration : CodeListConfiguration<Bureau>;

internal sealed class ObjectClassConfiguration : CodeListConfiguration<ObjectClass>;

internal sealed class InstrumentConfiguration : CodeListConfiguration<Instrument>;

internal sealed class ProgramConfiguration : CodeListConfiguration<Program>;

internal sealed class IndicatorDefinitionConfiguration : CodeListConfiguration<IndicatorDefinition>;

internal sealed class CountryConfiguration : IEntityTypeConfiguration<Country>
{
    public void Configure(EntityTypeBuilder<Country> country)
    {
        country.HasKey(c => c.Code);
        country.Property(c => c.Code).HasMaxLength(Country.CodeLength);
        country.Property(c => c.Alpha3).HasMaxLength(3);
        country.Property(c => c.Numeric).HasMaxLength(3);
        country.HasOne<Bureau>().WithMany().HasForeignKey(c => c.BureauCode).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class TipFigureConfiguration : IEntityTypeConfiguration<TipFigure>
{
    public void Configure(EntityTypeBuilder<TipFigure> figure) => figure.HasKey(f => new { f.Year, f.Measure, f.Revision });
}

internal sealed class CompactConfiguration : IEntityTypeConfiguration<Compact>
{
    private const int LongText = 2000;

    public void Configure(EntityTypeBuilder<Compact> compact)
    {
        compact.Property(c => c.Code).HasMaxLength(20);
        compact.HasIndex(c => c.Code).IsUnique();
        compact.ComplexProperty(c => c.Commitment, Long);
        compact.ComplexProperty(c => c.TechnicalBody, Long);
        compact.ComplexProperty(c => c.Notes, Long);
        compact.HasOne<Country>().WithMany().HasForeignKey(c => c.CountryCode).OnDelete(DeleteBehavior.Restrict);
        compact.HasMany(c => c.Figures).WithOne().HasForeignKey(f => f.CompactId);
        compact.HasMany(c => c.Partners).WithOne().HasForeignKey(p => p.CompactId);
    }

    internal static void Long(ComplexPropertyBuilder<LocalizedText> text)
    {
        text.Property(t => t.En).HasMaxLength(LongText);
        text.Property(t => t.Fr).HasMaxLength(LongText);
        text.Property(t => t.Es).HasMaxLength(LongText);
    }
}

internal sealed class CompactFigureConfiguration : IEntityTypeConfiguration<CompactFigure>
{
    public void Configure(EntityTypeBuilder<CompactFigure> figure)
    {
        figure.ToTable("CompactFigures");
        figure.ComplexProperty(f => f.Note, CompactConfiguration.Long);
    }
}

internal sealed class CompactPartnerConfiguration : IEntityTypeConfiguration<CompactPartner>
{
    public void Configure(EntityTypeBuilder<CompactPartner> partner) => partner.ToTable("CompactPartners");
}

internal sealed class InitiativeConfiguration : IEntityTypeConfiguration<Initiative>
{
    public void Configure(EntityTypeBuilder<Initiative> initiative)
    {
        initiative.HasKey(i => i.Code);
        initiative.Property(i => i.Code).HasMaxLength(40);
        initiative.ComplexProperty(i => i.Text, CompactConfiguration.Long);
    }
}

internal sealed class FactSheetClaimConfiguration : IEntityTypeConfiguration<FactSheetClaim>
{
    public void Configure(EntityTypeBuilder<FactSheetClaim> claim)
    {
        claim.HasKey(c => c.Code);
        claim.Property(c => c.Code).HasMaxLength(40);
        claim.ComplexProperty(c => c.Text, CompactConfiguration.Long);
    }
}

internal sealed class PortfolioSnapshotConfiguration : IEntityTypeConfiguration<PortfolioSnapshot>
{
    public void Configure(EntityTypeBuilder<PortfolioSnapshot> snapshot) => snapshot.HasKey(s => s.Day);
}
