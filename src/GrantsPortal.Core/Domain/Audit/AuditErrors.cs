namespace GrantsPortal.Domain.Audit;

public static class AuditErrors
{
    public static ValidationFailed SubjectUnknown(string subject, IEnumerable<string> known) =>
        new("Subject", "audit.subject-unknown", "The trail knows no {0}. Its subjects are: {1}.", subject, string.Join(", ", known));

    public static ValidationFailed OperationUnknown(string operation) =>
        new("Operation", "audit.operation-unknown", "{0} is not an operation. The operations are created, changed, deleted and read.", operation);

    public static ValidationFailed NumberMalformed(string field, string text) =>
        new(field, "audit.number-malformed", "{0} is not a whole number above zero.", text);

    public static ValidationFailed PageSizeOutOfRange(int most) =>
        new("Limit", "audit.page-size", "A page holds from 1 to {0} entries.", most);
}
