using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;

namespace GrantsPortal.Data.Seeding.Demo;

/// <summary>Leads one award from its first draft to the status its row asks for, in the order in which an office would.</summary>
internal sealed class DemoLife(DemoOffice office, GrantsDbContext db)
{
    private readonly DemoFile _file = new(office);
    private readonly DemoReports _reports = new(office);

    public void Lead(DemoAward plan)
    {
        var dice = new Dice(plan.Serial, "status");
        var drafted = plan.IsSigned ? plan.Start.AddDays(-dice.Between(50, 80)) : office.AsOf.AddDays(-dice.Between(6, 40));
        var award = _file.Prepare(plan, drafted);
        // The award must be tracked before it is ready: its recipient is looked at.
        db.Awards.Add(award);
        if (!plan.IsSigned)
        {
            Draft(award, plan, drafted, dice);
            return;
        }
        _file.Fill(award, plan, drafted.AddDays(9));
        var signed = _file.Sign(award, plan);
        award.TakeEvents();
        var stop = StopOf(plan, dice);
        _file.Keep(award, plan, stop < office.AsOf ? stop : office.AsOf);
        var requirements = _reports.Of(award, plan, signed, plan.Status == AwardStatus.Terminated ? stop : null);
        var ledger = Spend(award, plan, stop);
        var owed = End(award, plan, stop, requirements, dice);
        if (plan.Status != AwardStatus.Closed)
        {
            new DemoFiling(office, db, award, plan, ledger.Lines, ledger.Payments).File(owed);
        }
    }

    private void Draft(Award award, DemoAward plan, DateOnly drafted, Dice dice)
    {
        var by = office.User(plan.Officer);
        // Drafts are at different points; a cancelled one never got far.
        _file.Fill(award, plan, drafted, plan.Status == AwardStatus.ReadyToSign ? int.MaxValue : dice.Between(1, 6));
        var later = office.AsOf.AddDays(-dice.Between(1, 5));
        if (plan.Status == AwardStatus.ReadyToSign)
        {
            award.MakeReady(DemoOffice.Moment(later), by);
        }
        else if (plan.Status == AwardStatus.Cancelled)
        {
            award.Cancel(DemoTexts.CancelReason, DemoOffice.Moment(later), by);
        }
    }

    /// <summary>The last day on which it spends.</summary>
    private DateOnly StopOf(DemoAward plan, Dice dice) => plan.Status switch
    {
        AwardStatus.Suspended => office.AsOf.AddDays(-dice.Between(25, 60)),
        AwardStatus.Terminated => Earlier(office.AsOf.AddDays(-dice.Between(95, 200)), plan.End.AddDays(-40)),
        _ => plan.End,
    };

    private DemoLedger Spend(Award award, DemoAward plan, DateOnly stop)
    {
        var ledger = new DemoLedger(plan, award, DemoBudget.Profile(_file.Type(plan)), office.AsOf, stop);
        ledger.Run();
        db.LedgerEntries.AddRange(ledger.Lines);
        db.Payments.AddRange(ledger.Payments);
        award.Balance.Move(0, ledger.Paid, ledger.Spent);
        return ledger;
    }

    private IReadOnlyList<Requirement> End(Award award, DemoAward plan, DateOnly stop, IReadOnlyList<Requirement> requirements, Dice dice)
    {
        var signer = office.Signer(dice);
        if (plan.Status == AwardStatus.Suspended)
        {
            award.Suspend(DemoTexts.SuspensionReason, DemoTexts.SuspensionLetter, stop, DemoOffice.Moment(stop), signer);
        }
        else if (plan.Status == AwardStatus.Terminated)
        {
            award.Terminate(stop, null, DemoTexts.TerminationReason, DemoTexts.TerminationLetter, stop, DemoOffice.Moment(stop), signer);
            award.TakeEvents();
            requirements = _reports.Terminated(award, requirements, DemoTexts.TerminationReason, stop, signer);
        }
        else if (plan.Status is AwardStatus.Expired or AwardStatus.Closed)
        {
            award.Expire(plan.End.AddDays(1), DemoOffice.Moment(plan.End.AddDays(1)), CurrentUser.System);
        }
        if (plan.Status == AwardStatus.Closed)
        {
            Close(award, plan, requirements.Count(r => !r.IsSettled), signer, dice);
        }
        db.Requirements.AddRange(requirements);
        return requirements;
    }

    private void Close(Award award, DemoAward plan, int open, CurrentUser signer, Dice dice)
    {
        var on = Earlier(plan.End.AddDays(dice.Between(225, 290)), office.AsOf.AddDays(-1));
        var rest = award.Balance.Obligated - award.Balance.Expended;
        if (rest > 0)
        {
            award.Obligate(on, ObligationKind.Deobligation, -rest, DemoTexts.Deobligation, DemoOffice.Moment(on));
        }
        award.File("Closeout", "Closeout letter", on, DemoOffice.Moment(on), signer);
        award.Close(open, on, DemoOffice.Moment(on), signer);
    }

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
