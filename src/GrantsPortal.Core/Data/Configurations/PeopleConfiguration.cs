using GrantsPortal.Domain.Audit;
using GrantsPortal.Domain.Countries;
using GrantsPortal.Domain.Notifications;
using GrantsPortal.Domain.Organizations;
using GrantsPortal.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GrantsPortal.Data.Configurations;

internal sealed class OrganizationConfiguration : IEntityTypeConfiguration<Organization>
{
    public void Configure(EntityTypeBuilder<Organization> organization)
    {
        organization.Property(o => o.Name).HasMaxLength(Organization.NameMaxLength);
        organization.Property(o => o.Uei).HasMaxLength(Uei.Length);
        organization.Property(o => o.UeiOverrideReason).HasMaxLength(Organization.OverrideReasonMaxLength);
        organization.HasIndex(o => o.Uei).IsUnique();
        organization.HasIndex(o => o.NameFolded);
        organization.HasOne<Country>().WithMany().HasForeignKey(o => o.CountryCode).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PortalUserConfiguration : IEntityTypeConfiguration<PortalUser>
{
    public void Configure(EntityTypeBuilder<PortalUser> user)
    {
        user.Property(u => u.DisplayName).HasMaxLength(PortalUser.DisplayNameMaxLength);
        user.Property(u => u.Language).HasMaxLength(OutboxMessage.LanguageMaxLength).HasDefaultValue("en");
        user.HasOne<Organization>().WithMany().HasForeignKey(u => u.OrganizationId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ApiTokenConfiguration : IEntityTypeConfiguration<ApiToken>
{
    public void Configure(EntityTypeBuilder<ApiToken> token)
    {
        token.Property(t => t.TokenHash).HasMaxLength(64);
        token.HasIndex(t => t.TokenHash).IsUnique();
        token.HasOne<PortalUser>().WithMany().HasForeignKey(t => t.UserId);
    }
}

internal sealed class CalendarLinkConfiguration : IEntityTypeConfiguration<CalendarLink>
{
    public void Configure(EntityTypeBuilder<CalendarLink> link)
    {
        link.Property(l => l.TokenHash).HasMaxLength(64);
        link.Property(l => l.Language).HasMaxLength(2);
        link.HasIndex(l => l.TokenHash).IsUnique();
        link.HasIndex(l => l.UserId).IsUnique();
        link.HasOne<PortalUser>().WithMany().HasForeignKey(l => l.UserId);
    }
}

internal sealed class UserPreferenceConfiguration : IEntityTypeConfiguration<UserPreference>
{
    public void Configure(EntityTypeBuilder<UserPreference> preference)
    {
        preference.HasKey(p => new { p.UserId, p.Name });
        preference.Property(p => p.Name).HasMaxLength(UserPreference.NameMaxLength);
        preference.Property(p => p.Value).HasMaxLength(UserPreference.ValueMaxLength);
    }
}

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> entry)
    {
        entry.HasKey(e => e.Sequence);
        entry.Property(e => e.Sequence).ValueGeneratedNever();
        entry.Property(e => e.Before).HasMaxLength(-1);
        entry.Property(e => e.After).HasMaxLength(-1);
        entry.Property(e => e.Why).HasMaxLength(AuditEntry.ReasonMaxLength);
        entry.Property(e => e.Hash).HasMaxLength(64).IsFixedLength().IsUnicode(false);
        entry.Property(e => e.PreviousHash).HasMaxLength(64).IsFixedLength().IsUnicode(false);
        entry.HasIndex(e => new { e.AwardId, e.Sequence });
        entry.HasIndex(e => new { e.Subject, e.SubjectKey });
        entry.HasIndex(e => e.At);
    }
}

internal sealed class AuditHeadConfiguration : IEntityTypeConfiguration<AuditHead>
{
    public void Configure(EntityTypeBuilder<AuditHead> head)
    {
        head.Property(h => h.Id).ValueGeneratedNever();
        head.Property(h => h.Hash).HasMaxLength(64).IsFixedLength().IsUnicode(false);
        head.HasData(AuditHead.Start());
    }
}

internal sealed class KeyBlockConfiguration : IEntityTypeConfiguration<KeyBlock>
{
    public void Configure(EntityTypeBuilder<KeyBlock> block)
    {
        block.Property(b => b.Id).ValueGeneratedNever();
        block.HasData(new KeyBlock());
    }
}

internal sealed class SeedStateConfiguration : IEntityTypeConfiguration<SeedState>
{
    public void Configure(EntityTypeBuilder<SeedState> state) => state.HasKey(s => s.Name);
}

internal sealed class StoredKeyConfiguration : IEntityTypeConfiguration<StoredKey>
{
    public void Configure(EntityTypeBuilder<StoredKey> key) => key.Property(k => k.Xml).HasMaxLength(-1);
}
