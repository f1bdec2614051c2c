using GrantsPortal.Domain.Reporting;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Domain.Reporting.Sf425;
using GrantsPortal.Web.Components.Shared;
using GrantsPortal.Web.Resources;
using Microsoft.Extensions.Localization;
using static GrantsPortal.Web.Components.Pages.Reporting.Forms.FormValue;

namespace GrantsPortal.Web.Components.Pages.Reporting.Forms;

/// <summary>The Federal Financial Report, boxes 1 to 12 (SF-425, OMB Number 4040-0014).</summary>
internal sealed class Sf425Words(IStringLocalizer<ReportFormText> text)
{
    private static readonly (string Group, string Lines)[] Groups = [("Cash", "abc"), ("Expenditures", "defgh"), ("RecipientShare", "ijk"), ("ProgramIncome", "lmno")];

    public IEnumerable<FormPart> Parts(ReportDocument document)
    {
        yield return new FormBoxes(
        [
            new("1", text["Agency"], document.Agency, 6),
            new("2", text["AwardNumber"], document.Fain, 6),
            new("3", text["Recipient"], document.Recipient),
            new("4a", "UEI", document.Uei ?? Blank, 4),
            new("4b", "EIN", Blank, 4),
            new("5", text["RecipientAccount"], Blank, 4),
            new("6", text["ReportType"], Frequency(document), 7),
            new("7", text["Basis"], Choices([.. Enum.GetValues<AccountingBasis>().Select(b => (text[$"AccountingBasis.{b}"].Value, document.Answer(ReportTemplate.Basis) == b.ToString()))]), 5),
            new("8", text["ProjectPeriod"], Span(document.ProjectStart, document.ProjectEnd), 6),
            new("9", text["PeriodEnd"], Fmt.Date(document.PeriodEnd), 6),
        ]);
        yield return new FormTable("10", text["Transactions"], text["Cumulative"], [new("", 1), new(text["Line"], 14), new(text["Amount"], 4, true)], [.. Lines(document)]);
        var rows = document.IndirectRows();
        yield return new FormTable("11", text["IndirectExpense"], rows.Count == 0 ? text["NoIndirect"].Value : null,
            [
                new($"a. {text["Indirect.type"]}", 4), new($"b. {text["Indirect.rate"]}", 3, true), new($"c. {text["Indirect.period"]}", 6), new($"d. {text["Indirect.base"]}", 4, true),
                new($"e. {text["Indirect.amount"]}", 4, true), new($"f. {text["Indirect.federalShare"]}", 4, true),
            ],
            rows.Count == 0 ? [] :
            [
                .. rows.Select(r => new FormRow(FormRowKind.Plain,
                    [r.Type is { } type ? text[$"IndirectRateType.{type}"] : Blank, Percent(r.Rate), Span(r.From, r.To), Amount(r.Base), Amount(r.Amount), Amount(r.FederalShare)])),
                new FormRow(FormRowKind.Total,
                    [$"g. {text["Totals"]}", Blank, Blank, Amount(document.IndirectTotals.GetValueOrDefault("base")), Amount(document.IndirectTotals.GetValueOrDefault("amount")), Amount(document.IndirectTotals.GetValueOrDefault("federalShare"))]),
            ], true);
        yield return new FormText("12", text["Remarks"], document.Answer(ReportTemplate.Remarks) is { Length: > 0 } said ? said : text["None"]);
    }

    private IEnumerable<FormRow> Lines(ReportDocument document)
    {
        foreach (var (group, lines) in Groups)
        {
            yield return new FormRow(FormRowKind.Group, [Blank, text[$"Lines.{group}"], Blank]);
            foreach (var letter in lines)
            {
                // What follows from other lines or from the award is set off, as on the page where it is typed.
                yield return new FormRow(
                    letter is 'c' or 'd' or 'g' or 'h' or 'i' or 'k' or 'o' ? FormRowKind.Computed : FormRowKind.Plain,
                    [$"10{letter}", text[$"Line.{letter}"], Amount(document.Lines.GetValueOrDefault(letter.ToString()))]);
            }
        }
    }

    private string Frequency(ReportDocument document) => Choices(
        [.. Enum.GetValues<ReportingFrequency>().Select(f => (text[$"ReportingFrequency.{f}"].Value, f == document.Frequency && document.Phase == ReportKind.Interim)),
            (text["Final"], document.Phase == ReportKind.Final)]);
}
