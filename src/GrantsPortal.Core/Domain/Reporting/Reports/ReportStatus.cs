namespace GrantsPortal.Domain.Reporting.Reports;

public enum ReportStatus { Draft, ReadyToCertify, Submitted, InReview, Returned, SecondReview, Accepted, Superseded }

public enum ReportAction { Edit, MarkReady, TakeBack, Certify, BeginReview, Return, ReturnForPersonalData, PassToSecondReview, Accept, Correct, Supersede }

/// <summary>SF-PPR or SF-425.</summary>
public enum ReportForm { Performance, Financial }

/// <summary>The parts of a form that an officer can return one by one.</summary>
public enum ReportSection { Narrative, Developments, Indicators, Attachments, Cash, Expenditures, RecipientShare, ProgramIncome, Indirect, Remarks }
