using System.Globalization;
using GrantsPortal.Domain.People;

namespace GrantsPortal.Domain.Notifications;

/// <summary>The reminder ladder that an administrator set for one program.</summary>
public sealed class ProgramLadder : Aggregate, IAudited
{
    public const int MaxSteps = 20;

    /// <summary>Who can be a recipient.</summary>
    public const Role Recipients = Roles.Grantees | Roles.Officers | Role.Director;

    private readonly List<ReminderStep> _steps = [];

    private ProgramLadder() { }

    public string ProgramCode { get; private set; } = "";
    public IReadOnlyList<ReminderStep> Steps => _steps;

    public static ProgramLadder For(string programCode, IReadOnlyList<ReminderStep> steps, DateTime now)
    {
        var ladder = new ProgramLadder { ProgramCode = programCode };
        ladder.Set(steps, now);
        return ladder;
    }

    /// <summary>Replaces the steps: each on a day of its own within reach, each with someone to tell.</summary>
    public void Set(IReadOnlyList<ReminderStep> steps, DateTime now)
    {
        if (steps.Count is 0 or > MaxSteps)
        {
            throw ReminderErrors.StepsMissing(MaxSteps);
        }
        if (steps.Any(s => Math.Abs((long)s.Days) > ReminderLadder.Reach))
        {
            throw ReminderErrors.StepOutOfReach(ReminderLadder.Reach);
        }
        if (steps.DistinctBy(s => s.Days).Count() < steps.Count)
        {
            throw ReminderErrors.StepTwice();
        }
        if (steps.Any(s => s.Recipients == Role.None || (s.Recipients & ~Recipients) != 0))
        {
            throw ReminderErrors.NobodyToTell();
        }
        Record("Steps", [.. _steps.Select(Words)], [.. steps.Select(Words)]);
        _steps.Clear();
        _steps.AddRange(steps.OrderBy(s => s.Days));
        Touch(now);
    }

    private static string Words(ReminderStep step) => string.Create(CultureInfo.InvariantCulture, $"{step.Days:+0;-0;0}: {step.Recipients}{(step.Text.En.Length > 0 ? $" \"{step.Text.En}\"" : "")}");
}
