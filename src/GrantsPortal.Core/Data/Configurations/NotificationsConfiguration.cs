using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.Notifications;
using GrantsPortal.Domain.Reporting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GrantsPortal.Data.Configurations;

internal sealed class ProgramLadderConfiguration : IEntityTypeConfiguration<ProgramLadder>
{
    public void Configure(EntityTypeBuilder<ProgramLadder> ladder)
    {
        ladder.HasIndex(l => l.ProgramCode).IsUnique();
        ladder.HasMany(l => l.Steps).WithOne().HasForeignKey(s => s.LadderId);
        ladder.Navigation(l => l.Steps).AutoInclude();
    }
}

internal sealed class ReminderStepConfiguration : IEntityTypeConfiguration<ReminderStep>
{
    public void Configure(EntityTypeBuilder<ReminderStep> step)
    {
        step.ToTable("ReminderSteps");
        step.HasKey(s => new { s.LadderId, s.Days });
        // Several roles in one column, as words.
        step.Property(s => s.Recipients).HasMaxLength(120);
    }
}

internal sealed class ReminderConfiguration : IEntityTypeConfiguration<Reminder>
{
    public void Configure(EntityTypeBuilder<Reminder> reminder)
    {
        // The guarantee behind rule 7: whoever comes second is refused by the store itself.
        reminder.HasIndex(r => new { r.RequirementId, r.DueDate, r.Step }).IsUnique();
        reminder.HasOne<Requirement>().WithMany().HasForeignKey(r => r.RequirementId);
    }
}

internal sealed class NotificationConfiguration : IEntityTypeConfiguration<Notification>
{
    public void Configure(EntityTypeBuilder<Notification> notification)
    {
        notification.HasIndex(n => new { n.UserId, n.Cause }).IsUnique();
        notification.HasIndex(n => new { n.UserId, n.At });
        notification.HasIndex(n => n.UserId, "IX_Notifications_Unread").HasFilter("[ReadAt] IS NULL");
        notification.HasIndex(n => n.DigestOn).HasFilter("[DigestOn] IS NOT NULL AND [DigestedAt] IS NULL");
        notification.Property(n => n.Cause).HasMaxLength(Notification.CauseMaxLength);
        notification.Property(n => n.Link).HasMaxLength(Notification.LinkMaxLength);
        notification.Property(n => n.Facts).HasMaxLength(-1);
        notification.HasOne<PortalUser>().WithMany().HasForeignKey(n => n.UserId);
        notification.HasOne<Award>().WithMany().HasForeignKey(n => n.AwardId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class NotificationPreferenceConfiguration : IEntityTypeConfiguration<NotificationPreference>
{
    public void Configure(EntityTypeBuilder<NotificationPreference> preference)
    {
        preference.HasKey(p => new { p.UserId, p.Kind });
        preference.HasOne<PortalUser>().WithMany().HasForeignKey(p => p.UserId);
    }
}

internal sealed class OutboxMessageConfiguration : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> message)
    {
        message.Ignore(m => m.MessageKey);
        message.HasIndex(m => m.Cause).IsUnique();
        message.HasIndex(m => new { m.State, m.NextAttemptAt });
        message.HasIndex(m => m.CreatedAt);
        message.Property(m => m.Cause).HasMaxLength(OutboxMessage.CauseMaxLength);
        message.Property(m => m.Language).HasMaxLength(OutboxMessage.LanguageMaxLength);
        message.Property(m => m.Content).HasMaxLength(-1);
        message.Property(m => m.LastError).HasMaxLength(OutboxMessage.ErrorMaxLength);
        message.Property(m => m.Address).HasMaxLength(OutboxMessage.AddressMaxLength);
        message.HasOne<PortalUser>().WithMany().HasForeignKey(m => m.UserId);
    }
}

internal sealed class OutboxResendConfiguration : IEntityTypeConfiguration<OutboxResend>
{
    public void Configure(EntityTypeBuilder<OutboxResend> resend)
    {
        resend.Property(r => r.Cause).HasMaxLength(OutboxMessage.CauseMaxLength);
        resend.Property(r => r.Reason).HasMaxLength(OutboxResend.ReasonMaxLength);
        resend.HasOne<OutboxMessage>().WithMany().HasForeignKey(r => r.MessageId);
    }
}
