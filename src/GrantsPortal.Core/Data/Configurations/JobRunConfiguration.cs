using GrantsPortal.Domain.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GrantsPortal.Data.Configurations;

internal sealed class JobRunConfiguration : IEntityTypeConfiguration<JobRun>
{
    public void Configure(EntityTypeBuilder<JobRun> run)
    {
        // A schedule that fires twice makes one run; a job that runs alone has one slot.
        run.HasIndex(r => new { r.Name, r.ScheduledFor }).IsUnique().HasFilter("[ScheduledFor] IS NOT NULL");
        run.HasIndex(r => r.Slot).IsUnique().HasFilter("[Slot] IS NOT NULL");
        // What is due, what a page lists, what is old.
        run.HasIndex(r => new { r.State, r.NextAttemptAt });
        run.HasIndex(r => new { r.Name, r.CreatedAt });
        run.HasIndex(r => r.CreatedAt);
        run.Property(r => r.Name).HasMaxLength(JobRun.NameMaxLength).IsUnicode(false);
        run.Property(r => r.Slot).HasMaxLength(JobRun.NameMaxLength).IsUnicode(false);
        run.Property(r => r.Culture).HasMaxLength(10).IsUnicode(false);
        run.Property(r => r.Node).HasMaxLength(JobRun.NodeMaxLength);
        run.Property(r => r.Note).HasMaxLength(JobRun.NoteMaxLength);
        run.Property(r => r.LastError).HasMaxLength(JobRun.ErrorMaxLength);
        run.Property(r => r.Payload).HasMaxLength(-1);
    }
}

internal sealed class JobNodeConfiguration : IEntityTypeConfiguration<JobNode>
{
    public void Configure(EntityTypeBuilder<JobNode> node)
    {
        node.HasIndex(n => n.Name).IsUnique();
        node.Property(n => n.Name).HasMaxLength(JobRun.NodeMaxLength);
        node.Property(n => n.Engine).HasMaxLength(20).IsUnicode(false);
    }
}
