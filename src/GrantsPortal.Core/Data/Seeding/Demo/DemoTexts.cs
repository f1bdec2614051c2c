using GrantsPortal.Domain.Awards;

namespace GrantsPortal.Data.Seeding.Demo;

/// <summary>What the invented people of the demo wrote; data, like the titles of their awards.</summary>
internal static class DemoTexts
{
    public static readonly IReadOnlyDictionary<RiskLevel, string> Risk = new Dictionary<RiskLevel, string>
    {
        [RiskLevel.Low] = "Clean audits for three years, sound systems, long experience with federal awards.",
        [RiskLevel.Medium] = "Sound systems; first award of this size, or work in several places at once.",
        [RiskLevel.High] = "Difficult operating environment and little experience with federal awards: reimbursement only, closer monitoring.",
    };

    public static readonly IReadOnlyDictionary<RiskLevel, string> Monitoring = new Dictionary<RiskLevel, string>
    {
        [RiskLevel.Low] = "Review of each report against targets and budget; a call every six months; one site visit over the life of the award.",
        [RiskLevel.Medium] = "Review of each report against targets and budget; a call every quarter; a site visit every year; test of five transactions a year.",
        [RiskLevel.High] = "Review of each report against targets and budget; a call every month; two site visits a year; receipts with each reimbursement.",
    };

    public static readonly IReadOnlyList<string> Returns =
    [
        "Two indicators have no value and no explanation.",
        "The expenditures of this period differ from the narrative: please explain the travel.",
        "The narrative compares nothing with the targets.",
        "Please say what follows from the delay in the second objective.",
    ];

    public const string FirstPeriodShort = "The first period is shorter than 32 days: the next report covers it.";
    public const string AskedTitle = "Note on a delay";
    public const string AskedText = "Please write in a few sentences what the delay reported by telephone means for the targets of this year.";
    public const string AskedAnswer = "The training of the second group moves by six weeks; the target of the year stays.";
    public const string ExtensionReason = "Our accountant left in the last month; the figures of two partners are still being checked.";
    public const string Certification = "Our compliance plan is in force and published. No trafficking in persons or related activity was found in the year.";
    public const string SuspensionReason = "The site visit found costs without receipts. Payments wait for the corrective action plan.";
    public const string SuspensionLetter = "Suspension letter";
    public const string TerminationReason = "The award no longer reaches its goals; both sides agreed to end it.";
    public const string TerminationLetter = "Termination letter";
    public const string CancelReason = "The recipient withdrew its proposal.";
    public const string Deobligation = "Unspent balance at closeout";
    public const string PreAward = "Pre-award costs, approved in the notice of award";

    public static readonly IReadOnlyDictionary<string, string> Costs = new Dictionary<string, string>
    {
        ["A"] = "Salaries",
        ["B"] = "Fringe benefits",
        ["C"] = "Travel",
        ["D"] = "Equipment",
        ["E"] = "Supplies",
        ["F"] = "Subawards and contracts",
        ["H"] = "Workshops, services and other costs",
        ["J"] = "Indirect charges",
    };
}
