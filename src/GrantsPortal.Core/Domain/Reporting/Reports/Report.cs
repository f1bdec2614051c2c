using System.Globalization;
using GrantsPortal.Domain.People;

namespace GrantsPortal.Domain.Reporting.Reports;

/// <summary>
/// The answer to one requirement: a performance report (SF-PPR) or a financial report (SF-425; 2 CFR 200.328, 200.329), from draft to
/// accepted. It moves only through <see cref="ReportLifecycle"/>; the office's side is in <c>ReportReview.cs</c>. A correction of an accepted
/// report is a report of its own that names the one it corrects.
/// </summary>
public sealed partial class Report : Aggregate, IAudited, IBelongsToAward
{
    public const int NumberMaxLength = 24;
    public const int CommentMaxLength = 4_000;
    public const int MaxAttachments = 20;

    private readonly List<DraftAnswer> _answers = [];
    private readonly List<ReportPreparer> _preparers = [];
    private readonly List<ReportVersion> _versions = [];
    private readonly List<ReportReturn> _returns = [];
    private readonly List<ReportAttachment> _attachments = [];

    private Report() { }

    public long AwardId { get; private set; }
    public long RequirementId { get; private set; }
    public ReportForm Form { get; private set; }

    /// <summary>What people call it: <c>SSJTIP24CA0012-R003</c>.</summary>
    public string Number { get; private set; } = "";
    public int Serial { get; private set; }
    public ReportStatus Status { get; private set; } = ReportStatus.Draft;
    public long? CorrectsId { get; private set; }
    public string? CorrectionReason { get; private set; }
    public DateTime StartedAt { get; private set; }
    public long? ReadyById { get; private set; }
    public long? ReviewerId { get; private set; }
    public string? ReviewerName { get; private set; }
    public DateOnly? AcceptedOn { get; private set; }
    public long? AcceptedById { get; private set; }
    public string? AcceptedByName { get; private set; }

    public IReadOnlyList<DraftAnswer> Answers => _answers;
    public IReadOnlyList<ReportPreparer> Preparers => _preparers;
    public IReadOnlyList<ReportVersion> Versions => _versions;
    public IReadOnlyList<ReportReturn> Returns => _returns;
    public IReadOnlyList<ReportAttachment> Attachments => _attachments;

    /// <summary>The version that was certified last; null before the first.</summary>
    public ReportVersion? Latest => _versions.MaxBy(v => v.Number);

    /// <summary>The grantee can write: it is a draft or came back.</summary>
    public bool IsOpen => Status is ReportStatus.Draft or ReportStatus.Returned;

    public static Report Start(Requirement requirement, string fain, int serial, DateTime now, CurrentUser by) =>
        requirement is { IsOpen: true, Kind: RequirementKind.PerformanceReport or RequirementKind.FinancialReport }
            ? Begin(requirement, fain, serial, now, by)
            : throw ReportErrors.NothingToReport();

    /// <summary>Whatever became of the requirement since; the demo tells its past.</summary>
    internal static Report Begin(Requirement requirement, string fain, int serial, DateTime now, CurrentUser by) =>
        New(requirement.AwardId, requirement.Id, requirement.Kind == RequirementKind.FinancialReport ? ReportForm.Financial : ReportForm.Performance, fain, serial, now, by);

    /// <summary>
    /// An accepted report never changes; what was wrong in it is told by a new one, with the reason (product rule 6). Who prepared the old
    /// one certifies neither (rule 1).
    /// </summary>
    public Report Correct(string fain, int serial, string reason, DateTime now, CurrentUser by)
    {
        ReportLifecycle.Require(Status, ReportAction.Correct, by);
        var correction = New(AwardId, RequirementId, Form, fain, serial, now, by);
        // It begins with their words, so they wrote in it.
        correction._preparers.AddRange(_preparers.Select(p => new ReportPreparer(p.UserId, p.Name)));
        (correction.CorrectsId, correction.CorrectionReason) = (Id, Said(reason) ?? throw ReportErrors.ReasonMissing());
        return correction;
    }

    /// <summary>Fills a new draft with what an earlier report said. Who starts a report has written nothing yet.</summary>
    public void Prefill(IReadOnlyDictionary<string, string> values, DateTime now, CurrentUser by)
    {
        foreach (var (key, value) in values)
        {
            var answer = new DraftAnswer(key);
            answer.Write(value, now, by.Id, by.Name);
            _answers.Add(answer);
        }
    }

    /// <summary>Sections that can be written now: all of them, or those that came back.</summary>
    public IReadOnlyList<ReportSection> OpenSections()
    {
        var all = ReportTemplate.SectionsOf(Form);
        return !IsOpen ? [] : _returns.MaxBy(r => r.VersionNumber) is { Sections.Count: > 0 } last ? [.. all.Where(s => last.Sections.Any(x => x.Section == s))] : all;
    }

