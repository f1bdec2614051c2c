namespace GrantsPortal.Domain.Awards;

public enum AwardStatus { Draft, ReadyToSign, Active, Suspended, Expired, Closed, Terminated, Cancelled }

public enum AwardAction { Edit, MakeReady, ReturnToDraft, Sign, Cancel, Suspend, Resume, Extend, ChangeReportingTerms, AssessRisk, Expire, Terminate, Close }

public enum RiskLevel { Low, Medium, High }

public enum PaymentMethod { Advance, Reimbursement }
