using System.Globalization;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Features.Awards;
using GrantsPortal.Web.Components.Shared;

namespace GrantsPortal.Web.Components.Pages.Awards;

/// <summary>One thing that two versions of a form say differently, and how to take it from one into the other.</summary>
internal sealed record FieldDifference(AwardField Field, IReadOnlyList<string> Yours, IReadOnlyList<string> Saved, bool YoursChanged, bool SavedChanged, Action<AwardForm, AwardForm> Take);

/// <summary>Compares forms field by field; a list (split, budget, objectives) counts as one field.</summary>
internal static class AwardDiff
{
    private sealed record Comparable(AwardField Field, Func<AwardForm, AwardFormOptions, IReadOnlyList<string>> Words, Action<AwardForm, AwardForm> Take);

    private static readonly Comparable[] All =
    [
        One(AwardField.Fain, f => f.Fain, (to, from) => to.Fain = from.Fain),
        One(AwardField.Title, f => f.Title, (to, from) => to.Title = from.Title),
        One(AwardField.Recipient, f => $"{f.RecipientId}", (to, from) => to.RecipientId = from.RecipientId),
        new(AwardField.Program, (f, o) => [Named(o.Programs, f.ProgramCode)], (to, from) => to.ProgramCode = from.ProgramCode),
        new(AwardField.Instrument, (f, o) => [Named(o.Instruments, f.InstrumentCode)], (to, from) => to.InstrumentCode = from.InstrumentCode),
        new(AwardField.Compact, (f, o) => [Named(o.Compacts, f.CompactCode)], (to, from) => to.CompactCode = from.CompactCode),
        new(AwardField.Officer, (f, o) => [o.Officers.FirstOrDefault(x => x.Id == f.OfficerId)?.Name ?? "–"], (to, from) => to.OfficerId = from.OfficerId),
        One(AwardField.Start, f => Fmt.Date(f.Start), (to, from) => to.Start = from.Start),
        One(AwardField.End, f => Fmt.Date(f.End), (to, from) => to.End = from.End),
        One(AwardField.Amount, f => Money(f.Amount), (to, from) => to.Amount = from.Amount),
        One(AwardField.CostShare, f => Money(f.CostShare), (to, from) => to.CostShare = from.CostShare),
        One(AwardField.PaymentMethod, f => f.PaymentMethod.ToString(), (to, from) => to.PaymentMethod = from.PaymentMethod),
        One(AwardField.Frequency, f => f.Frequency.ToString(), (to, from) => to.Frequency = from.Frequency),
        One(AwardField.ReportingYear, f => f.ReportingYear.ToString(), (to, from) => to.ReportingYear = from.ReportingYear),
        One(AwardField.KeepInterim, f => f.KeepInterimEndingWithAward ? "✓" : "–", (to, from) => to.KeepInterimEndingWithAward = from.KeepInterimEndingWithAward),
        One(AwardField.ProgramIncome, f => f.ProgramIncomeMethod.ToString(), (to, from) => to.ProgramIncomeMethod = from.ProgramIncomeMethod),
        One(AwardField.IndirectRateCap, f => Number(f.IndirectRateCap), (to, from) => to.IndirectRateCap = from.IndirectRateCap),
        One(AwardField.Sensitive, f => f.IsSensitive ? "✓" : "–", (to, from) => to.IsSensitive = from.IsSensitive),
        new(AwardField.Split, (f, o) => [.. f.Split.Select(s => $"{Named(o.Countries, s.CountryCode)} {Fmt.Percent(s.Percent ?? 0, 2)}")], (to, from) => to.Split = from.Split),
        new(AwardField.Budget, (f, o) => [.. f.Budget.Where(HasMoney).Select(b => $"{b.Period}. {Named(o.Categories, b.CategoryCode)}: {Money(b.FederalShare)} + {Money(b.CostShare)}")], (to, from) => to.Budget = from.Budget),
        new(AwardField.Objectives, (f, _) => [.. f.Objectives.SelectMany(Words)], (to, from) => to.Objectives = from.Objectives),
        One(AwardField.Risk, f => f.Risk?.ToString() ?? "–", (to, from) => to.Risk = from.Risk),
        One(AwardField.RiskAssessedOn, f => Fmt.Date(f.RiskAssessedOn), (to, from) => to.RiskAssessedOn = from.RiskAssessedOn),
        One(AwardField.RiskNote, f => f.RiskNote ?? "–", (to, from) => to.RiskNote = from.RiskNote),
        One(AwardField.MonitoringPlan, f => f.MonitoringPlan ?? "–", (to, from) => to.MonitoringPlan = from.MonitoringPlan),
    ];

    public static IReadOnlyList<FieldDifference> Between(AwardForm yours, AwardForm saved, AwardForm before, AwardFormOptions options) =>
    [
        .. from field in All
           let mine = field.Words(yours, options)
           let theirs = field.Words(saved, options)
           let opened = field.Words(before, options)
           where !mine.SequenceEqual(theirs)
           select new FieldDifference(field.Field, mine, theirs, !mine.SequenceEqual(opened), !theirs.SequenceEqual(opened), field.Take),
    ];

    private static Comparable One(AwardField field, Func<AwardForm, string> word, Action<AwardForm, AwardForm> take) => new(field, (f, _) => [word(f)], take);

    private static string Named(IReadOnlyList<CodeOption> options, string? code) => options.FirstOrDefault(o => o.Code == code)?.Name.Here ?? code ?? "–";

    private static string Money(decimal? amount) => amount is { } known ? Fmt.Money(known) : "–";

    private static bool HasMoney(BudgetRow row) => row.FederalShare is not (null or 0) || row.CostShare is not (null or 0);

    private static IEnumerable<string> Words(ObjectiveRow objective, int index) =>
    [
        $"{index + 1}. {objective.Text}",
        .. objective.Indicators.Select(i => $"{i.IndicatorCode}: {Number(i.Baseline)}, {Number(i.LifeTarget)} ({string.Join(", ", i.Targets.Where(t => t.Value is not null).Select(t => $"{t.Year}: {Number(t.Value)}"))})"),
    ];

    private static string Number(decimal? number) => number?.ToString("0.##", CultureInfo.CurrentCulture) ?? "–";
}
