using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Features.Reporting.Reports;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Core.Tests.Features.Reporting.Reports;

/// <summary>Another organization's report reads as one that does not exist, in every query and command.</summary>
public sealed class ReportsOfOthersTests
{
    private TestApp _app = null!;

    [SetUp]
    public async Task Start() => _app = await TestApp.StartAsync();

    [TearDown]
    public async Task Stop() => await _app.DisposeAsync();

    [Test]
    public async Task NumberOfAnother_IsNotFound_InTheSameWords([Values(ReportStatus.Draft, ReportStatus.ReadyToCertify, ReportStatus.Accepted)] ReportStatus status)
    {
        var number = await _app.Given.Report(await _app.Given.Award(a => a.Active()), status);
        var version = await _app.VersionAsync(number);
        foreach (var role in new[] { Role.GranteePreparer, Role.GranteeCertifier })
        {
            var theirs = _app.As(role, "Theirs");
            var seen = await Refusals(number, version, theirs);
            Assert.That(seen, Is.EqualTo(await Refusals("SSJTIP24GR0001-R777", version, theirs)));
            Assert.That(seen.Select(s => s.Code).Distinct(), Is.SubsetOf(new[] { "report.not-found", "people.not-for-your-role" }));
            Assert.That(seen.Count(s => s.Code == "report.not-found"), Is.GreaterThanOrEqualTo(5));
        }
        Assert.That((await _app.VersionAsync(number), await _app.Read(db => db.Reports.CountAsync())), Is.EqualTo((version, 1)));
    }

    private async Task<List<(string Code, string Message)>> Refusals(string number, int version, CurrentUser user)
    {
        List<(string, string)> seen = [];
        async Task Note<T>(MediatR.IRequest<T> request)
        {
            var outcome = await _app.Send(request, user);
            Assert.That(outcome.IsOk, Is.False, request.GetType().Name);
            seen.AddRange(outcome.Errors.Select(e => (e.Code, e.Message)));
        }
        await Note(new GetReportQuery(number));
        await Note(new GetReportQuery(number, 1));
        await Note(new SaveReportDraftCommand(number, [new FieldEdit("a", "", "1")]));
        await Note(new MarkReportReadyCommand(number, version, true));
        await Note(new TakeReportBackCommand(number, version));
        await Note(new CertifyReportCommand(number, "00", true, "Director", "director@example.org", "+233 30 000 0000", true));
        await Note(new CorrectReportCommand(number, version, "It is wrong."));
        await Note(new BeginReportReviewCommand(number, version));
        await Note(new PassReportToSecondReviewCommand(number, version));
        await Note(new ReturnReportCommand(number, version, "No.", [], true));
        await Note(new AcceptReportCommand(number, version));
        return seen;
    }
}