    /// <summary>
    /// Stores what was typed, field by field. A field that was changed elsewhere since the writer saw it (by somebody else, or in another
    /// window of their own) is left alone and comes back as a conflict with both values; the other fields are stored.
    /// </summary>
    public IReadOnlyList<FieldConflict> Write(IReadOnlyCollection<FieldEdit> edits, ReportTemplate template, DateTime now, CurrentUser by)
    {
        ReportLifecycle.Require(Status, ReportAction.Edit, by);
        var open = OpenSections();
        (ReportField Field, string Was, string Value)[] wanted = [.. edits.Select(e => (Field: template.Field(e.Key), e.Was, e.Value)).Select(e => (e.Field, e.Was, e.Field.Normalize(e.Value)))];
        foreach (var (field, _, _) in wanted.Where(w => !open.Contains(w.Field.Section)))
        {
            throw ReportErrors.SectionClosed(field.Section);
        }
        List<FieldConflict> conflicts = [];
        foreach (var (field, was, value) in wanted)
        {
            var answer = _answers.FirstOrDefault(a => a.Key == field.Key);
            var stored = answer?.Value ?? "";
            if (stored == value)
            {
                continue;
            }
            if (stored != was && answer is not null)
            {
                conflicts.Add(new FieldConflict(field.Key, value, stored, answer.ChangedByName, answer.ChangedAt));
                continue;
            }
            if (answer is null)
            {
                _answers.Add(answer = new DraftAnswer(field.Key));
            }
            answer.Write(value, now, by.Id, by.Name);
            PreparedBy(by);
        }
        return conflicts;
    }

    public void MarkReady(IReadOnlyList<Error> faults, DateTime now, CurrentUser by)
    {
        var move = ReportLifecycle.Require(Status, ReportAction.MarkReady, by);
        if (faults.Count > 0)
        {
            throw ReportErrors.NotComplete(faults);
        }
        (Status, ReadyById) = (move.To, by.Id);
        PreparedBy(by);
        Touch(now);
    }

    /// <summary>Back to writing; what the office returned stays the only open part.</summary>
    public void TakeBack(DateTime now, CurrentUser by)
    {
        Status = ReportLifecycle.Require(Status, ReportAction.TakeBack, by).To;
        ReadyById = null;
        Touch(now);
    }

    /// <summary>
    /// An official of the recipient vouches for the report under 18 U.S.C. 1001 and 31 U.S.C. 3729 (2 CFR 200.415) and did not prepare it
    /// (rule 1). What was certified is frozen under the next number.
    /// </summary>
    public ReportVersion Certify(
        string content, string sha256, Certification certification, FindingTally tally, IReadOnlyList<Error> faults, DateOnly today, DateTime now, CurrentUser by)
    {
        var move = ReportLifecycle.Require(Status, ReportAction.Certify, by);
        if (HasPrepared(by))
        {
            throw ReportErrors.CertifierPrepared();
        }
        if (faults.Count > 0)
        {
            throw ReportErrors.NotComplete(faults);
        }
        var version = new ReportVersion((Latest?.Number ?? 0) + 1, content, sha256, certification, tally, today, now, by.Id, by.Name);
        _versions.Add(version);
        (Status, ReviewerId, ReviewerName) = (move.To, null, null);
        Raise(new ReportCertified(this, version));
        Record("Version", [], [string.Create(CultureInfo.InvariantCulture, $"{version.Number}: SHA-256 {sha256}")]);
        Touch(now);
        return version;
    }

    public ReportAttachment Attach(ReportAttachment attachment, DateTime now, CurrentUser by)
    {
        RequireOpenAttachments(by);
        if (_attachments.Count(a => a.RemovedAt is null) >= MaxAttachments)
        {
            throw ReportErrors.TooManyAttachments(MaxAttachments);
        }
        _attachments.Add(attachment);
        PreparedBy(by);
        Record("Attachments", [], [attachment.Words]);
        Touch(now);
        return attachment;
    }

    /// <summary>Takes an attachment out of the draft. A version that was certified with it keeps it.</summary>
    public void Detach(long attachmentId, DateTime now, CurrentUser by)
    {
        RequireOpenAttachments(by);
        var attachment = _attachments.FirstOrDefault(a => a.Id == attachmentId && a.RemovedAt is null) ?? throw ReportErrors.AttachmentNotFound();
        attachment.Remove(now);
        PreparedBy(by);
        Record("Attachments", [attachment.Words], []);
        Touch(now);
    }

    public bool HasPrepared(CurrentUser by) => _preparers.Any(p => p.UserId == by.Id);

    private void RequireOpenAttachments(CurrentUser by)
    {
        ReportLifecycle.Require(Status, ReportAction.Edit, by);
        if (!OpenSections().Contains(ReportSection.Attachments))
        {
            throw ReportErrors.SectionClosed(ReportSection.Attachments);
        }
    }

    private void PreparedBy(CurrentUser by)
    {
        if (!HasPrepared(by))
        {
            _preparers.Add(new ReportPreparer(by.Id, by.Name));
        }
    }

    private static Report New(long awardId, long requirementId, ReportForm form, string fain, int serial, DateTime now, CurrentUser by)
    {
        ReportLifecycle.Require(ReportStatus.Draft, ReportAction.Edit, by);
        var report = new Report
        {
            AwardId = awardId,
            RequirementId = requirementId,
            Form = form,
            Serial = serial,
            Number = string.Create(CultureInfo.InvariantCulture, $"{fain}-R{serial:000}"),
            StartedAt = now,
        };
        report.Touch(now);
        return report;
    }

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
