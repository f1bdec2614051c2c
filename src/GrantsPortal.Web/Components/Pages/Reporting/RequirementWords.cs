using GrantsPortal.Domain.Reporting;
using GrantsPortal.Features.Reporting;
using GrantsPortal.Web.Components.Shared;
using GrantsPortal.Web.Resources;
using Microsoft.Extensions.Localization;

namespace GrantsPortal.Web.Components.Pages.Reporting;

/// <summary>How a requirement is called: its kind and its period.</summary>
public static class RequirementWords
{
    public static string Name(RequirementRow row, IStringLocalizer<ReportingText> text) =>
        text[row.Phase == ReportKind.Final ? "Row.Final" : "Row.Interim", text[$"RequirementKind.{row.Kind}"], Fmt.Date(row.PeriodEnd)];
}
