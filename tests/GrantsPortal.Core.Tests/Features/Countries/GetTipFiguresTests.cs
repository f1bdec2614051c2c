using GrantsPortal.Domain;
using GrantsPortal.Domain.Countries;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Countries;
using GrantsPortal.TestKit;

namespace GrantsPortal.Core.Tests.Features.Countries;

public sealed class GetTipFiguresTests
{
    private TestApp _app = null!;

    [SetUp]
    public async Task StartAsync() => _app = await TestApp.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _app.DisposeAsync();

    [Test]
    public async Task EveryYearOfTheReports_IsThereInOrder()
    {
        var table = await _app.Ask(new GetTipFiguresQuery(), Role.Director);
        Assert.Multiple(() =>
        {
            Assert.That(table.Years.Select(y => y.Year), Is.EqualTo(Enumerable.Range(2008, 16)));
            Assert.That(table.Years.Select(y => y.Cells.Count), Is.All.EqualTo(4));
        });
    }

    [Test]
    public async Task RevisedFigure_KeepsItsFirstPrintAndCountsAsRevised()
    {
        var table = await _app.Ask(new GetTipFiguresQuery(), Role.Auditor);
        var cell = Cell(table, 2015, TipMeasure.Prosecutions);
        Assert.Multiple(() =>
        {
            Assert.That((cell.First.Value, cell.First.Labor), Is.EqualTo((18_930, (int?)857)));
            Assert.That((cell.InForce.Value, cell.IsRevised), Is.EqualTo((19_127, true)));
            Assert.That(cell.InForce.Note, Is.EqualTo("Revised by a later Report."));
            Assert.That(cell.InForce.Source, Is.Not.EqualTo(cell.First.Source));
        });
    }

    [Test]
    public async Task ConflictingPrints_AreBothKept()
    {
        var cell = Cell(await _app.Ask(new GetTipFiguresQuery(), Role.Auditor), 2020, TipMeasure.Convictions);
        Assert.That(cell.Prints.Select(p => (p.Value, p.Labor)), Is.EqualTo(new[] { (5271, (int?)null), (5011, (int?)337) }));
    }

    [Test]
    public async Task LaborPart_IsBlankWhereNoReportGivesIt()
    {
        var table = await _app.Ask(new GetTipFiguresQuery(), Role.Auditor);
        Assert.Multiple(() =>
        {
            Assert.That(Cell(table, 2010, TipMeasure.VictimsIdentified).InForce.Labor, Is.Null);
            Assert.That(Cell(table, 2011, TipMeasure.VictimsIdentified).InForce.Labor, Is.EqualTo(15_205));
        });
    }

    [Test]
    public async Task Remarks_AreTheRevisedAndTheNoted()
    {
        var table = await _app.Ask(new GetTipFiguresQuery(), Role.Auditor);
        Assert.That(table.Remarks.Select(c => (c.Year, c.Measure, c.IsRevised)), Is.EqualTo(new[]
        {
            (2015, TipMeasure.Prosecutions, true),
            (2015, TipMeasure.Convictions, true),
            (2016, TipMeasure.Prosecutions, true),
            (2016, TipMeasure.Convictions, true),
            (2016, TipMeasure.VictimsIdentified, true),
            (2016, TipMeasure.NewLaws, false),
            (2020, TipMeasure.Convictions, true),
        }));
    }

    [Test]
    public async Task Grantees_AreForbidden([Values(Role.GranteePreparer, Role.GranteeCertifier)] Role role)
    {
        var outcome = await _app.Send(new GetTipFiguresQuery(), role);
        Assert.That(outcome.Errors.Select(e => e.Kind), Is.EqualTo(new[] { ErrorKind.Forbidden }));
    }

    private static TipCell Cell(TipFigures table, int year, TipMeasure measure) => table.Years.Single(y => y.Year == year)[measure]!;
}
