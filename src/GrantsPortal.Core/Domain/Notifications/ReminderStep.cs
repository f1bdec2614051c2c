using GrantsPortal.Domain.People;

namespace GrantsPortal.Domain.Notifications;

/// <summary>One rung of the ladder: so many days after the due date (negative: before), to whom, and in which words of the office.</summary>
public sealed class ReminderStep
{
    public const int TextMaxLength = 500;

    private ReminderStep() { }

    public ReminderStep(int days, Role recipients, LocalizedText? text = null) => (Days, Recipients, Text) = (days, recipients, text ?? new LocalizedText("", "", ""));

    public long LadderId { get; private set; }
    public int Days { get; private set; }

    /// <summary>Grantee roles are those of the award's organization; a program officer is the award's own, other office roles are everyone in them.</summary>
    public Role Recipients { get; private set; }

    /// <summary>Said in addition to the standard words; may be blank.</summary>
    public LocalizedText Text { get; private set; } = new("", "", "");
}
