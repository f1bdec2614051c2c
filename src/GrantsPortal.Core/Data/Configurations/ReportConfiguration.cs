using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Domain.Reporting.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GrantsPortal.Data.Configurations;

internal sealed class ReportConfiguration : IEntityTypeConfiguration<Report>
{
    public void Configure(EntityTypeBuilder<Report> report)
    {
        report.HasIndex(r => r.Number).IsUnique();
        report.HasIndex(r => new { r.AwardId, r.Serial }).IsUnique();
        // One first report per requirement, one open correction per report.
        report.HasIndex(r => r.RequirementId).IsUnique().HasFilter("[CorrectsId] IS NULL");
        report.HasIndex(r => r.CorrectsId).IsUnique().HasFilter("[CorrectsId] IS NOT NULL");
        report.HasIndex(r => r.Status);
        report.Property(r => r.Number).HasMaxLength(Report.NumberMaxLength).IsUnicode(false);
        report.Property(r => r.CorrectionReason).HasMaxLength(Award.ReasonMaxLength);
        report.HasOne<Award>().WithMany().HasForeignKey(r => r.AwardId).OnDelete(DeleteBehavior.Restrict);
        report.HasOne<Requirement>().WithMany().HasForeignKey(r => r.RequirementId).OnDelete(DeleteBehavior.Restrict);
        report.HasOne<Report>().WithMany().HasForeignKey(r => r.CorrectsId).OnDelete(DeleteBehavior.Restrict);
        report.HasMany(r => r.Answers).WithOne().HasForeignKey(a => a.ReportId);
        report.HasMany(r => r.Preparers).WithOne().HasForeignKey(p => p.ReportId);
        report.HasMany(r => r.Versions).WithOne().HasForeignKey(v => v.ReportId);
        report.HasMany(r => r.Returns).WithOne().HasForeignKey(r => r.ReportId);
        report.HasMany(r => r.Attachments).WithOne().HasForeignKey(a => a.ReportId);
    }
}

internal sealed class DraftAnswerConfiguration : IEntityTypeConfiguration<DraftAnswer>
{
    public void Configure(EntityTypeBuilder<DraftAnswer> answer)
    {
        answer.ToTable("ReportAnswers");
        answer.HasKey(a => new { a.ReportId, a.Key });
        answer.Property(a => a.Key).HasMaxLength(ReportField.KeyMaxLength).IsUnicode(false);
        answer.Property(a => a.Value).HasMaxLength(-1);
        answer.Property(a => a.Revision).IsConcurrencyToken();
    }
}

internal sealed class ReportPreparerConfiguration : IEntityTypeConfiguration<ReportPreparer>
{
    public void Configure(EntityTypeBuilder<ReportPreparer> preparer)
    {
        preparer.ToTable("ReportPreparers");
        preparer.HasKey(p => new { p.ReportId, p.UserId });
    }
}

internal sealed class ReportVersionConfiguration : IEntityTypeConfiguration<ReportVersion>
{
    public void Configure(EntityTypeBuilder<ReportVersion> version)
    {
        version.ToTable("ReportVersions");
        // Two certifiers at once: the second number is taken.
        version.HasIndex(v => new { v.ReportId, v.Number }).IsUnique();
        version.HasIndex(v => v.Sha256);
        version.Property(v => v.Content).HasMaxLength(-1);
        version.Property(v => v.Statement).HasMaxLength(2_000);
        version.Property(v => v.Sha256).HasMaxLength(64).IsUnicode(false);
    }
}

internal sealed class ReportReturnConfiguration : IEntityTypeConfiguration<ReportReturn>
{
    public void Configure(EntityTypeBuilder<ReportReturn> sentBack)
    {
        sentBack.ToTable("ReportReturns");
        sentBack.Property(r => r.Comment).HasMaxLength(Report.CommentMaxLength);
        sentBack.HasMany(r => r.Sections).WithOne().HasForeignKey(s => s.ReportReturnId);
        // Which sections came back is what a return says, whoever loads it.
        sentBack.Navigation(r => r.Sections).AutoInclude();
    }
}

internal sealed class ReturnedSectionConfiguration : IEntityTypeConfiguration<ReturnedSection>
{
    public void Configure(EntityTypeBuilder<ReturnedSection> section)
    {
        section.ToTable("ReturnedSections");
        section.HasKey(s => new { s.ReportReturnId, s.Section });
        section.Property(s => s.Comment).HasMaxLength(Report.CommentMaxLength);
    }
}

internal sealed class ReportAttachmentConfiguration : IEntityTypeConfiguration<ReportAttachment>
{
    public void Configure(EntityTypeBuilder<ReportAttachment> attachment)
    {
        attachment.Property(a => a.Name).HasMaxLength(ReportAttachment.NameMaxLength);
        attachment.Property(a => a.Sha256).HasMaxLength(64).IsUnicode(false);
        attachment.HasOne(a => a.Content).WithOne().HasForeignKey<AttachmentContent>(c => c.AttachmentId);
    }
}

internal sealed class AttachmentContentConfiguration : IEntityTypeConfiguration<AttachmentContent>
{
    public void Configure(EntityTypeBuilder<AttachmentContent> content)
    {
        content.ToTable("ReportAttachmentContents");
        content.HasKey(c => c.AttachmentId);
        content.Property(c => c.AttachmentId).ValueGeneratedNever();
    }
}

internal sealed class FailedWorkbookConfiguration : IEntityTypeConfiguration<FailedWorkbook>
{
    public void Configure(EntityTypeBuilder<FailedWorkbook> workbook)
    {
        workbook.Property(w => w.Findings).HasMaxLength(-1);
        workbook.HasOne<Report>().WithMany().HasForeignKey(w => w.ReportId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ReportedActualConfiguration : IEntityTypeConfiguration<ReportedActual>
{
    public void Configure(EntityTypeBuilder<ReportedActual> actual)
    {
        actual.HasIndex(a => new { a.AwardId, a.PeriodEnd });
        actual.HasIndex(a => new { a.ReportId, a.Objective, a.IndicatorCode, a.Part }).IsUnique();
        actual.HasIndex(a => new { a.IndicatorCode, a.PeriodEnd });
        actual.HasOne<Report>().WithMany().HasForeignKey(a => a.ReportId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ReportedFinancialsConfiguration : IEntityTypeConfiguration<ReportedFinancials>
{
    public void Configure(EntityTypeBuilder<ReportedFinancials> financials)
    {
        financials.ToTable("ReportedFinancials");
        financials.HasIndex(f => new { f.AwardId, f.PeriodEnd });
        financials.HasIndex(f => f.ReportId).IsUnique();
        financials.HasOne<Report>().WithMany().HasForeignKey(f => f.ReportId).OnDelete(DeleteBehavior.Restrict);
    }
}
