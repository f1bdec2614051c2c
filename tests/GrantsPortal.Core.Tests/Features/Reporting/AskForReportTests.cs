using GrantsPortal.Domain;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Features.Reporting;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Core.Tests.Features.Reporting;

public sealed class AskForReportTests
{
    private TestApp _app = null!;
    private string _fain = "";

    [SetUp]
    public async Task StartAsync()
    {
        _app = await TestApp.StartAsync();
        _fain = await _app.Given.Award(a => a.Active());
    }

    [TearDown]
    public async Task StopAsync() => await _app.DisposeAsync();

    [Test]
    public async Task Asked_IsNumberedAndRolledOffTheWeekend()
    {
        Assert.That((await _app.Ask(Ask(new(2026, 3, 7)), Role.ProgramOfficer), await _app.Ask(Ask(new(2026, 3, 9)), Role.GrantsOfficer)), Is.EqualTo((1, 2)));
        var one = await _app.Read(db => db.Requirements.SingleAsync(r => r.Number == 1));
        Assert.That((one.Kind, one.Title, one.StatutoryDue, one.EffectiveDue), Is.EqualTo((RequirementKind.AdHoc, "Staffing", new DateOnly(2026, 3, 7), new DateOnly(2026, 3, 9))));
    }

    [Test]
    public async Task WhatIsMissing_IsSaidAtOnce() => Assert.That(
        (await _app.Send(new AskForReportCommand { Fain = _fain }, Role.ProgramOfficer)).Errors.Select(e => e.Field), Is.EqualTo(new[] { "Title", "Text", "Due" }));

    [Test]
    public async Task PassedDay_IsRefused() =>
        Assert.That((await _app.Send(Ask(_app.Today.AddDays(-1)), Role.ProgramOfficer)).Errors.Single().Code, Is.EqualTo("requirement.date-passed"));

    [Test]
    public async Task Draft_OwesNothing()
    {
        _fain = await _app.Given.Award();
        Assert.That((await _app.Send(Ask(_app.Today), Role.ProgramOfficer)).Errors.Single().Code, Is.EqualTo("requirement.award-not-running"));
    }

    [Test]
    public async Task UnknownAward_IsNotFound()
    {
        _fain = "SSJTIP24GR9999";
        Assert.That((await _app.Send(Ask(_app.Today), Role.ProgramOfficer)).Errors.Single().Kind, Is.EqualTo(ErrorKind.NotFound));
    }

    [Test]
    public async Task OnlyOfficers_Ask()
    {
        foreach (var role in Roles.All.Where(r => !Roles.Officers.Includes(r)))
        {
            Assert.That((await _app.Send(Ask(_app.Today), role)).Errors.Single().Kind, Is.EqualTo(ErrorKind.Forbidden), role.ToString());
        }
    }

    private AskForReportCommand Ask(DateOnly due) => new() { Fain = _fain, Title = "Staffing", Text = "Who replaces the coordinator?", Due = due };
}
