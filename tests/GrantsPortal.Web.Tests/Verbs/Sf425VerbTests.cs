using System.Text.Json;
using System.Text.Json.Nodes;

namespace GrantsPortal.Web.Tests.Verbs;

[TestFixture]
public sealed class Sf425VerbTests
{
    private const string Report =
        """
        { "reportType": "Interim", "basis": "Cash", "periodEnd": "2025-09-30",
          "award": { "start": "2023-10-01", "end": "2027-09-30", "obligated": 3250000, "costShare": "325000.00",
                     "paymentMethod": "Advance", "programIncomeMethod": "None", "indirectRateCap": 15.0 },
          "lines": { "a": 1975000.00, "b": "1954204.11", "d": 3250000, "e": 1968204.11, "f": 88450, "i": 325000, "j": 139310.55, "l": 0, "m": 0, "n": 0 },
          "indirect": [ { "type": "DeMinimis", "rate": 15, "from": "2024-10-01", "to": "2025-09-30", "base": 742118.20, "amount": 111317.73, "federalShare": "111317.73" } ],
          "previous": { "a": 1825000, "b": 1786412.37, "d": 2250000, "e": 1786412.37, "f": 96200, "i": 325000, "j": 142310.55, "l": 0, "m": 0, "n": 0 },
          "remarks": null }
        """;

    private string file = "";

    [SetUp]
    public void MakeFile() => file = Path.GetTempFileName();

    [TearDown]
    public void DeleteFile() => File.Delete(file);

    [Test]
    public async Task Report_IsAnsweredLineByLine_AndFindingsAreNoFailure()
    {
        VerbRun run = await CheckAsync(Report);

        Assert.That((run.ExitCode, run.Errors), Is.EqualTo((0, Array.Empty<string>())));
        Assert.That(run.Out.TrimEnd(), Is.EqualTo(
            """
            {"lines":{"a":"1975000.00","b":"1954204.11","c":"20795.89","d":"3250000.00","e":"1968204.11","f":"88450.00","g":"2056654.11","h":"1193345.89",
            "i":"325000.00","j":"139310.55","k":"185689.45","l":"0.00","m":"0.00","n":"0.00","o":"0.00"},
            "indirectTotals":{"base":"742118.20","amount":"111317.73","federalShare":"111317.73"},"findings":[
            {"code":"SF425-J-DECREASED","severity":"error","line":"10j","message":"10j is 3,000.00 lower than in the last accepted report. Correct it, or explain the correction in line 12."},
            {"code":"SF425-REMARK-MISSING","severity":"error","line":"12","message":"Line 12 is blank, but warnings want an explanation (2). Write it there."},
            {"code":"SF425-CASH-BASIS","severity":"warning","line":"10b","message":"10b and 10e differ by 14,000.00 on a cash basis. Correct one of them, or give the reason in line 12."},
            {"code":"SF425-EXCESS-CASH","severity":"warning","line":"10c","message":"Cash on hand is 20,795.89, more than the 7,865.24 that 3 working days need. Say in line 12 when it will be used, and draw less next time."}]}
            """.ReplaceLineEndings("")));
    }

    [TestCase("fr", "10j est inférieur de 3")]
    [TestCase("es", "10j es 3")]
    public async Task Messages_ReadInTheLanguage(string language, string start)
    {
        VerbRun run = await CheckAsync(Report, "--language", language);

        Assert.That(run.Out, Does.Contain($"\"message\":\"{start}"));
    }

    /// <summary>0.1 + 0.2, and twelve digits before the point: nothing goes through binary fractions.</summary>
    [Test]
    public async Task Digits_AreKept()
    {
        JsonNode answer = await AnswerAsync(Change(Report, r => (r["lines"]!["e"], r["lines"]!["f"], r["lines"]!["d"]) = (0.1m, "0.2", 999_999_999_999.99m)));

        Assert.That((Line(answer, "g"), Line(answer, "h")), Is.EqualTo(("0.30", "999999999999.69")));
    }

    [Test]
    public async Task BlankLine_IsNull_AndAFinding()
    {
        JsonNode answer = await AnswerAsync(Change(Report, r => { r["lines"]!.AsObject().Remove("b"); r["lines"]!["f"] = null; r["lines"]!["j"] = 1.005m; }));

        Assert.That((Line(answer, "b"), Line(answer, "c"), Line(answer, "g"), Line(answer, "j")), Is.EqualTo(((string?)null, (string?)null, (string?)null, "1.005")));
        Assert.That(answer["findings"]!.AsArray().Select(f => (string?)f!["code"]), Is.SupersetOf(new[] { "SF425-B-BLANK", "SF425-F-BLANK", "SF425-J-DECIMALS" }));
    }

