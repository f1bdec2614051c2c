namespace GrantsPortal.Domain.Awards;

/// <summary>Every refusal around awards, each with what to do about it.</summary>
public static class AwardErrors
{
    public static NotFound NotFound(string what) =>
        new("award.not-found", "There is no award {0}, or you may not see it.", what);

    public static RuleBroken NotInThisStatus(AwardAction action, AwardStatus status) =>
        new("award.not-in-this-status", "This award is {1}: {0} is not possible. Reload the page to see what is.", action, status);

    public static Forbidden NotYourAction(AwardAction action) =>
        new("award.not-your-action", "{0} is not for your role. Ask a grants officer.", action);

    public static RuleBroken SignerPrepared() =>
        new("award.signer-prepared", "You worked on this award before it was ready, so another grants officer must sign it.");

    public static ValidationFailed FainMalformed(string fain) =>
        new("Fain", "award.fain-malformed", "{0} is not a FAIN. It looks like SSJTIP24CA0012: S, five characters, year, two letters, four digits; dashes may be left out.", Clipped.Text(fain));

    public static ValidationFailed FainInstrument(string fain, string instrument) =>
        new("Fain", "award.fain-instrument", "FAIN {0} names another instrument than {1}. Correct one of them.", fain, instrument);

    public static Conflict FainTaken(string fain) =>
        Conflict.On("Fain", "award.fain-taken", "FAIN {0} belongs to another award already (with or without dashes it is the same number).", fain);

    public static ValidationFailed TitleInvalid(int max) =>
        new("Title", "award.title-invalid", "Give the award a title of at most {0} characters.", max);

    public static ValidationFailed PeriodInvalid() =>
        new("End", "award.period-invalid", "The period of performance must end on or after the day it starts.");

    public static ValidationFailed PeriodTooLong(int years) =>
        new("End", "award.period-too-long", "A period of performance is at most {0} years. Check the two dates.", years);

    public static ValidationFailed AmountInvalid() =>
        new("Amount", "award.amount-invalid", "The amount must be more than zero and below a trillion, with at most two decimals.");

    public static ValidationFailed CostShareInvalid() =>
        new("CostShare", "award.cost-share-invalid", "The cost share must be zero or more and below a trillion, with at most two decimals.");

    public static ValidationFailed IndirectRateCapInvalid() =>
        new("IndirectRateCap", "award.indirect-rate-cap-invalid", "The highest indirect cost rate is a percentage from 0 to 100, with at most two decimals. Leave it empty where the award sets none.");

    public static ValidationFailed SplitNot100(decimal sum) =>
        new("Split", "award.split-not-100", "The country split adds up to {0} %. It must be exactly 100 %.", sum);

    public static ValidationFailed SplitShareInvalid(string country) =>
        new("Split", "award.split-share-invalid", "The share of {0} must be more than 0 and at most 100, with at most two decimals.", Clipped.Text(country));

    public static ValidationFailed SplitCountryTwice(string country) =>
        new("Split", "award.split-country-twice", "{0} stands twice in the country split. Add its shares together.", Clipped.Text(country));

    public static ValidationFailed SplitCountryUnknown(string country) =>
        new("Split", "award.split-country-unknown", "{0} is not a country code of the portal's list.", Clipped.Text(country));

    public static ValidationFailed BudgetLineInvalid(string category) =>
        new("Budget", "award.budget-line-invalid", "Budget line {0}: amounts must be zero or more, with at most two decimals.", category);

    public static ValidationFailed BudgetLineTwice(string category, int period) =>
        new("Budget", "award.budget-line-twice", "Category {0} stands twice in budget period {1}.", category, period);

    public static ValidationFailed ObjectiveTextMissing() =>
        new("Objectives", "award.objective-text-missing", "Every objective needs a text of at most {0} characters.", Objective.TextMaxLength);

    public static ValidationFailed IndicatorTwice(string code) =>
        new("Objectives", "award.indicator-twice", "Indicator {0} stands twice under one objective.", Clipped.Text(code));

    public static ValidationFailed OfficerInvalid() =>
        new("OfficerId", "award.officer-invalid", "The officer must be an active account of a program officer.");

    public static ValidationFailed TargetInvalid(string code) =>
        new("Objectives", "award.target-invalid", "Indicator {0}: baseline and targets must be zero or more, with at most two decimals.", Clipped.Text(code));

    public static ValidationFailed TargetYearTwice(string code, int year) =>
        new("Objectives", "award.target-year-twice", "Indicator {0} has two targets for {1}. Keep one.", Clipped.Text(code), year);

