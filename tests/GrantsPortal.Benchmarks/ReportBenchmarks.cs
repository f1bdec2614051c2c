using System.Data.Common;
using BenchmarkDotNet.Attributes;
using GrantsPortal.Data;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Features.Reporting.Reports;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GrantsPortal.Benchmarks;

/// <summary>
/// Opening an SF-425 of an award with 40 earlier accepted reports, against the plain SQL that reads the same rows. To hold: at most three
/// times as much.
/// </summary>
[MemoryDiagnoser]
// An opening runs through thousands of methods: before the compiler has settled on them, its own work is most of what is measured.
[WarmupCount(40), IterationCount(12)]
public class ReportBenchmarks
{
    private const int Earlier = 40;

    // One statement for each table, only what the page needs: the least that anybody could read.
    private static readonly string[] Statements =
    [
        "SELECT r.* FROM Reports r JOIN Awards a ON a.Id = r.AwardId WHERE r.Number = @number AND a.RecipientId = @organization",
        "SELECT x.* FROM ReportAnswers x JOIN Reports r ON r.Id = x.ReportId WHERE r.Number = @number",
        "SELECT x.* FROM ReportPreparers x JOIN Reports r ON r.Id = x.ReportId WHERE r.Number = @number",
        "SELECT x.* FROM ReportVersions x JOIN Reports r ON r.Id = x.ReportId WHERE r.Number = @number",
        "SELECT x.*, s.* FROM ReportReturns x JOIN Reports r ON r.Id = x.ReportId LEFT JOIN ReturnedSections s ON s.ReportReturnId = x.Id WHERE r.Number = @number",
        "SELECT x.* FROM ReportAttachments x JOIN Reports r ON r.Id = x.ReportId WHERE r.Number = @number",
        "SELECT q.* FROM Requirements q JOIN Reports r ON r.RequirementId = q.Id WHERE r.Number = @number",
        "SELECT a.*, o.Name, o.Uei, (SELECT SUM(b.Amount) FROM Obligations b WHERE b.AwardId = a.Id AND b.Date <= q.PeriodEnd) FROM Reports r JOIN Awards a ON a.Id = r.AwardId JOIN Organizations o ON o.Id = a.RecipientId JOIN Requirements q ON q.Id = r.RequirementId WHERE r.Number = @number",
        "SELECT v.Content FROM Reports r JOIN Requirements q ON q.Id = r.RequirementId JOIN Reports e ON e.AwardId = r.AwardId AND e.Form = r.Form AND e.Status = 'Accepted' JOIN Requirements p ON p.Id = e.RequirementId AND p.PeriodEnd < q.PeriodEnd JOIN ReportVersions v ON v.ReportId = e.Id WHERE r.Number = @number ORDER BY p.PeriodEnd DESC, v.Number DESC LIMIT 1",
        "SELECT SUM(p.Amount) FROM Payments p JOIN Reports r ON r.AwardId = p.AwardId JOIN Requirements q ON q.Id = r.RequirementId WHERE r.Number = @number AND p.Status = 'Paid' AND p.PaidOn <= q.PeriodEnd",
        "SELECT SUM(l.Amount) FROM LedgerEntries l JOIN Reports r ON r.AwardId = l.AwardId JOIN Requirements q ON q.Id = r.RequirementId WHERE r.Number = @number AND l.Date <= q.PeriodEnd",
        "SELECT Date FROM FederalClosures WHERE IsRemoved = 0",
        "SELECT k.Number FROM Reports k JOIN Reports r ON k.Id = r.CorrectsId OR k.CorrectsId = r.Id WHERE r.Number = @number",
    ];

    private TestApp _app = null!;
    private CurrentUser _writer = null!;
    private GetReportQuery _query = null!;

    [GlobalSetup]
    public async Task SetUp()
    {
        _app = await TestApp.StartAsync();
        // Quarters since 2014; 300 ledger lines and 60 payments.
        DateOnly start = new(2014, 1, 1);
        var fain = await _app.Given.Award(a =>
        {
            a.From(start, new DateOnly(2027, 12, 31)).Active();
            foreach (var i in Enumerable.Range(0, 300))
            {
                a.Spent(start.AddDays(i * 14), 10m);
                if (i % 5 == 0)
                {
                    a.Paid(start.AddDays(i * 14), 50m);
                }
            }
        });
        for (var i = 0; i < Earlier; i++)
        {
            await AcceptedAsync(fain);
        }
        var answers = GivenReport.NothingSpent;
        answers[ReportTemplate.Remarks] = string.Concat(Enumerable.Repeat("The difference to the ledger is explained line by line. ", 20));
        _query = new GetReportQuery(await _app.Given.Report(fain, ReportStatus.Draft, answers: answers));
        _writer = _app.As(Role.GranteePreparer);
    }

    [GlobalCleanup]
    public async Task CleanUp() => await _app.DisposeAsync();

    [Benchmark]
    public async Task<ReportDetails> OpenReport() => (await _app.Send(_query, _writer)).Value;

    [Benchmark(Baseline = true)]
    public async Task<int> SameRowsByPlainSql()
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var connection = scope.ServiceProvider.GetRequiredService<GrantsDbContext>().Database.GetDbConnection();
        await connection.OpenAsync();
        var read = 0;
        foreach (var statement in Statements)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = statement;
            Add(command, "@number", _query.Number);
            Add(command, "@organization", _writer.OrganizationId!);
            await using var rows = await command.ExecuteReaderAsync();
            var row = new object[rows.FieldCount];
            while (await rows.ReadAsync())
            {
                read += rows.GetValues(row);
            }
        }
        return read;
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }

    // Each says what the ledger says, so that nothing is found and all are accepted.
    private async Task AcceptedAsync(string fain)
    {
        var number = await _app.Given.Report(fain, ReportStatus.Draft, answers: GivenReport.NothingSpent);
        await _app.BringAsync(number, ReportStatus.Accepted);
    }
}
