using GrantsPortal.Data;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Reporting.Reports;

/// <summary>Tells an opened report to whoever asks, as far as they may see it.</summary>
internal sealed class ReportReading(GrantsDbContext db, Caller caller, OfficeClock clock)
{
    public async Task<ReportDetails> DetailsAsync(ReportContext context, int? versionNumber, CancellationToken cancellationToken)
    {
        var report = context.Report;
        // Only what was accepted is ever corrected.
        var correctedBy = report.Status is ReportStatus.Accepted or ReportStatus.Superseded
            ? await db.Reports.Where(r => r.CorrectsId == report.Id).Select(r => r.Number).FirstOrDefaultAsync(cancellationToken) : null;
        var corrects = report.CorrectsId is { } original ? await db.Reports.Where(r => r.Id == original).Select(r => r.Number).SingleAsync(cancellationToken) : null;
        var (content, template) = Content(context, versionNumber);
        return new ReportDetails(
            Header(context, corrects, correctedBy),
            template, content, context.Previous, caller.User.IsGrantee ? report.OpenSections() : [],
            [.. report.Returns.OrderBy(r => r.VersionNumber).Select(r => new ReturnDetails(r.VersionNumber, r.At, r.ByName, r.Comment, r.ForPersonalData, [.. r.Sections.OrderBy(s => s.Section).Select(s => new SectionComment(s.Section, s.Comment))]))],
            [.. report.Versions.OrderBy(v => v.Number).Select(v => new VersionDetails(v.Number, v.Sha256, v.CertifiedByName, v.CertifierTitle, v.CertifiedOn, v.CertifiedAt, v.HiddenAt is not null))],
            Attachments(context), [.. ReportPermissions.Of(context, caller.User, correctedBy, content is { VersionNumber: null } ? content.Check : null)]);
    }

    private ReportHeader Header(ReportContext context, string? corrects, string? correctedBy)
    {
        var (report, requirement, award) = (context.Report, context.Requirement, context.Award);
        return new ReportHeader(
            report.Number, report.Form, report.Status, report.Version, award.Fain, award.Title, award.Status, award.Recipient, award.Uei,
            award.Start, award.End, requirement.Phase, award.Frequency, requirement.PeriodStart, requirement.PeriodEnd,
            requirement.StatutoryDue, requirement.EffectiveDue, requirement.StateOn(clock.Today), requirement.Number, context.IsStillAskedFor, context.WantsSecondReview,
            report.ReviewerName, report.AcceptedOn, report.AcceptedByName, corrects, report.CorrectionReason, correctedBy, [.. report.Preparers.Select(p => p.Name)]);
    }

    // A certified version is shown in the form that it answered, a draft in the one that is asked for now.
    private (ReportContent? Content, ReportTemplate Template) Content(ReportContext context, int? versionNumber)
    {
        var report = context.Report;
        var writes = caller.User.IsGrantee && (report.Status is ReportStatus.Draft or ReportStatus.Returned or ReportStatus.ReadyToCertify);
        if (versionNumber is null && writes)
        {
            var draft = context.Draft;
            var check = ReportChecks.Run(context, draft);
            return (new ReportContent(
                null, draft, check, ReportChecks.Flags(context), ReportDocument.Fingerprint(ReportChecks.Document(context, draft, check).ToJson()),
                report.Answers.ToDictionary(a => a.Key, a => new AnswerOrigin(a.ChangedByName, a.ChangedAt), StringComparer.Ordinal)), context.Template);
        }
        var version = versionNumber is null ? report.Latest : report.Versions.FirstOrDefault(v => v.Number == versionNumber) ?? throw ReportErrors.NotFound();
        if (version is null || (version.HiddenAt is not null && caller.User.Role != Role.Administrator))
        {
            return (null, context.Template);
        }
        var document = ReportDocument.FromJson(version.Content);
        var template = document.Template();
        return (new ReportContent(
            version.Number, document.Answers, ReportChecks.Run(context, document), ReportChecks.Scan(template, document.Answers, document.Attachments.Select(a => a.Name)),
            version.Sha256, new Dictionary<string, AnswerOrigin>()), template);
    }

    // The office sees what was certified; a draft's files are the writer's own until then.
    private IReadOnlyList<AttachmentDetails> Attachments(ReportContext context)
    {
        var report = context.Report;
        var hidden = report.Latest?.HiddenAt is not null;
        var shown = caller.User.IsGrantee ? report.Attachments.Where(a => a.RemovedAt is null)
            : report.Latest is null || (hidden && caller.User.Role != Role.Administrator) ? []
            : ReportDocument.FromJson(report.Latest.Content).Attachments.Select(d => report.Attachments.FirstOrDefault(a => a.Id == d.Id)).OfType<ReportAttachment>();
        return [.. shown.OrderBy(a => a.AddedAt).Select(a => new AttachmentDetails(a.Id, a.Kind, a.Name, a.ContentType, a.Size, a.Sha256, a.Scan, a.AddedAt, a.AddedByName, caller.User.MayRead(report, a)))];
    }
}
