using GrantsPortal.Domain.Reporting;
using GrantsPortal.Features.Reporting;
using GrantsPortal.Features.Reporting.Closures;
using GrantsPortal.Web.Components.Shared;
using GrantsPortal.Web.Resources;
using Microsoft.Extensions.Localization;

namespace GrantsPortal.Web.Components.Pages.Reporting;

/// <summary>How a requirement is called: what an officer asked for, or its kind and its period; and where it is found.</summary>
public static class RequirementWords
{
    public static string Name(RequirementRow row, IStringLocalizer<ReportingText> text) => row.Title ?? Name(row.Kind, row.Phase, row.PeriodEnd, text);

    public static string Name(RequirementDetails one, IStringLocalizer<ReportingText> text) => one.Title ?? Name(one.Kind, one.Phase, one.PeriodEnd, text);

    public static string Name(MovedDate moved, IStringLocalizer<ReportingText> text) => moved.Title ?? Name(moved.Kind, moved.Phase, moved.PeriodEnd, text);

    public static string Href(string fain, int number) => FormattableString.Invariant($"/requirements/{fain}/{number}");

    public static bool IsStatement(RequirementKind kind) => kind is RequirementKind.Certification or RequirementKind.AdHoc;

    public static string Name(RequirementKind kind, ReportKind phase, DateOnly periodEnd, IStringLocalizer<ReportingText> text) =>
        text[phase == ReportKind.Final ? "Row.Final" : "Row.Interim", text[$"RequirementKind.{kind}"], Fmt.Date(periodEnd)];
}
