using System.Text.Json;
using GrantsPortal.Features.Awards;

namespace GrantsPortal.Web.Components.Pages.Awards;

/// <summary>What the pages do with a form besides showing it: copy, compare, and lay out the boxes it needs.</summary>
internal static class AwardForms
{
    public static EditAwardCommand Copy(EditAwardCommand form) => JsonSerializer.Deserialize<EditAwardCommand>(JsonSerializer.Serialize(form))!;

    /// <summary>Everything in the form as text: two forms with the same are equal.</summary>
    public static string Text(AwardForm form) => JsonSerializer.Serialize(form, form.GetType());

    /// <summary>A budget box for every category of every period, a target box for every year of the award.</summary>
    public static void Lay(AwardForm form, AwardFormOptions options)
    {
        var periods = Math.Max(1, form.Budget.Select(b => b.Period).DefaultIfEmpty(1).Max());
        form.Budget = [.. Enumerable.Range(1, periods).SelectMany(period => options.Categories.Select(c =>
            form.Budget.FirstOrDefault(b => b.Period == period && b.CategoryCode == c.Code) ?? new BudgetRow { Period = period, CategoryCode = c.Code }))];
        foreach (var indicator in form.Objectives.SelectMany(o => o.Indicators))
        {
            LayTargets(form, indicator);
        }
    }

    public static void LayTargets(AwardForm form, IndicatorRow indicator)
    {
        var years = form.Start is { } start && form.End is { } end && end >= start
            ? Enumerable.Range(start.Year, Math.Min(end.Year - start.Year + 1, Domain.Awards.Award.MaxYears + 1))
            : [];
        var kept = indicator.Targets.Where(t => t.Value is not null).ToDictionary(t => t.Year!.Value);
        indicator.Targets = [.. kept.Keys.Union(years).Order().Select(y => kept.GetValueOrDefault(y) ?? new TargetRow { Year = y })];
    }
}
