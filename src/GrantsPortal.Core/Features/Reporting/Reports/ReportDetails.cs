using GrantsPortal.Domain;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Domain.Reporting.Reports;

namespace GrantsPortal.Features.Reporting.Reports;

/// <summary>
/// A report as its reader may see it. A grantee that can write sees the draft; everybody else sees the last certified version, or nothing of
/// the content while there is none (rule 5) or it is hidden (rule 9).
/// </summary>
public sealed record ReportDetails(
    ReportHeader Header, ReportTemplate Template, ReportContent? Content, ReportDocument? Previous, IReadOnlyList<ReportSection> OpenSections,
    IReadOnlyList<ReturnDetails> Returns, IReadOnlyList<VersionDetails> Versions, IReadOnlyList<AttachmentDetails> Attachments, IReadOnlyList<OfferedReportAction> Actions)
{
    public OfferedReportAction? Offer(ReportAction action) => Actions.FirstOrDefault(a => a.Action == action);

    /// <summary>The return that the writer works on now, or the last one.</summary>
    public ReturnDetails? LastReturn => Returns.Count > 0 ? Returns[^1] : null;
}

public sealed record ReportHeader(
    string Number, ReportForm Form, ReportStatus Status, int Version, string Fain, string AwardTitle, AwardStatus AwardStatus, string Recipient, string? Uei,
    DateOnly ProjectStart, DateOnly ProjectEnd, ReportKind Phase, ReportingFrequency Frequency, DateOnly PeriodStart, DateOnly PeriodEnd,
    DateOnly StatutoryDue, DateOnly EffectiveDue, RequirementState RequirementState, int RequirementNumber, bool IsStillAskedFor, bool WantsSecondReview,
    string? ReviewerName, DateOnly? AcceptedOn, string? AcceptedByName, string? Corrects, string? CorrectionReason, string? CorrectedBy, IReadOnlyList<string> Preparers);

/// <summary>
/// Answers with what follows from them. <paramref name="VersionNumber"/> is null for the draft; <paramref name="Fingerprint"/> is the SHA-256
/// that a certification of exactly this content would carry.
/// </summary>
public sealed record ReportContent(
    int? VersionNumber, IReadOnlyDictionary<string, string> Answers, ReportCheck Check, IReadOnlyList<PersonalDataFlag> Flags, string Fingerprint,
    IReadOnlyDictionary<string, AnswerOrigin> Origins)
{
    public string Answer(string key) => Answers.GetValueOrDefault(key, "");
}

/// <summary>Who wrote a field of the draft last, and when.</summary>
public sealed record AnswerOrigin(string By, DateTime At);

public sealed record ReturnDetails(int VersionNumber, DateTime At, string By, string Comment, bool ForPersonalData, IReadOnlyList<SectionComment> Sections)
{
    public string? CommentOn(ReportSection section) => Sections.FirstOrDefault(s => s.Section == section)?.Comment;
}

public sealed record VersionDetails(int Number, string Sha256, string CertifiedBy, string Title, DateOnly CertifiedOn, DateTime CertifiedAt, bool IsHidden);

/// <summary><paramref name="IsReadable"/> is false for a file that a hidden version carried: it can be removed, not opened.</summary>
public sealed record AttachmentDetails(
    long Id, AttachmentKind Kind, string Name, string ContentType, long Size, string Sha256, string Scan, DateTime AddedAt, string AddedBy, bool IsReadable = true);

/// <summary>An action that the reader's role may take in this status; <see cref="Obstacles"/> says why it would be refused now.</summary>
public sealed record OfferedReportAction(ReportAction Action, IReadOnlyList<Error> Obstacles)
{
    public bool IsOpen => Obstacles.Count == 0;
}
