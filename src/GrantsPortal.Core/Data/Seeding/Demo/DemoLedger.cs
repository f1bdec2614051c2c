using System.Globalization;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.Money;

namespace GrantsPortal.Data.Seeding.Demo;

/// <summary>
/// One award's money to date: quarterly expenditure by object class with a few refunds, and the payments that go with it. What is
/// spent by a quarter's end follows the award's pace; an award that ended spends to its last dollar or leaves a small rest.
/// </summary>
internal sealed class DemoLedger
{
    private const int PreAwardEvery = 23;
    private const int PreAwardRest = 8;
    private readonly DemoAward _plan;
    private readonly Award _award;
    private readonly (string Category, int Weight)[] _profile;
    private readonly DateOnly _asOf;
    private readonly DateOnly _stop;
    private readonly Dice _dice;

    /// <summary>What it will have cost in the end.</summary>
    private readonly decimal _cost;

    public DemoLedger(DemoAward plan, Award award, (string Category, int Weight)[] profile, DateOnly asOf, DateOnly stop)
    {
        (_plan, _award, _profile, _asOf, _stop) = (plan, award, profile, asOf, stop < plan.End ? stop : plan.End);
        _dice = new Dice(plan.Serial, "ledger");
        _cost = plan.RoundedAmount(plan.Status == AwardStatus.Closed && plan.Compact is null && !_dice.OneIn(3) ? 1 - _dice.Between(2, 35) / 1000m : 1);
    }

    public List<LedgerEntry> Lines { get; } = [];

    public List<Payment> Payments { get; } = [];

    public decimal Spent => Lines.Sum(l => l.Amount);

    public decimal Paid => Payments.Sum(p => p.Amount);

    public void Run()
    {
        var (spent, lag) = (0m, _plan.IsLate ? _dice.Between(36, 52) : _dice.Between(14, 26));
        foreach (var (first, last) in Quarters())
        {
            if (_award.PaymentMethod == PaymentMethod.Advance)
            {
                Draw(first, last);
            }
            var posted = last.AddDays(lag);
            if (posted < _asOf)
            {
                spent = Post(first, last, posted, spent);
                if (_award.PaymentMethod == PaymentMethod.Reimbursement)
                {
                    Pay(spent, posted.AddDays(2), posted.AddDays(_dice.Between(12, 24)));
                }
            }
        }
    }

    private IEnumerable<(DateOnly First, DateOnly Last)> Quarters()
    {
        var first = _plan.Start;
        while (first <= _stop && first < _asOf)
        {
            var next = new DateOnly(first.Year, (first.Month - 1) / 3 * 3 + 1, 1).AddMonths(3);
            yield return (first, next.AddDays(-1) < _stop ? next.AddDays(-1) : _stop);
            first = next;
        }
    }

    private decimal Post(DateOnly first, DateOnly last, DateOnly posted, decimal before)
    {
        var planned = Amounts.Round(_cost * _plan.SpentBy(last)) - before;
        // Costs come in a little later than planned, but for the last quarter.
        var total = last == _stop ? planned : planned - Amounts.Round(planned * _dice.Between(0, 180) / 1000);
        if (total <= 0)
        {
            return before;
        }
        var refund = _dice.OneIn(11) && total > 5_000m ? _dice.Between(4_000, 95_000) / 100m : 0m;
        var preAward = before == 0 && IsPreAward && total > 20_000m ? _dice.Between(180_000, 720_000) / 100m : 0m;
        var costs = Costs(last.DayNumber - first.DayNumber > 40);
        var parts = Apportionment.Split(Amounts.ToCents(total + refund - preAward), [.. costs.Select(c => (long)c.Weight * _dice.Between(80, 120))]);
        foreach (var (cost, cents) in costs.Zip(parts).Where(p => p.Second > 0))
        {
            var day = cost.Category == "A" ? last : first.AddDays(_dice.Between(0, last.DayNumber - first.DayNumber));
            Line(day, LedgerEntryKind.Expenditure, cost.Category, $"{DemoTexts.Costs[cost.Category]}, {Quarter(last)}", Amounts.FromCents(cents), Country(cost.Category, day), posted);
        }
        if (refund > 0)
        {
            Line(last, LedgerEntryKind.Refund, "C", $"Refund of an unused ticket or deposit, {Quarter(last)}", -refund, null, posted);
        }
        if (preAward > 0)
        {
            // Before the first split and without a country of its own: nobody's, and shown as such.
            Line(_plan.Start.AddDays(-_dice.Between(10, 45)), LedgerEntryKind.Expenditure, "C", DemoTexts.PreAward, preAward, null, posted);
        }
        return before + total;
    }

    private bool IsPreAward => int.Parse(_plan.Serial, CultureInfo.InvariantCulture) % PreAwardEvery == PreAwardRest;

    // Salaries, subawards and indirect charges every quarter, the rest in turn, heavier when it comes.
    private List<(string Category, int Weight)> Costs(bool whole)
    {
        List<(string Category, int Weight)> costs = [.. _profile.Where(c => c.Category is "A" or "J" || (whole && c.Category == "F"))];
        if (whole)
        {
            var rest = _profile.Where(c => c.Category is not ("A" or "F" or "J")).ToList();
            for (var more = _dice.OneIn(4) ? 2 : 1; more > 0; more--)
            {
                var one = _dice.Pick(rest);
                rest.Remove(one);
                costs.Add((one.Category, one.Weight * 3));
            }
        }
        return costs;
    }

    // In an award of several countries some costs are known to belong to one of them.
    private string? Country(string category, DateOnly day)
    {
        var split = _plan.LaterSplit is not null && day >= _plan.LaterFrom && _award.Splits.Count > 1 ? _plan.LaterSplit : _plan.Split;
        return split.Count > 1 && category is not ("A" or "J") && _dice.OneIn(3) ? _dice.Pick(split).CountryCode : null;
    }

    private void Line(DateOnly day, LedgerEntryKind kind, string category, string description, decimal amount, string? country, DateOnly posted) =>
        Lines.Add(LedgerEntry.Post(_award.Id, day, kind, category, description, amount, country, DemoOffice.Moment(posted)));

    /// <summary>Cash for the quarter that begins, in steps of five hundred dollars.</summary>
    private void Draw(DateOnly first, DateOnly last)
    {
        var need = decimal.Ceiling(_cost * _plan.SpentBy(last) / 500m) * 500m;
        var on = first.AddDays(_dice.Between(3, 9));
        if (on <= _stop)
        {
            Pay(Math.Min(need, _cost), on.AddDays(-2), on);
        }
        else if (_plan.Status == AwardStatus.Closed)
        {
            Pay(_cost, _stop.AddDays(10), _stop.AddDays(12));
        }
    }

    private void Pay(decimal upTo, DateOnly requested, DateOnly on)
    {
        if (upTo > Paid && on < _asOf)
        {
            Payments.Add(Payment.Record(_award.Id, Payments.Count + 1, upTo - Paid, requested, on, DemoOffice.Moment(on)));
        }
    }

    private static string Quarter(DateOnly day) => FormattableString.Invariant($"Q{(day.Month + 2) / 3} {day.Year}");
}