    [Test]
    public async Task EveryProblemOfTheFile_IsOneLineWithItsPlace()
    {
        VerbRun run = await CheckAsync(
            """
            { "reportType": "Quarterly", "periodEnd": "30.09.2025", "remark": "typo", "remarks": 12,
              "award": { "start": "2027-10-01", "end": "2027-09-30", "obligated": "3,250,000", "costShare": 1e5, "paymentMethod": "Advance", "programIncomeMethod": null },
              "lines": { "a": true, "b": 123456789012345678901, "z": 1 },
              "indirect": [ { "rate": "15 %" }, 7 ], "previous": [] }
            """);

        Assert.That((run.ExitCode, run.Out), Is.EqualTo((1, "")));
        const string Number = "is not a number. Write 1234.50 or \"1234.50\": no commas, no currency, no exponent, at most 20 digits and 8 decimals.";
        Assert.That(run.Errors, Is.EqualTo(new[]
        {
            "remark: is not known here. Known are reportType, basis, periodEnd, award, lines, indirect, previous, remarks.",
            "reportType: \"Quarterly\" is not one of Interim|Final.",
            "basis: is missing.",
            "periodEnd: \"30.09.2025\" is not a date. Write it as \"YYYY-MM-DD\".",
            $"award.obligated: \"3,250,000\" {Number}",
            $"award.costShare: 1e5 {Number}",
            "award.programIncomeMethod: is missing.",
            "award.end: is before award.start.",
            "lines.z: is not known here. Known are a, b, c, d, e, f, g, h, i, j, k, l, m, n, o.",
            "previous: is not an object. Write it in braces.",
            $"lines.a: true {Number}",
            $"lines.b: 123456789012345678901 {Number}",
            $"indirect[0].rate: \"15 %\" {Number}",
            "indirect[1]: 7 is not an object. Write it in braces.",
            "remarks: 12 is not a text. Write it in quotation marks.",
        }));
    }

    [TestCase("", "is not JSON: ")]
    [TestCase("{ \"lines\": { \"a\": 1, ", "is not JSON: ")]
    [TestCase("{ \"basis\": \"Cash\", \"basis\": \"Accrual\" }", "is not JSON: ")]
    [TestCase("{ \"basis\": \"\\ud800\" }", "is not JSON: ")]
    [TestCase("[]", "the file: is not an object. Write it in braces.")]
    [TestCase("7", "the file: is not an object. Write it in braces.")]
    public async Task NoReport_IsOneLine(string content, string line)
    {
        VerbRun run = await CheckAsync(content);

        Assert.That((run.ExitCode, run.Out), Is.EqualTo((1, "")));
        Assert.That(run.Errors, Has.Length.EqualTo(1));
        Assert.That(run.Errors[0], Does.Contain(line));
    }

    [Test]
    public async Task HugeFile_IsNotRead()
    {
        VerbRun run = await CheckAsync(new string(' ', (1024 * 1024) + 1));

        Assert.That((run.ExitCode, run.Errors.Length), Is.EqualTo((1, 1)));
        Assert.That(run.Errors[0], Does.EndWith("has 1048577 bytes. A report has at most 1048576."));
    }

    [Test]
    public async Task MissingFileOrName_IsOneLine()
    {
        VerbRun gone = await VerbRun.Of("sf425", "check", file + ".gone");
        VerbRun none = await VerbRun.Of("sf425", "check");

        Assert.That((gone.ExitCode, gone.Errors.Length, none.ExitCode, none.Errors.Length), Is.EqualTo((1, 1, 1, 1)));
        Assert.That(gone.Errors[0], Does.Contain("cannot be read: "));
    }

    [Test]
    public async Task DatesAtTheEndOfTheCalendar_AreFindings()
    {
        JsonNode answer = await AnswerAsync(Change(Report, r => r["periodEnd"] = "9999-12-31"));

        Assert.That(answer["findings"]!.AsArray().Select(f => (string?)f!["code"]), Does.Contain("SF425-PERIOD-OUTSIDE"));
    }

