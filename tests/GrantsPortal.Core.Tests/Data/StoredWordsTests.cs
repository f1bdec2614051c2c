using GrantsPortal.Data;

namespace GrantsPortal.Core.Tests.Data;

/// <summary>
/// Enums are stored as text: a renamed member would orphan the rows of every portal in use. Adding a member is a line here; renaming one
/// is a migration.
/// </summary>
public sealed class StoredWordsTests
{
    private static readonly string[] Stored =
    [
        "AccountingBasis: Cash Accrual",
        "AggregationMethod: Sum Latest Average Ratio UniqueCount",
        "AttachmentKind: Evidence Deliverable Photograph FinancialRecord Other",
        "AuditOperation: Created Changed Deleted Read",
        "AwardStatus: Draft ReadyToSign Active Suspended Expired Closed Terminated Cancelled",
        "ClosureAction: Added Removed",
        "Delivery: Instant Daily Weekly",
        "JobRunState: Waiting Running Succeeded Dead Skipped Discarded",
        "LedgerEntryKind: Expenditure Refund Adjustment",
        "MessageKind: Notice Digest MondayList",
        "NotificationKind: DueSoon Overdue ReportSubmitted ReportReturned ReportAccepted DateMoved RequestMade RequestDecided AwardEnding AwardExpired SamExpiring RiskExpiring JobFailed",
        "ObligationKind: Award Amendment Deobligation",
        "OrganizationType: Ngo Pio Ihe ForProfit ForeignPublicEntity",
        "OutboxState: Waiting Sending Sent Failed Withdrawn",
        "PaymentMethod: Advance Reimbursement",
        "PaymentStatus: Requested Reviewed Approved Paid Refused Returned",
        "Pillar: Prosecution Protection Prevention Partnership",
        "ProgramIncomeMethod: None Deduction Addition",
        "ReminderOutcome: Sent LaterStepDue DateMovedSince TooLate",
        "ReportForm: Performance Financial",
        "ReportKind: Interim Final",
        "ReportSection: Narrative Developments Indicators Attachments Cash Expenditures RecipientShare ProgramIncome Indirect Remarks",
        "ReportStatus: Draft ReadyToCertify Submitted InReview Returned SecondReview Accepted Superseded",
        "ReportingFrequency: Quarterly SemiAnnual Annual",
        "ReportingYear: Calendar Fiscal",
        "RequestKind: Extension Waiver",
        "RequestStatus: Open Granted Refused Lapsed",
        "RequirementAction: Submit Return Accept AcceptNil Waive AskExtension AskWaiver Extend RefuseRequest Reschedule FallAway RollForward",
        "RequirementKind: PerformanceReport FinancialReport Certification AdHoc",
        "RequirementStatus: NotYetDue Submitted Returned Accepted Waived Nil",
        "RiskLevel: Low Medium High",
        "Role: None ProgramOfficer GrantsOfficer GranteePreparer GranteeCertifier Auditor Director Administrator",
        "ScheduleCause: AwardExtended AwardTerminated TermsChanged ClosureAdded",
        "TipMeasure: Prosecutions Convictions VictimsIdentified NewLaws",
        "Withdrawal: ReaderLeft ReaderLocked OutOfSight",
    ];

    [Test]
    public void Words_AreTheOnesInUse()
    {
        using var db = ModelTests.Designed(DatabaseProvider.Sqlite);
        var words = db.Model.GetEntityTypes().SelectMany(t => t.GetProperties()).Select(p => Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType)
            .Where(t => t.IsEnum).Distinct().Select(t => $"{t.Name}: {string.Join(' ', Enum.GetNames(t))}").Order(StringComparer.Ordinal);

        Assert.That(words, Is.EqualTo(Stored));
    }
}
