using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using GrantsPortal.Domain.Reporting.Sf425;
using GrantsPortal.Pipeline;

namespace GrantsPortal.Web.Verbs;

/// <summary>
/// <c>sf425 check</c>: the checks of the portal on a report in a file, without a database. Findings are the answer and no failure: it ends
/// with 0 whenever the file could be read. <c>sf425 schema</c> prints what the file and the answer look like.
/// </summary>
public static class Sf425Verb
{
    public const string SchemaFile = "sf425.schema.json";

    private const string Help =
        """
        Computes every line of an SF-425 and runs every check. Needs no database. Ends with 0 when the file could be read, also when
        there are errors among the findings; with 1 and one line per problem when it could not.

        FILE:
          { "reportType": "Interim|Final", "basis": "Cash|Accrual", "periodEnd": "2025-09-30",
            "award": { "start": "2023-10-01", "end": "2027-09-30", "obligated": 3250000.00, "costShare": 325000.00,
                       "paymentMethod": "Advance|Reimbursement", "programIncomeMethod": "Deduction|Addition|None",
                       "indirectRateCap": 15.00 },
            "lines": { "a": 1975000.00, "b": 1954204.11, "d": ..., "e": ..., "f": ..., "i": ..., "j": ..., "l": ..., "m": ..., "n": ... },
            "indirect": [ { "type": "Provisional|Predetermined|Final|Fixed|DeMinimis", "rate": 15.00, "from": "2024-10-01",
                            "to": "2025-09-30", "base": 742118.20, "amount": 111317.73, "federalShare": 111317.73 } ],
            "previous": { "periodEnd": "2025-06-30", "a": 1825000.00, ... },
            "remarks": "Line 12" }
        Amounts are dollars, cumulative from the start of the award, as numbers or texts ("1234.50"). Rates are percent: 15 is 15 %.
        Null or left out is blank, which is not zero: a blank line is a finding. Lines c, g, h and k are computed, d and i are taken
        from the award, an indirect row's amount is its rate times its base; when given, they must be right. indirectRateCap, indirect, previous and remarks may be left out; previous holds the lines of the last accepted
        report and, to measure cash needs by its own days, its periodEnd. Names that are not known are refused.

        ANSWER:
          { "lines": { "a": "1975000.00", ..., "o": "0.00" },
            "indirectTotals": { "base": "742118.20", "amount": "111317.73", "federalShare": "111317.73" },
            "findings": [ { "code": "SF425-J-DECREASED", "severity": "error|warning", "line": "10j", "message": "..." } ] }
        Amounts are texts with two decimals, null where they cannot be computed. Lines are named as on the form: 9, 10a to 10o, 11a to
        11f, 12. Errors come first and block certification; warnings need a remark. `sf425 schema` prints the JSON Schema of both,
        which also lies beside the program as Verbs/sf425.schema.json.
        """;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create(VerbHost host)
    {
        Argument<string> file = new("FILE") { Description = "A JSON file in UTF-8." };
        Option<string> language = VerbOptions.Choice("--language", "Language of the messages.", ["en", "fr", "es"], "en");
        Command check = new("check", Help) { file, language };
        check.SetAction(async (parse, cancel) =>
        {
            Sf425Input report = await Sf425File.ReadAsync(parse.GetRequiredValue(file), cancel);
            Sf425Result result = Sf425Check.Run(report, FederalClosuresFile.Calendar(host.Error));
            await host.Out.WriteLineAsync(Answer(result, CultureInfo.GetCultureInfo(parse.GetRequiredValue(language))));
            return 0;
        });

        Command schema = new("schema", "Prints the JSON Schema of the file that `sf425 check` reads, with that of its answer under $defs.answer.");
        schema.SetAction(async (_, cancel) =>
        {
            await host.Out.WriteAsync(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Verbs", SchemaFile), cancel));
            return 0;
        });
        return new Command("sf425", "Financial reports (SF-425).") { check, schema };
    }

    private static string Answer(Sf425Result result, CultureInfo language) => JsonSerializer.Serialize(
        new
        {
            Lines = Sf425Line.All.ToDictionary(line => line.Letter.ToString(), line => Text(result.Lines[line.Letter])),
            IndirectTotals = new
            {
                Base = Text(result.IndirectTotals.Base),
                Amount = Text(result.IndirectTotals.Amount),
                FederalShare = Text(result.IndirectTotals.FederalShare),
            },
            Findings = result.Findings.Select(finding => new
            {
                finding.Code,
                Severity = finding.Severity == Sf425Severity.Error ? "error" : "warning",
                finding.Line,
                Message = ErrorText.In(finding.Error, language),
            }),
        },
        Json);

    // Two decimals; more only where somebody typed more, which is a finding.
    private static string? Text(decimal? amount) => amount?.ToString("0.00######", CultureInfo.InvariantCulture);
}
