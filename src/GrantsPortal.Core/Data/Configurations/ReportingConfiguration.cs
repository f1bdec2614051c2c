using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.Reporting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GrantsPortal.Data.Configurations;

internal sealed class RequirementConfiguration : IEntityTypeConfiguration<Requirement>
{
    public void Configure(EntityTypeBuilder<Requirement> requirement)
    {
        requirement.HasIndex(r => new { r.AwardId, r.Kind, r.Phase, r.PeriodEnd }).IsUnique().HasFilter("[Kind] <> 'AdHoc'");
        requirement.HasIndex(r => new { r.Status, r.EffectiveDue });
        requirement.Property(r => r.Note).HasMaxLength(Award.ReasonMaxLength);
        requirement.HasOne<Award>().WithMany().HasForeignKey(r => r.AwardId).OnDelete(DeleteBehavior.Restrict);
        requirement.HasMany(r => r.History).WithOne().HasForeignKey(e => e.RequirementId);
    }
}

internal sealed class RequirementEventConfiguration : IEntityTypeConfiguration<RequirementEvent>
{
    public void Configure(EntityTypeBuilder<RequirementEvent> step)
    {
        step.ToTable("RequirementEvents");
        step.Property(e => e.Why).HasMaxLength(Award.ReasonMaxLength);
    }
}

internal sealed class FederalClosureConfiguration : IEntityTypeConfiguration<FederalClosure>
{
    public void Configure(EntityTypeBuilder<FederalClosure> closure) => closure.HasKey(c => c.Date);
}
