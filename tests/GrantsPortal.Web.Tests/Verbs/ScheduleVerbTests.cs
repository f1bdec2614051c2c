using System.Diagnostics;

namespace GrantsPortal.Web.Tests.Verbs;

[TestFixture]
public sealed class ScheduleVerbTests
{
    private const string WorkedExample =
        """[{"type":"interim","periodStart":"2025-02-10","periodEnd":"2025-03-31","statutoryDue":"2025-04-30","effectiveDue":"2025-04-30"},"""
        + """{"type":"interim","periodStart":"2025-04-01","periodEnd":"2025-06-30","statutoryDue":"2025-07-30","effectiveDue":"2025-07-30"},"""
        + """{"type":"interim","periodStart":"2025-07-01","periodEnd":"2025-09-30","statutoryDue":"2025-10-30","effectiveDue":"2025-10-30"},"""
        + """{"type":"final","periodStart":"2025-10-01","periodEnd":"2025-11-20","statutoryDue":"2026-03-20","effectiveDue":"2026-03-20"}]""";

    private static readonly string[] Example = ["schedule", "--start", "2025-02-10", "--end", "2025-11-20", "--frequency", "quarterly"];

    [Test]
    public async Task Json_IsExactlyTheSchedule()
    {
        VerbRun run = await VerbRun.Of([.. Example, "--format", "json"]);

        Assert.That(run.Out.TrimEnd(), Is.EqualTo(WorkedExample));
        Assert.That((run.ExitCode, run.Errors), Is.EqualTo((0, Array.Empty<string>())));
    }

    [Test]
    public async Task Process_PrintsTheJsonAndNothingElse()
    {
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "GrantsPortal.Web.dll"), .. Example, "--format", "json"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.That(output.TrimEnd(), Is.EqualTo(WorkedExample));
        Assert.That((process.ExitCode, await error), Is.EqualTo((0, "")));
    }

    [Test]
    public async Task Table_IsTheDefault()
    {
        VerbRun run = await VerbRun.Of(Example);

        string[] lines = run.Out.TrimEnd().Split('\n', StringSplitOptions.TrimEntries);
        Assert.That(lines, Has.Length.EqualTo(5));
        Assert.That(lines[0], Does.StartWith("Type"));
        Assert.That(lines[4], Is.EqualTo("final    2025-10-01    2025-11-20  2026-03-20     2026-03-20"));
    }

    [Test]
    public async Task Subrecipient_FinalIsDueAtNinetyDays()
    {
        VerbRun run = await VerbRun.Of([.. Example, "--format=json", "--recipient-type=subrecipient"]);

        Assert.That(run.Out, Does.Contain("\"statutoryDue\":\"2026-02-18\""));
    }

    [TestCase("none", "2024-12-24")]
    [TestCase("next-business-day", "2024-12-26")]
    public async Task DueOnAOneOffClosure_RollsWhenAsked(string roll, string effective)
    {
        // 24 December 2024 is in seeds/reference/federal-closures.csv; 26 August and 120 days lead to it.
        VerbRun run = await VerbRun.Of("schedule", "--start", "2024-07-01", "--end", "2024-08-26", "--frequency", "quarterly", "--roll", roll, "--format", "json");

        Assert.That(run.Out, Does.Contain($"\"statutoryDue\":\"2024-12-24\",\"effectiveDue\":\"{effective}\""));
    }

    [Test]
    public async Task FiscalYear_EndsInSeptember()
    {
        VerbRun run = await VerbRun.Of("schedule", "--start", "2023-10-01", "--end", "2025-09-30", "--frequency", "annual", "--year", "fiscal", "--format", "json");

        Assert.That(run.Out, Does.StartWith("[{\"type\":\"interim\",\"periodStart\":\"2023-10-01\",\"periodEnd\":\"2024-09-30\""));
    }

    [Test]
    public async Task EveryProblem_HasItsLine()
    {
        VerbRun run = await VerbRun.Of("schedule", "--start", "2025-02-30", "--frequency", "weekly", "--roll", "back", "--colour", "--format", "JSON");

        Assert.That((run.ExitCode, run.Out), Is.EqualTo((1, "")));
        Assert.That(run.Errors, Is.EquivalentTo(new[]
        {
            "Unrecognized command or argument '--colour'.",
            "--start: '2025-02-30' is not a date. Write it as YYYY-MM-DD.",
            "Option '--end' is required.",
            "--frequency: 'weekly' is not one of quarterly|semiannual|annual.",
            "--roll: 'back' is not one of none|next-business-day.",
            "--format: 'JSON' is not one of table|json.",
        }));
    }

    [TestCase("2025-03-10", "2025-03-09", "--end: 2025-03-09 is before --start, 2025-03-10.")]
    [TestCase("2025-03-10", "9999-12-31", "--end: 9999-12-31 is after 9998-12-31.")]
    [TestCase("2025-03-10", "12/31/2025", "--end: '12/31/2025' is not a date. Write it as YYYY-MM-DD.")]
    [TestCase("2025-03-10", "", "--end: '' is not a date. Write it as YYYY-MM-DD.")]
    [TestCase("2025-3-10", "2025-12-31", "--start: '2025-3-10' is not a date. Write it as YYYY-MM-DD.")]
    public async Task WrongDates_AreOneLine(string start, string end, string line)
    {
        VerbRun run = await VerbRun.Of("schedule", "--start", start, "--end", end, "--frequency", "annual");

        Assert.That((run.ExitCode, run.Out), Is.EqualTo((1, "")));
        Assert.That(run.Errors, Is.EqualTo(new[] { line }));
    }

    [Test]
    public async Task Help_NamesEveryOptionAndItsWords()
    {
        VerbRun run = await VerbRun.Of("schedule", "--help");

        Assert.That((run.ExitCode, run.Errors), Is.EqualTo((0, Array.Empty<string>())));
        foreach (string text in (string[])["--start", "--end", "quarterly|semiannual|annual", "recipient|subrecipient", "none|next-business-day", "table|json", "[default: next-business-day]"])
        {
            Assert.That(run.Out, Does.Contain(text));
        }
    }
}