    [Test]
    public async Task ByteOrderMark_IsNoMatter()
    {
        await File.WriteAllTextAsync(file, Report, new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

        Assert.That((await VerbRun.Of("sf425", "check", file)).ExitCode, Is.Zero);
    }

    [Test]
    public async Task Help_ShowsTheJsonAndNamesTheSchema()
    {
        VerbRun run = await VerbRun.Of("sf425", "check", "--help");

        foreach (string text in (string[])["reportType", "Interim|Final", "programIncomeMethod", "indirectTotals", "error|warning", "Ends with 0", "sf425.schema.json"])
        {
            Assert.That(run.Out, Does.Contain(text));
        }
    }

    /// <summary>The schema is held against the verb on the same files: what one refuses the other refuses, and every answer is as promised.</summary>
    [TestCaseSource(nameof(Variants))]
    public async Task Schema_SaysWhatTheVerbAccepts(string report)
    {
        JsonSchema schema = JsonSchema.Parse((await VerbRun.Of("sf425", "schema")).Out);
        VerbRun run = await CheckAsync(report);

        Assert.That(schema.Accepts(JsonNode.Parse(report)), Is.EqualTo(run.ExitCode == 0), string.Join('\n', run.Errors));
        if (run.ExitCode == 0)
        {
            Assert.That(schema.Of("answer").Accepts(JsonNode.Parse(run.Out)), Is.True);
        }
    }

    private static IEnumerable<TestCaseData> Variants()
    {
        (string Name, Action<JsonNode> Change)[] changes =
        [
            ("as it is", _ => { }),
            ("no lines", r => r["lines"] = new JsonObject()),
            ("every line typed", r => r["lines"] = new JsonObject("abcdefghijklmno".Select(l => KeyValuePair.Create(l.ToString(), (JsonNode?)1)))),
            ("nothing optional", r => { foreach (string name in (string[])["indirect", "previous", "remarks"]) { r.AsObject().Remove(name); } r["award"]!.AsObject().Remove("indirectRateCap"); }),
            ("all optional null", r => { r["indirect"] = null; r["previous"] = null; r["award"]!["indirectRateCap"] = null; }),
            ("empty row", r => r["indirect"]!.AsArray().Add(new JsonObject())),
            ("de minimis in words", r => r["indirect"]![0]!["type"] = "de minimis"),
            ("unknown type of rate", r => r["indirect"]![0]!["type"] = "Guessed"),
            ("previous with its end", r => r["previous"]!["periodEnd"] = "2025-06-30"),
            ("eight decimals", r => r["lines"]!["a"] = "1.12345678"),
            ("nine decimals", r => r["lines"]!["a"] = "1.123456789"),
            ("comma", r => r["lines"]!["a"] = "1,5"),
            ("blank text", r => r["lines"]!["a"] = ""),
            ("truth", r => r["lines"]!["a"] = true),
            ("unknown line", r => r["lines"]!["p"] = 1),
            ("unknown name", r => r["fain"] = "S"),
            ("unknown name of the award", r => r["award"]!["fain"] = "S"),
            ("unknown name of a row", r => r["indirect"]![0]!["note"] = "S"),
            ("no basis", r => r.AsObject().Remove("basis")),
            ("no lines at all", r => r.AsObject().Remove("lines")),
            ("no obligation", r => r["award"]!["obligated"] = null),
            ("date by slashes", r => r["periodEnd"] = "2025/09/30"),
            ("another kind", r => r["reportType"] = "interim"),
            ("list of lines", r => r["lines"] = new JsonArray()),
            ("remarks by number", r => r["remarks"] = 1),
            ("final", r => r["reportType"] = "Final"),
        ];
        return changes.Select(one => new TestCaseData(Change(Report, one.Change)).SetArgDisplayNames(one.Name));
    }

    private static string Change(string report, Action<JsonNode> change)
    {
        JsonNode node = JsonNode.Parse(report)!;
        change(node);
        return node.ToJsonString(JsonSerializerOptions.Default);
    }

    private static string? Line(JsonNode answer, string line) => (string?)answer["lines"]![line];

    private async Task<JsonNode> AnswerAsync(string report) => JsonNode.Parse((await CheckAsync(report)).Out)!;

    private async Task<VerbRun> CheckAsync(string content, params string[] options)
    {
        await File.WriteAllTextAsync(file, content);
        return await VerbRun.Of(["sf425", "check", file, .. options]);
    }
}
