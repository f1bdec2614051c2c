using GrantsPortal.Features.Awards;
using GrantsPortal.Web.Resources;
using Microsoft.Extensions.Localization;

namespace GrantsPortal.Web.Components.Pages.Awards;

/// <summary>The filters in words, for the empty list and for paper: "Status: Active; Country: Ghana, Togo".</summary>
public static class AwardsFilterText
{
    public static string Of(AwardsView view, AwardPage page, IStringLocalizer<AwardsText> own, IStringLocalizer<SharedText> shared)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(page);
        var facets = page.Facets;
        List<string> parts = [];
        void Add(string facet, string label, IEnumerable<FacetOption> options, Func<FacetOption, string> word)
        {
            var chosen = view.Of(facet);
            if (chosen.Count > 0)
            {
                var known = options.Where(o => chosen.Contains(o.Value)).ToDictionary(o => o.Value, word);
                parts.Add(own["FilterIs", label, string.Join(", ", chosen.Select(c => known.GetValueOrDefault(c, c)))]);
            }
        }
        if (view.Text.Length > 0)
        {
            parts.Add(own["FilterIs", own["Find"].Value, view.Text]);
        }
        Add("status", own["Column.Status"], facets.Statuses, o => shared[$"AwardStatus.{o.Value}"]);
        Add("program", own["Column.Program"], facets.Programs, o => o.Name!.Here);
        Add("country", own["Column.Countries"], facets.Countries, o => o.Name!.Here);
        Add("bureau", own["Bureau"], facets.Bureaus, o => o.Name!.Here);
        Add("officer", own["Column.Officer"], facets.Officers, o => o.Name!.Here);
        Add("risk", own["Column.Risk"], facets.Risks, o => own[$"Risk.{o.Value}"]);
        Add("pace", own["Pace"], facets.Paces, o => shared[$"Pace.{o.Value}"]);
        Add("due", own["Column.NextDue"], facets.Due, o => own[$"Due.{o.Value}"]);
        if (view.Organization is not null)
        {
            parts.Add(own["FilterIs", own["Column.Recipient"].Value, page.OrganizationName ?? own["NotSet"].Value]);
        }
        return string.Join("; ", parts);
    }
}