    public static ValidationFailed CodeUnknown(string field, string code) =>
        new(field, "award.code-unknown", "{0} is not a code of the portal's list for this field.", Clipped.Text(code));

    public static ValidationFailed ReasonMissing() =>
        new("Reason", "award.reason-missing", "Say why, in at most {0} characters. The reason is kept in the audit trail.", Award.ReasonMaxLength);

    public static ValidationFailed DocumentMissing() =>
        new("Document", "award.document-missing", "Name the document (letter, memorandum) that this decision rests on.");

    public static RuleBroken NotReady(IReadOnlyList<Error> missing) => new(missing);

    public static Error RiskMissing() => Missing("award.risk-missing", "The risk assessment is missing (2 CFR 200.206). Record level and date.");
    public static Error PlanMissing() => Missing("award.plan-missing", "The monitoring plan is missing. Write how and how often the award is monitored.");
    public static Error BudgetNotAmount(decimal budget, decimal amount) =>
        Missing("award.budget-not-amount", "The federal budget lines add up to {0:N2}, the award amount is {1:N2}. Make them equal.", budget, amount);
    public static Error CostShareNotBudget(decimal budget, decimal share) =>
        Missing("award.cost-share-not-budget", "The cost share in the budget adds up to {0:N2}, the award says {1:N2}. Make them equal.", budget, share);
    public static Error SplitMissing() => Missing("award.split-missing", "The country split is missing or starts after the award. Add it so that it sums to 100 %.");
    public static Error ObjectiveMissing() =>
        Missing("award.objective-missing", "At least one objective needs an indicator that has a baseline and targets.");
    public static Error TargetMissing(string indicator) =>
        Missing("award.target-missing", "Indicator {0} lacks its baseline or its targets.", indicator);
    public static Error RecipientBlocked(string name) =>
        Missing("award.recipient-blocked", "{0} is blocked, so nothing can be awarded to it. The organization's page says why.", name);
    public static Error RecipientUei(string name) =>
        Missing("award.recipient-uei-missing", "{0} has no UEI. Add it before the award is signed.", name);

    public static RuleBroken PeriodNotEnded(DateOnly end) =>
        new("award.period-not-ended", "The period of performance runs to {0:yyyy-MM-dd}.", end);

    public static RuleBroken PeriodOver(DateOnly end) =>
        new("award.period-over", "The period of performance ended on {0:yyyy-MM-dd}. An extension must be signed before the end.", end);

    public static RuleBroken FinalReported() =>
        new("award.final-reported", "A final report is in already, so the period can no longer be extended. Return it first.");

    public static ValidationFailed ExtensionNotLater(DateOnly end) =>
        new("End", "award.extension-not-later", "The award ends on {0:yyyy-MM-dd}. Choose a later day.", end);

    public static ValidationFailed TerminatedOutsidePeriod(DateOnly start, DateOnly end) =>
        new("On", "award.terminated-outside-period", "An award ends within its period of performance, {0:yyyy-MM-dd} to {1:yyyy-MM-dd}.", start, end);

    public static ValidationFailed TerminatedBeforeReports(DateOnly reportedTo) =>
        new("On", "award.terminated-before-reports", "Reports up to {0:yyyy-MM-dd} are in already. Choose that day or a later one.", reportedTo);

    public static RuleBroken TermsUnchanged() =>
        new("award.terms-unchanged", "These are the terms that the award has already.");

    public static ValidationFailed RiskAssessedInFuture() =>
        new("On", "award.risk-in-future", "Risk is assessed today or was assessed before. Correct the day.");

    public static ValidationFailed RiskAssessedBefore(DateOnly last) =>
        new("On", "award.risk-before-last", "Risk was last assessed on {0:yyyy-MM-dd}. Choose that day or a later one.", last);

    public static RuleBroken CloseoutOpen(IReadOnlyList<Error> open) => new(open);
    public static Error RequirementsOpen(int count) =>
        Missing("award.requirements-open", "{0} requirements are neither accepted nor waived. Settle them first.", count);
    public static Error PaidNotExpended(decimal paid, decimal expended) =>
        Missing("award.paid-not-expended", "Paid {0:N2} and expended {1:N2} differ. Record the refund or the missing expenditure.", paid, expended);
    public static Error BalanceLeft(decimal balance) =>
        Missing("award.balance-left", "{0:N2} are still obligated. De-obligate the remaining balance first.", balance);

    private static Error Missing(string code, string template, params object[] args) => new(ErrorKind.Rule, code, template, args);
}
