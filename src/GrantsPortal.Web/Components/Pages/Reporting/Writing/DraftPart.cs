using Microsoft.AspNetCore.Components;

namespace GrantsPortal.Web.Components.Pages.Reporting.Writing;

/// <summary>A part of a report's page: it is drawn anew whenever something was stored.</summary>
public abstract class DraftPart : ComponentBase, IDisposable
{
    [CascadingParameter] public ReportDraft Draft { get; set; } = default!;

    protected override void OnInitialized() => Draft.Changed += Redraw;

    public void Dispose()
    {
        Draft.Changed -= Redraw;
        GC.SuppressFinalize(this);
    }

    private void Redraw() => _ = InvokeAsync(StateHasChanged);
}
