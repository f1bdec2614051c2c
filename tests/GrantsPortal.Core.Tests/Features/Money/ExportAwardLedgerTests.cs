using GrantsPortal.Domain;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Money;
using GrantsPortal.TestKit;

namespace GrantsPortal.Core.Tests.Features.Money;

public sealed class ExportAwardLedgerTests
{
    private TestApp _app = null!;

    [SetUp]
    public async Task Start() => _app = await TestApp.StartAsync();

    [TearDown]
    public async Task Stop() => await _app.DisposeAsync();

    [Test]
    public async Task EveryPage_IsWrittenOnceInTheOrderOfThePage()
    {
        var fain = await _app.Given.Award(a =>
        {
            a.Active();
            foreach (var day in Enumerable.Range(1, 30))
            {
                a.Spent(new DateOnly(2025, 9, day), day, day % 2 == 0 ? "TG" : null);
            }
        });
        var shown = await _app.Ask(new GetAwardLedgerQuery(fain, "2025-Q3", Country: "TG", PageSize: 10), Role.GranteePreparer);
        List<AwardLedgerLine> written = [];

        var count = await _app.Ask(new ExportAwardLedgerQuery(fain, "2025-Q3", null, "TG", Keep), Role.GranteePreparer);

        Assert.That((count, written.Count, written.Sum(l => l.Amount)), Is.EqualTo((15, shown.Total, shown.Sum)));
        Assert.That(written.Take(10), Is.EqualTo(shown.Lines));

        Task Keep(AwardLedgerLine line, CancellationToken cancel)
        {
            written.Add(line);
            return Task.CompletedTask;
        }
    }

    [Test]
    public async Task SomeoneElsesAward_IsNotFoundBeforeAnythingIsWritten()
    {
        var theirs = await _app.Given.Award(a => a.For("Theirs").Active().Spent(_app.Today, 5m));

        var outcome = await _app.Send(
            new ExportAwardLedgerQuery(theirs, null, null, null, (_, _) => throw new InvalidOperationException("written")), Role.GranteeCertifier);

        Assert.That(outcome.Errors[0].Kind, Is.EqualTo(ErrorKind.NotFound));
    }
}
