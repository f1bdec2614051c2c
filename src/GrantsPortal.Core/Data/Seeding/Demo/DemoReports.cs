using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Features.Reporting;

namespace GrantsPortal.Data.Seeding.Demo;

/// <summary>One award's requirements and what became of each by the day of seeding: settled when old, in every state when recent.</summary>
internal sealed class DemoReports(DemoOffice office)
{
    private const int RecentDays = 150;
    private const int LatePerformanceDays = 130;
    private const int LateFinancialDays = 75;
    private const int ShortFirstPeriod = 32;

    public IReadOnlyList<Requirement> Of(Award award, DemoAward plan, DateOnly signed, DateOnly? terminated)
    {
        var (officer, certifier) = (office.User(plan.Officer), office.Certifier(award.RecipientId));
        var scheduled = Scheduled(award, plan, signed, terminated, officer, certifier);
        return [.. scheduled, .. Asked(award, plan, scheduled.Length + 1, certifier)];
    }

    /// <summary>What is left of the schedule of an award that ended early.</summary>
    public IReadOnlyList<Requirement> Terminated(Award award, IReadOnlyList<Requirement> requirements, string reason, DateOnly on, CurrentUser signer)
    {
        var plan = GenerateRequirements.PlanOf(award, office.Calendar, office.Thresholds);
        var rescheduling = Rescheduling.Apply(
            award.Id, requirements, plan, new HashSet<long>(), new ScheduleChange(ScheduleCause.AwardTerminated, reason), on, DemoOffice.Moment(on), signer);
        return [.. requirements.Except(rescheduling.Removed), .. rescheduling.Added];
    }

    private Requirement[] Scheduled(Award award, DemoAward plan, DateOnly signed, DateOnly? terminated, CurrentUser officer, CurrentUser certifier)
    {
        Requirement[] owed = [.. GenerateRequirements.For(award, office.Calendar, office.Thresholds, DemoOffice.Moment(signed))];
        foreach (var requirement in owed)
        {
            // Both reports of a period mostly share their fate; a few do not.
            var period = requirement.PeriodEnd.DayNumber.ToString(System.Globalization.CultureInfo.InvariantCulture);
            var dice = new Dice(plan.Serial, "report", period, new Dice(plan.Serial, period, "apart").OneIn(6) ? requirement.Kind.ToString() : "");
            if (terminated is { } end && requirement.PeriodEnd > end)
            {
                continue;
            }
            if (IsShortFirst(requirement, plan) && dice.OneIn(2))
            {
                Waive(requirement, DemoTexts.FirstPeriodShort, requirement.PeriodEnd.AddDays(3), officer);
            }
            else
            {
                Live(requirement, plan, dice, officer, certifier);
            }
        }
        return owed;
    }

    /// <summary>Something else that an officer asked for lately, so that there is a near date whatever the day of the quarter.</summary>
    private IEnumerable<Requirement> Asked(Award award, DemoAward plan, int number, CurrentUser certifier)
    {
        var dice = new Dice(plan.Serial, "asked");
        if (plan.Status != AwardStatus.Active || !dice.OneIn(6))
        {
            yield break;
        }
        var (due, start) = (office.AsOf.AddDays(dice.Between(-10, 27)), office.AsOf.AddDays(-dice.Between(15, 28)));
        var requirement = Requirement.Ask(award.Id, number, DemoTexts.AskedTitle, DemoTexts.AskedText, due, office.Calendar, start, DemoOffice.Moment(start));
        if (!plan.IsLate && dice.OneIn(4))
        {
            var on = start.AddDays(dice.Between(3, 9));
            requirement.SubmitStatement(DemoTexts.AskedAnswer, on, DemoOffice.Moment(on), certifier);
        }
        yield return requirement;
    }

    private static bool IsShortFirst(Requirement requirement, DemoAward plan) => requirement.Kind == RequirementKind.PerformanceReport
        && requirement.PeriodStart == plan.Start && requirement.Phase == ReportKind.Interim
        && requirement.PeriodEnd.DayNumber - requirement.PeriodStart.DayNumber + 1 < ShortFirstPeriod;

    private void Waive(Requirement requirement, string reason, DateOnly on, CurrentUser officer)
    {
        if (on < office.AsOf)
        {
            requirement.Waive(reason, on, DemoOffice.Moment(on), officer);
        }
    }

    private void Live(Requirement requirement, DemoAward plan, Dice dice, CurrentUser officer, CurrentUser certifier)
    {
        var submitted = SubmittedOn(requirement, plan, dice);
        if (submitted >= office.AsOf || IsHeldBack(requirement, plan))
        {
            AskForTime(requirement, dice, certifier);
            return;
        }
        Submit(requirement, submitted, certifier);
        var recent = plan.Status != AwardStatus.Closed && requirement.PeriodEnd > office.AsOf.AddDays(-RecentDays);
        var decided = submitted.AddDays(dice.Between(5, 24));
        if (decided >= office.AsOf || (recent && dice.OneIn(8)))
        {
            return;
        }
        if (!dice.OneIn(recent ? 7 : 14))
        {
            requirement.Accept(decided, DemoOffice.Moment(decided), officer);
            return;
        }
        requirement.Return(dice.Pick(DemoTexts.Returns), decided, DemoOffice.Moment(decided), officer);
        var again = decided.AddDays(dice.Between(4, 15));
        var accepted = again.AddDays(dice.Between(3, 12));
        if (again >= office.AsOf || (recent && dice.OneIn(2)))
        {
            return;
        }
        Submit(requirement, again, certifier);
        if (accepted < office.AsOf)
        {
            requirement.Accept(accepted, DemoOffice.Moment(accepted), officer);
        }
    }

    /// <summary>Some of what is late lately waits for an officer's decision on an extension.</summary>
    private void AskForTime(Requirement requirement, Dice dice, CurrentUser certifier)
    {
        var on = office.AsOf.AddDays(-3);
        if (requirement.EffectiveDue < on && dice.OneIn(5))
        {
            requirement.AskExtension(office.AsOf.AddDays(30), DemoTexts.ExtensionReason, on, DemoOffice.Moment(on), certifier);
        }
    }

    private static void Submit(Requirement requirement, DateOnly on, CurrentUser certifier)
    {
        if (requirement.IsStatement)
        {
            requirement.SubmitStatement(DemoTexts.Certification, on, DemoOffice.Moment(on), certifier);
        }
        else
        {
            requirement.Submit(on, DemoOffice.Moment(on), certifier);
        }
    }

    private static DateOnly SubmittedOn(Requirement requirement, DemoAward plan, Dice dice)
    {
        if (plan.IsLate)
        {
            return requirement.EffectiveDue.AddDays(dice.Between(3, 38));
        }
        if (requirement.IsStatement)
        {
            return requirement.StatutoryDue.AddDays(-dice.Between(2, 14));
        }
        return (requirement.Phase, plan.Frequency) switch
        {
            (ReportKind.Final, _) => requirement.PeriodEnd.AddDays(dice.Between(70, 112)),
            (_, ReportingFrequency.Annual) => requirement.PeriodEnd.AddDays(dice.Between(40, 84)),
            _ => requirement.PeriodEnd.AddDays(dice.Between(12, 29)),
        };
    }

    /// <summary>A late grantee still owes what fell due lately.</summary>
    private bool IsHeldBack(Requirement requirement, DemoAward plan) => plan.IsLate && plan.Status != AwardStatus.Closed
        && requirement.EffectiveDue > office.AsOf.AddDays(-(requirement.Kind == RequirementKind.PerformanceReport ? LatePerformanceDays : LateFinancialDays));
}
