using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.Reporting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GrantsPortal.Data.Configurations;

internal sealed class RequirementConfiguration : IEntityTypeConfiguration<Requirement>
{
    public void Configure(EntityTypeBuilder<Requirement> requirement)
    {
        requirement.HasIndex(r => new { r.AwardId, r.Number }).IsUnique();
        requirement.HasIndex(r => new { r.AwardId, r.Kind, r.Phase, r.PeriodEnd }).IsUnique().HasFilter("[Kind] <> 'AdHoc' AND [FellAway] = 0");
        requirement.HasIndex(r => new { r.Status, r.EffectiveDue });
        requirement.HasIndex(r => r.RemindOn).HasFilter("[RemindOn] IS NOT NULL");
        requirement.Property(r => r.Note).HasMaxLength(Award.ReasonMaxLength);
        requirement.HasOne<Award>().WithMany().HasForeignKey(r => r.AwardId).OnDelete(DeleteBehavior.Restrict);
        requirement.Property(r => r.Title).HasMaxLength(Requirement.TitleMaxLength);
        requirement.Property(r => r.Text).HasMaxLength(Requirement.TextMaxLength);
        requirement.Property(r => r.Statement).HasMaxLength(Requirement.TextMaxLength);
        requirement.HasMany(r => r.History).WithOne().HasForeignKey(e => e.RequirementId);
        requirement.HasMany(r => r.Requests).WithOne().HasForeignKey(e => e.RequirementId);
        // Submitting and waiving answer what was asked, whoever loads it.
        requirement.Navigation(r => r.Requests).AutoInclude();
    }
}

internal sealed class RequirementEventConfiguration : IEntityTypeConfiguration<RequirementEvent>
{
    public void Configure(EntityTypeBuilder<RequirementEvent> step)
    {
        step.ToTable("RequirementEvents");
        // A statement stands in the history as it was submitted.
        step.Property(e => e.Why).HasMaxLength(Requirement.TextMaxLength);
        // What moved for one reason and from one day, such as a closure.
        step.HasIndex(e => new { e.Cause, e.DueFrom }).HasFilter("[Cause] IS NOT NULL");
    }
}

internal sealed class RequirementRequestConfiguration : IEntityTypeConfiguration<RequirementRequest>
{
    public void Configure(EntityTypeBuilder<RequirementRequest> request)
    {
        request.ToTable("RequirementRequests");
        request.HasIndex(r => new { r.RequirementId, r.Kind }).IsUnique().HasFilter("[Status] = 'Open'");
        request.Property(r => r.Reason).HasMaxLength(Requirement.ReasonMaxLength);
        request.Property(r => r.Answer).HasMaxLength(Requirement.ReasonMaxLength);
    }
}

internal sealed class ThresholdConfiguration : IEntityTypeConfiguration<Threshold>
{
    public void Configure(EntityTypeBuilder<Threshold> threshold)
    {
        threshold.HasKey(t => new { t.Code, t.InForceFrom });
        threshold.Property(t => t.Code).HasMaxLength(40);
    }
}

internal sealed class FederalClosureConfiguration : IEntityTypeConfiguration<FederalClosure>
{
    public void Configure(EntityTypeBuilder<FederalClosure> closure)
    {
        closure.HasKey(c => c.Date);
        // Two administrators at once: the second finds that the first was there.
        closure.Property(c => c.IsRemoved).IsConcurrencyToken();
        closure.HasMany(c => c.History).WithOne().HasForeignKey(c => c.Date).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ClosureChangeConfiguration : IEntityTypeConfiguration<ClosureChange>
{
    public void Configure(EntityTypeBuilder<ClosureChange> change)
    {
        change.ToTable("ClosureChanges");
        change.Property(c => c.Why).HasMaxLength(FederalClosure.ReasonMaxLength);
    }
}
