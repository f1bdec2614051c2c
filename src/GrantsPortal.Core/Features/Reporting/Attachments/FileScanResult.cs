namespace GrantsPortal.Features.Reporting.Attachments;

public enum FileScanResult { NotScanned, Clean, Infected }
