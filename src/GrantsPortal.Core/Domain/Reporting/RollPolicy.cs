namespace GrantsPortal.Domain.Reporting;

/// <summary>What happens to a due date on a day when federal offices are closed.</summary>
public enum RollPolicy
{
    None,
    NextBusinessDay,
}
