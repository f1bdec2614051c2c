using System.Linq.Expressions;
using FluentValidation;
using GrantsPortal.Domain;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Pipeline;

namespace GrantsPortal.Features.Awards;

/// <summary>Shape only: what is there, how long, how many. What the numbers must be is the award's own rule.</summary>
internal sealed class AwardFormValidator : AbstractValidator<AwardForm>
{
    private const int FainWithDashes = 40;
    private const int CodeMaxLength = 20;

    public AwardFormValidator()
    {
        Text(f => f.Fain, AwardField.Fain, FainWithDashes);
        Text(f => f.Title, AwardField.Title, Award.TitleMaxLength);
        Text(f => f.ProgramCode, AwardField.Program, CodeMaxLength);
        Text(f => f.InstrumentCode, AwardField.Instrument, CodeMaxLength);
        RuleFor(f => f.RecipientId).NotNull().WithError(_ => InputErrors.Missing(nameof(AwardForm.RecipientId), AwardField.Recipient));
        RuleFor(f => f.OfficerId).NotNull().WithError(_ => InputErrors.Missing(nameof(AwardForm.OfficerId), AwardField.Officer));
        RuleFor(f => f.Start).NotNull().WithError(_ => InputErrors.Missing(nameof(AwardForm.Start), AwardField.Start));
        RuleFor(f => f.End).NotNull().WithError(_ => InputErrors.Missing(nameof(AwardForm.End), AwardField.End));
        RuleFor(f => f.Amount).NotNull().WithError(_ => InputErrors.Missing(nameof(AwardForm.Amount), AwardField.Amount));
        Length(f => f.CompactCode, AwardField.Compact, CodeMaxLength);
        Length(f => f.RiskNote, AwardField.RiskNote, Award.ReasonMaxLength);
        Length(f => f.MonitoringPlan, AwardField.MonitoringPlan, Award.PlanMaxLength);
        RuleFor(f => f.PaymentMethod).IsInEnum().WithError(_ => InputErrors.Missing(nameof(AwardForm.PaymentMethod), AwardField.PaymentMethod));
        RuleFor(f => f.Frequency).IsInEnum().WithError(_ => InputErrors.Missing(nameof(AwardForm.Frequency), AwardField.Frequency));
        RuleFor(f => f.ReportingYear).IsInEnum().WithError(_ => InputErrors.Missing(nameof(AwardForm.ReportingYear), AwardField.ReportingYear));
        RuleFor(f => f.ProgramIncomeMethod).IsInEnum().WithError(_ => InputErrors.Missing(nameof(AwardForm.ProgramIncomeMethod), AwardField.ProgramIncome));
        RuleFor(f => f.Risk).IsInEnum().WithError(_ => InputErrors.Missing(nameof(AwardForm.Risk), AwardField.Risk));
        Rows(f => f.Split, AwardField.Split, Award.MaxShares, new ShareRowValidator());
        Rows(f => f.Budget, AwardField.Budget, Award.MaxBudgetLines, new BudgetRowValidator());
        Rows(f => f.Objectives, AwardField.Objectives, Award.MaxObjectives, new ObjectiveRowValidator());
    }

    private void Text(Expression<Func<AwardForm, string>> field, AwardField name, int max)
    {
        RuleFor(field).NotEmpty().WithError(_ => InputErrors.Missing(FieldOf(field), name));
        RuleFor(field).MaximumLength(max).WithError(_ => InputErrors.TooLong(FieldOf(field), name, max));
    }

    private void Length(Expression<Func<AwardForm, string?>> field, AwardField name, int max) =>
        RuleFor(field).MaximumLength(max).WithError(_ => InputErrors.TooLong(FieldOf(field), name, max));

    // A list that is too long is said once and not read through.
    private void Rows<TRow>(Expression<Func<AwardForm, IEnumerable<TRow>>> field, AwardField name, int max, IValidator<TRow> row)
    {
        var rows = field.Compile();
        RuleFor(field).Must(r => r.Count() <= max).WithError(_ => InputErrors.TooMany(FieldOf(field), name, max));
        RuleForEach(field).SetValidator(row).When(form => rows(form).Count() <= max);
    }

    private static string FieldOf<T>(Expression<Func<AwardForm, T>> field) =>
        ((MemberExpression)(field.Body is UnaryExpression convert ? convert.Operand : field.Body)).Member.Name;
}

internal sealed class ShareRowValidator : AbstractValidator<ShareRow>
{
    public ShareRowValidator()
    {
        RuleFor(s => s.CountryCode).NotEmpty().WithError(_ => InputErrors.Missing(nameof(ShareRow.CountryCode), AwardField.Country));
        RuleFor(s => s.Percent).NotNull().WithError(_ => InputErrors.Missing(nameof(ShareRow.Percent), AwardField.Percent));
    }
}

internal sealed class BudgetRowValidator : AbstractValidator<BudgetRow>
{
    public BudgetRowValidator()
    {
        RuleFor(b => b.Period).InclusiveBetween(1, Award.MaxYears).WithError(_ => InputErrors.Missing(nameof(BudgetRow.Period), AwardField.BudgetPeriod));
        RuleFor(b => b.CategoryCode).NotEmpty().WithError(_ => InputErrors.Missing(nameof(BudgetRow.CategoryCode), AwardField.BudgetCategory));
    }
}

internal sealed class ObjectiveRowValidator : AbstractValidator<ObjectiveRow>
{
    private const int MaxIndicators = 30;

    public ObjectiveRowValidator()
    {
        RuleFor(o => o.Text).NotEmpty().WithError(_ => InputErrors.Missing(nameof(ObjectiveRow.Text), AwardField.ObjectiveText));
        RuleFor(o => o.Text).MaximumLength(Objective.TextMaxLength)
            .WithError(_ => InputErrors.TooLong(nameof(ObjectiveRow.Text), AwardField.ObjectiveText, Objective.TextMaxLength));
        RuleFor(o => o.Indicators).Must(i => i.Count <= MaxIndicators)
            .WithError(_ => InputErrors.TooMany(nameof(ObjectiveRow.Indicators), AwardField.Indicators, MaxIndicators));
        RuleForEach(o => o.Indicators).SetValidator(new IndicatorRowValidator()).When(o => o.Indicators.Count <= MaxIndicators);
    }
}

internal sealed class IndicatorRowValidator : AbstractValidator<IndicatorRow>
{
    private const int FirstYear = 2000;
    private const int LastYear = 2100;

    public IndicatorRowValidator()
    {
        RuleFor(i => i.IndicatorCode).NotEmpty().WithError(_ => InputErrors.Missing(nameof(IndicatorRow.IndicatorCode), AwardField.Indicator));
        RuleFor(i => i.Targets).Must(t => t.Count <= Award.MaxYears + 1)
            .WithError(_ => InputErrors.TooMany(nameof(IndicatorRow.Targets), AwardField.Targets, Award.MaxYears + 1));
        RuleForEach(i => i.Targets).ChildRules(target =>
        {
            target.RuleFor(t => t.Year).Must(y => y is >= FirstYear and <= LastYear)
                .WithError(_ => InputErrors.Missing(nameof(TargetRow.Year), AwardField.TargetYear));
        }).When(i => i.Targets.Count <= Award.MaxYears + 1);
    }
}
