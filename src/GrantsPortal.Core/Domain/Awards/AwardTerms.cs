using GrantsPortal.Domain.Money;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;

namespace GrantsPortal.Domain.Awards;

/// <summary>What an award agrees on reporting and on its money, and the verbs of a signed award that move its schedule.</summary>
public sealed partial class Award
{
    public const decimal IndirectRateMax = 100m;

    public ReportingFrequency Frequency { get; private set; }
    public ReportingYear ReportingYear { get; private set; }

    /// <summary>Asks for the last interim beside the final that covers the same days; otherwise the final replaces it.</summary>
    public bool KeepInterimEndingWithAward { get; private set; }

    /// <summary>How program income may be used (2 CFR 200.307).</summary>
    public ProgramIncomeMethod ProgramIncomeMethod { get; private set; }

    /// <summary>Highest indirect cost rate in percent; null where the award sets none (2 CFR 200.414).</summary>
    public decimal? IndirectRateCap { get; private set; }

    public ReportingTerms Terms() => new(Frequency, ReportingYear, KeepInterimEndingWithAward: KeepInterimEndingWithAward);

    /// <summary>Nothing is lost by a suspension: due dates stay as they are and are shown as those of a suspended award.</summary>
    public void Suspend(string reason, string document, DateOnly today, DateTime now, CurrentUser by) =>
        Decide(AwardAction.Suspend, reason, document, today, now, by);

    public void Resume(string reason, DateTime now, CurrentUser by)
    {
        var move = AwardLifecycle.Require(Status, AwardAction.Resume, by);
        StatusReason = Reason(reason);
        Status = move.To;
        Touch(now);
    }

    /// <summary>
    /// The agency may end an award for its stated reasons (2 CFR 200.340); the letter stands in the file. The period of performance ends
    /// on the effective day, which is not before the end of what was reported (<paramref name="reportedTo"/>).
    /// </summary>
    public void Terminate(DateOnly on, DateOnly? reportedTo, string reason, string document, DateOnly today, DateTime now, CurrentUser by)
    {
        AwardLifecycle.Require(Status, AwardAction.Terminate, by);
        if (on < Start || on > End)
        {
            throw AwardErrors.TerminatedOutsidePeriod(Start, End);
        }
        if (on < reportedTo)
        {
            throw AwardErrors.TerminatedBeforeReports(reportedTo.Value);
        }
        Decide(AwardAction.Terminate, reason, document, today, now, by);
        End = on;
        Raise(new AwardRescheduled(this, new ScheduleChange(ScheduleCause.AwardTerminated, StatusReason!)));
    }

    /// <summary>
    /// No-cost extension: a later end without more money (2 CFR 200.308). Refused once the period is over or a final report is in, since
    /// closeout has begun then.
    /// </summary>
    public void Extend(DateOnly end, bool finalReported, string reason, DateOnly today, DateTime now, CurrentUser by)
    {
        AwardLifecycle.Require(Status, AwardAction.Extend, by);
        var why = Reason(reason);
        if (ExtensionObstacles(finalReported, today) is { Count: > 0 } obstacles)
        {
            throw AwardErrors.NotReady(obstacles);
        }
        if (end <= End)
        {
            throw AwardErrors.ExtensionNotLater(End);
        }
        if (end > Start.AddYears(MaxYears))
        {
            throw AwardErrors.PeriodTooLong(MaxYears);
        }
        End = end;
        Touch(now);
        Raise(new AwardRescheduled(this, new ScheduleChange(ScheduleCause.AwardExtended, why)));
    }

    public IReadOnlyList<Error> ExtensionObstacles(bool finalReported, DateOnly today) => ExtensionObstacles(End, finalReported, today);

    public static IReadOnlyList<Error> ExtensionObstacles(DateOnly end, bool finalReported, DateOnly today) =>
        today > end ? AwardErrors.PeriodOver(end).Errors : finalReported ? AwardErrors.FinalReported().Errors : [];

    /// <summary>How often a signed award reports from now on; what was submitted stays (2 CFR 200.328, 200.329(c)(1)).</summary>
    public void ChangeReportingTerms(ReportingFrequency frequency, ReportingYear year, bool keepInterim, string reason, DateTime now, CurrentUser by)
    {
        AwardLifecycle.Require(Status, AwardAction.ChangeReportingTerms, by);
        var why = Reason(reason);
        if ((frequency, year, keepInterim) == (Frequency, ReportingYear, KeepInterimEndingWithAward))
        {
            throw AwardErrors.TermsUnchanged();
        }
        (Frequency, ReportingYear, KeepInterimEndingWithAward) = (frequency, year, keepInterim);
        Touch(now);
        Raise(new AwardRescheduled(this, new ScheduleChange(ScheduleCause.TermsChanged, why)));
    }

    private void Decide(AwardAction action, string reason, string document, DateOnly today, DateTime now, CurrentUser by)
    {
        var move = AwardLifecycle.Require(Status, action, by);
        StatusReason = Reason(reason);
        File(action.ToString(), document, today, now, by);
        Status = move.To;
    }

    internal static bool IsRate(decimal rate) => rate is >= 0 and <= IndirectRateMax && Amounts.HasCents(rate);
}
