using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.Organizations;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Results;

namespace GrantsPortal.Data.Seeding.Demo;

/// <summary>Prepares an award's file by the domain's own verbs, as the officer of its desk would, and has another person sign it.</summary>
internal sealed class DemoFile(DemoOffice office)
{
    private const int PerCent = 100;

    public Award Prepare(DemoAward plan, DateOnly on) => Award.Prepare(
        new AwardDraft
        {
            Fain = plan.Fain,
            Title = plan.Title,
            RecipientId = office.Organizations[plan.Organization].Id,
            ProgramCode = plan.Program,
            InstrumentCode = plan.Instrument,
            CompactId = plan.Compact is null ? null : office.Compacts[plan.Compact],
            OfficerId = office.Users[plan.Officer].Id,
            Start = plan.Start,
            End = plan.End,
            Amount = plan.Amount,
            CostShare = CostShare(plan),
            PaymentMethod = plan.Risk == RiskLevel.High || new Dice(plan.Serial, "method").OneIn(4) ? PaymentMethod.Reimbursement : PaymentMethod.Advance,
            Frequency = plan.Frequency,
            IsSensitive = plan.IsSensitive,
        },
        isDemo: true, DemoOffice.Moment(on), office.User(plan.Officer));

    /// <summary>Everything that signature asks for. A draft may still lack its last parts.</summary>
    public void Fill(Award award, DemoAward plan, DateOnly on, int parts = int.MaxValue)
    {
        var (by, now, dice) = (office.User(plan.Officer), DemoOffice.Moment(on), new Dice(plan.Serial, "file"));
        Action[] steps =
        [
            () => award.Split(plan.Split, now, by),
            () => award.SetObjectives(Objectives(plan), now, by),
            () => award.SetBudget(DemoBudget.Lines(plan, Type(plan), award.CostShare, dice), now, by),
            () => award.AssessRisk(plan.Risk, on, DemoTexts.Risk[plan.Risk], now, by),
            () => award.File("RiskAssessment", "Risk assessment worksheet", on, now, by),
            () => award.PlanMonitoring(DemoTexts.Monitoring[plan.Risk], now, by),
            () => award.File("MonitoringPlan", "Monitoring plan", on, now, by),
            () => award.File("Budget", "SF-424A budget and budget narrative", on, now, by),
        ];
        foreach (var step in steps.Take(parts))
        {
            step();
        }
    }

    /// <summary>Ready, then signed a few days before the start; answers with the day of signature.</summary>
    public DateOnly Sign(Award award, DemoAward plan)
    {
        var dice = new Dice(plan.Serial, "signature");
        var (signer, on) = (office.Signer(dice), plan.Start.AddDays(-dice.Between(6, 20)));
        award.MakeReady(DemoOffice.Moment(on.AddDays(-5)), office.User(plan.Officer));
        award.Sign(on, DemoOffice.Moment(on), signer);
        award.File("NoticeOfAward", $"DS-1909 notice of award {plan.Fain}", on, DemoOffice.Moment(on), signer);
        return on;
    }

    /// <summary>What happened to a signed file before <paramref name="until"/>: visits, and a split that changed.</summary>
    public void Keep(Award award, DemoAward plan, DateOnly until)
    {
        var dice = new Dice(plan.Serial, "life");
        var officer = office.User(plan.Officer);
        for (var visit = plan.Start.AddDays(dice.Between(150, 260)); visit < until && visit < plan.End; visit = visit.AddDays(dice.Between(280, 420)))
        {
            award.File("SiteVisit", $"Site visit report, {visit.ToString("MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture)}", visit, DemoOffice.Moment(visit), officer);
        }
        if (plan.LaterSplit is { } later)
        {
            // Some changes are agreed before they take effect, some are written down afterwards.
            var recorded = plan.LaterFrom.AddDays(dice.OneIn(2) ? -12 : 25);
            if (plan.LaterFrom < until && recorded < until)
            {
                award.Resplit(plan.LaterFrom, later, DemoOffice.Moment(recorded));
            }
        }
    }

    public OrganizationType Type(DemoAward plan) => office.Organizations[plan.Organization].Type;

    private static decimal CostShare(DemoAward plan)
    {
        var dice = new Dice(plan.Serial, "cost share");
        return dice.OneIn(5) ? decimal.Floor(plan.Amount * dice.Between(5, 15) / PerCent / 100m) * 100m : 0m;
    }

    private Objective[] Objectives(DemoAward plan) =>
    [
        .. office.Objectives[plan.Objectives].GroupBy(row => row.Int("objective")).Select(o => new Objective(
            o.Key, o.First().Word<Pillar>("p"), o.First()["text_en"], o.Select(row => Indicator(row, plan)))),
    ];

    private AwardIndicator Indicator(SeedRow row, DemoAward plan)
    {
        var (code, annual) = (row["indicator"], row.Decimal("annual_target"));
        var adds = office.Indicators[code].Method is AggregationMethod.Sum or AggregationMethod.UniqueCount;
        IndicatorTarget[] targets =
        [
            .. Enumerable.Range(0, (plan.Months + 11) / 12).Select(year => new IndicatorTarget(
                plan.Start.AddYears(year).Year,
                adds ? Math.Max(1, decimal.Floor(annual * Math.Min(12, plan.Months - 12 * year) / 12)) : annual)),
        ];
        return new AwardIndicator(code, row.Decimal("baseline"), adds ? targets.Sum(t => t.Value) : annual, targets);
    }
}
