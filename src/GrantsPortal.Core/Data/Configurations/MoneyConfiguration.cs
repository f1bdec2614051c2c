using GrantsPortal.Domain;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.Countries;
using GrantsPortal.Domain.Money;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GrantsPortal.Data.Configurations;

internal sealed class LedgerEntryConfiguration : IEntityTypeConfiguration<LedgerEntry>
{
    public void Configure(EntityTypeBuilder<LedgerEntry> entry)
    {
        entry.Property(e => e.Description).HasMaxLength(LedgerEntry.DescriptionMaxLength);
        entry.HasIndex(e => new { e.AwardId, e.Date });
        entry.HasIndex(e => e.Date);
        // An entry is reversed once.
        entry.HasIndex(e => e.ReversesId).IsUnique();
        entry.HasOne<Award>().WithMany().HasForeignKey(e => e.AwardId).OnDelete(DeleteBehavior.Restrict);
        entry.HasOne<Country>().WithMany().HasForeignKey(e => e.CountryCode).OnDelete(DeleteBehavior.Restrict);
        entry.HasOne<ObjectClass>().WithMany().HasForeignKey(e => e.CategoryCode).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PaymentConfiguration : IEntityTypeConfiguration<Payment>
{
    public void Configure(EntityTypeBuilder<Payment> payment)
    {
        payment.HasIndex(p => new { p.AwardId, p.Number }).IsUnique();
        payment.HasIndex(p => p.PaidOn);
        payment.HasOne<Award>().WithMany().HasForeignKey(p => p.AwardId).OnDelete(DeleteBehavior.Restrict);
    }
}
