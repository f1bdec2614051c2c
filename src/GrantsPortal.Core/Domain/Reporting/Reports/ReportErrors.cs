namespace GrantsPortal.Domain.Reporting.Reports;

public static class ReportErrors
{
    /// <summary>Also for a report of another organization.</summary>
    public static NotFound NotFound() =>
        new("report.not-found", "There is no such report, or you may not see it.");

    public static RuleBroken NotInThisStatus(ReportAction action, ReportStatus from) =>
        new("report.not-in-this-status", "{0} is not possible while the report is {1}. Reload the page to see what happened meanwhile.", action, from);

    public static Forbidden NotYourAction(ReportAction action) =>
        new("report.not-your-action", "{0} is not for your role.", action);

    public static RuleBroken NothingToReport() =>
        new("report.nothing-to-report", "This requirement is not open for a report: it is settled, withdrawn, or of a kind without a form.");

    public static RuleBroken RequirementClosed() =>
        new("report.requirement-closed", "This report is no longer asked for, so it cannot be changed or sent. Its text stays readable here.");

    public static RuleBroken SectionClosed(ReportSection section) =>
        new("report.section-closed", "The section {0} was not returned. Only the returned sections are open.", section);

    public static ValidationFailed FieldUnknown(string key) =>
        new(key, "report.field-unknown", "This form has no field “{0}”. Reload the page: the award may have changed.", Clipped.Text(key));

    public static ValidationFailed FieldTooLong(string key, int length, int max) =>
        new(key, "report.field-too-long", "The text has {0} characters; at most {1} fit. Nothing of it was stored. Shorten it or attach a document.", length, max);

    public static ValidationFailed FieldMalformed(string key, FieldType type) =>
        new(key, "report.field-malformed", "This is not a {0}.", type);

    public static RuleBroken NotComplete(IReadOnlyList<Error> errors) => new(errors);

    public static Forbidden CertifierPrepared() =>
        new("report.certifier-prepared", "You worked on this report, so someone else of your organization must certify it (separation of duties).");

    public static Forbidden ReviewerIsAuthor() =>
        new("report.reviewer-is-author", "You prepared or certified this report, so someone else must review it (separation of duties).");

    public static Forbidden SecondReviewerIsFirst() =>
        new("report.second-reviewer-is-first", "You did the first review. The second one is for another officer.");

    public static RuleBroken SecondReviewAskedFor() =>
        new("report.second-review-asked-for", "This award asks for a second reviewer. Pass the report on.");

    public static RuleBroken ErrorsOpen(string places) =>
        new("report.errors-open", "The checks find an error in this report ({0}). Return what must be corrected.", places);

    public static RuleBroken HasFindings(int findings) =>
        new("report.has-findings", "The checks found {0} points in this report, so it is not accepted unread. Open it.", findings);

    public static RuleBroken NoSecondReviewAskedFor() =>
        new("report.no-second-review", "This award asks for no second review. Accept the report.");

    public static Conflict ContentChanged() =>
        new("report.content-changed", "The report changed since you read it. Read it again, then certify.");

    public static ValidationFailed StatementNotAccepted() =>
        new("StatementAccepted", "report.statement-not-accepted", "Tick the certification to certify.");

    public static ValidationFailed CertifierIncomplete(string field) =>
        new(field, "report.certifier-incomplete", "Give your title, an e-mail address and a telephone number (SF-425, line 13).");

    public static ValidationFailed FlagsNotAcknowledged() =>
        new("FlagsAcknowledged", "report.flags-not-acknowledged", "Possible personal data was found. Remove it, or confirm that no person can be recognized.");

    public static ValidationFailed CommentMissing() =>
        new("Comment", "report.comment-missing", "Say what must change: a comment for the whole report or for each returned section.");

    public static ValidationFailed SectionNotOfForm(ReportSection section) =>
        new("Sections", "report.section-not-of-form", "This form has no section {0}.", section);

    public static ValidationFailed ReasonMissing() =>
        new("Reason", "report.reason-missing", "Say why. The reason is kept with the report.");

    public static RuleBroken CorrectionOpen(string number) =>
        new("report.correction-open", "A correction of this report is open: {0}.", number);

    public static RuleBroken TooManyAttachments(int max) =>
        new("report.too-many-attachments", "A report takes at most {0} attachments.", max);

    public static NotFound AttachmentNotFound() =>
        new("report.attachment-not-found", "There is no such attachment, or you may not see it.");

    /// <summary>Returned for personal data: the fact can be read, the content cannot (rule 9).</summary>
    public static Forbidden VersionHidden(int version) =>
        new("report.version-hidden", "Version {0} was returned because a person could be recognized in it. Only administrators can open it.", version);

    public static NotFound VersionNotFound() =>
        new("report.version-not-found", "There is no such version of this report, or you may not see it.");

    public static Error BasisMissing() =>
        new(ErrorKind.Rule, "report.basis-blank", "Line 7 is blank. Choose cash or accrual.", []);

    public static Conflict AlreadyCertified(string who, DateOnly on) =>
        new("report.already-certified", "{0} certified this report on {1:d MMMM yyyy}. Nothing was sent twice.", who, on);
}
