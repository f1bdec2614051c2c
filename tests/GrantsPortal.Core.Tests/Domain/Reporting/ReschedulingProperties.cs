using FsCheck;
using FsCheck.Fluent;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;

namespace GrantsPortal.Core.Tests.Domain.Reporting;

#pragma warning disable NUnit1027 // FsCheck supplies the arguments.

/// <summary>An award lives through any sequence of reports, decisions and changes of its period and terms; its schedule stays whole.</summary>
[TestFixture]
public sealed class ReschedulingProperties
{
    private static readonly FederalCalendar Calendar = new();
    private static readonly DateTime Now = new(2025, 1, 2, 15, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = new(2025, 1, 2);

    [FsCheck.NUnit.Property(Arbitrary = [typeof(Lives)], MaxTest = 500)]
    public bool SubmittedAndSettled_NeverChange(Life life)
    {
        var award = new ReportingLife(life.Start, life.Months, life.Terms);
        foreach (var (what, which, amount) in life.Steps)
        {
            var before = award.Settled();
            award.Do(what, which, amount);
            if (before.Except(award.Settled()).Any())
            {
                return false;
            }
        }
        return true;
    }

    [FsCheck.NUnit.Property(Arbitrary = [typeof(Lives)], MaxTest = 500)]
    public bool Periods_NeitherOverlapNorLeaveAHole(Life life) => Lived(life).All(award => award.Kinds.All(reports =>
    {
        // A final may close the last period once more; apart from that each day is asked for once.
        var periods = reports.Select(r => (r.PeriodStart, r.PeriodEnd)).Distinct().OrderBy(p => p.PeriodStart).ToList();
        return periods[0].PeriodStart == life.Start
            && periods[^1].PeriodEnd == award.End
            && periods.All(p => p.PeriodStart <= p.PeriodEnd)
            && periods.Zip(periods.Skip(1)).All(pair => pair.First.PeriodEnd.AddDays(1) == pair.Second.PeriodStart);
    }));

    [FsCheck.NUnit.Property(Arbitrary = [typeof(Lives)], MaxTest = 500)]
    public bool ExactlyOneFinal_ClosesEachKind(Life life) => Lived(life).All(award => award.Kinds.All(reports =>
        reports.Where(r => r.Phase == ReportKind.Final && (r.Status != RequirementStatus.Waived || r.PeriodEnd == award.End)).Select(r => r.PeriodEnd).SequenceEqual([award.End])));

    [FsCheck.NUnit.Property(Arbitrary = [typeof(Lives)], MaxTest = 500)]
    public bool Numbers_AreNeverShared(Life life) => Lived(life).All(award => award.All.Select(r => r.Number).Distinct().Count() == award.All.Count);

    [FsCheck.NUnit.Property(Arbitrary = [typeof(Lives)], MaxTest = 500)]
    public bool WhatAReportBelongsTo_NeverDisappears(Life life)
    {
        var award = new ReportingLife(life.Start, life.Months, life.Terms);
        foreach (var (what, which, amount) in life.Steps)
        {
            var begun = award.Begun();
            award.Do(what, which, amount);
            if (begun.Except(award.All).Any())
            {
                return false;
            }
        }
        return true;
    }

    // After each step, not only after the last.
    private static IEnumerable<ReportingLife> Lived(Life life)
    {
        var award = new ReportingLife(life.Start, life.Months, life.Terms);
        yield return award;
        foreach (var (what, which, amount) in life.Steps)
        {
            award.Do(what, which, amount);
            yield return award;
        }
    }

    public sealed record Life(DateOnly Start, int Months, ReportingTerms Terms, IReadOnlyList<(int What, int Which, int Amount)> Steps);

    public static class Lives
    {
        public static Arbitrary<Life> Life() => Arb.From(
            from start in Gen.Choose(new DateOnly(2022, 1, 1).DayNumber, new DateOnly(2026, 12, 31).DayNumber)
            from months in Gen.Choose(1, 40)
            from terms in Terms()
            from steps in Gen.ListOf(from what in Gen.Choose(0, 9) from which in Gen.Choose(0, 60) from amount in Gen.Choose(1, 900) select (what, which, amount))
            select new Life(DateOnly.FromDayNumber(start), months, terms, [.. steps]));

        private static Gen<ReportingTerms> Terms() =>
            from frequency in Gen.Elements(Enum.GetValues<ReportingFrequency>())
            from year in Gen.Elements(Enum.GetValues<ReportingYear>())
            from keep in Gen.Elements(true, false)
            select new ReportingTerms(frequency, year, KeepInterimEndingWithAward: keep);
    }

    /// <summary>An award reduced to its dates and what is due; it refuses what <c>Award</c> refuses.</summary>
    private sealed class ReportingLife
    {
        private readonly DateOnly _start;
        private readonly HashSet<Requirement> _begun = [];
        private ReportingTerms _terms;
        private bool _ended;

        public ReportingLife(DateOnly start, int months, ReportingTerms terms)
        {
            (_start, _terms, End) = (start, terms, start.AddMonths(months).AddDays(-1));
            Follow(ScheduleCause.TermsChanged);
        }

        public DateOnly End { get; private set; }
        public List<Requirement> All { get; } = [];

        public IEnumerable<List<Requirement>> Kinds =>
            new[] { RequirementKind.PerformanceReport, RequirementKind.FinancialReport }.Select(kind => All.Where(r => r.Kind == kind && Counts(r)).ToList());

        // Not what fell away, nor what was waived beyond an end that came earlier.
        private bool Counts(Requirement r) => !r.FellAway && (r.Status != RequirementStatus.Waived || r.PeriodEnd <= End);

        public List<string> Settled() => [.. All.Where(RequirementPlan.IsKept).Select(r => $"{r.Number} {r.Kind} {r.Phase} {r.PeriodStart} {r.PeriodEnd} {r.StatutoryDue} {r.EffectiveDue}")];

        public List<Requirement> Begun() => [.. _begun];

        public void Do(int what, int which, int amount)
        {
            var one = All[which % All.Count];
            switch (what)
            {
                case 0 when one.IsOpen: one.Submit(Today, Now, CurrentUser.System); break;
                case 1 when one.Status == RequirementStatus.Submitted: one.Accept(Today, Now, CurrentUser.System); break;
                case 2 when one.Status == RequirementStatus.Submitted: one.Return("Blank", Today, Now, CurrentUser.System); break;
                case 3 when one.IsOpen: one.Waive("Short", Today, Now, CurrentUser.System); break;
                case 4 when one.Status == RequirementStatus.NotYetDue: one.Extend(one.EffectiveDue.AddDays(5) > Today ? one.EffectiveDue.AddDays(5) : Today.AddDays(1), "Flood", Today, Now, CurrentUser.System); break;
                case 5: _begun.Add(one); break;
                case 6 or 7 when !_ended && !All.Exists(r => r.Phase == ReportKind.Final && IsIn(r)): Extend(amount); break;
                case 8 when !_ended: Terminate(amount); break;
                case 9 when !_ended: ChangeTerms(which); break;
                default: break;
            }
        }

        private static bool IsIn(Requirement r) => RequirementPlan.IsKept(r) && r.Status != RequirementStatus.Waived;

        private void Extend(int days)
        {
            End = End.AddDays(days);
            Follow(ScheduleCause.AwardExtended);
        }

        private void Terminate(int days)
        {
            var on = End.AddDays(-days);
            if (on >= _start && All.Where(IsIn).All(r => r.PeriodEnd <= on))
            {
                (End, _ended) = (on, true);
                Follow(ScheduleCause.AwardTerminated);
            }
        }

        private void ChangeTerms(int which)
        {
            _terms = new ReportingTerms((ReportingFrequency)(which % 3), (ReportingYear)(which % 2), KeepInterimEndingWithAward: which % 5 == 0);
            Follow(ScheduleCause.TermsChanged);
        }

        private void Follow(ScheduleCause cause)
        {
            // Keys are the store's matter: here a report is known by the requirement itself.
            var plan = new RequirementPlan(_start, End, _terms, certifies: true, Calendar);
            foreach (var one in _begun.Where(r => r.History.Count == 0 && r.Status == RequirementStatus.NotYetDue))
            {
                one.Extend(one.EffectiveDue.AddDays(1) > Today ? one.EffectiveDue.AddDays(1) : Today.AddDays(1), "A report is begun", Today, Now, CurrentUser.System);
            }
            var done = Rescheduling.Apply(1, All, plan, new HashSet<long>(), new ScheduleChange(cause, "Why"), Today, Now, CurrentUser.System);
            All.RemoveAll(done.Removed.Contains);
            All.AddRange(done.Added);
        }
    }
}
