using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Awards;
using GrantsPortal.TestKit;

namespace GrantsPortal.Core.Tests.Features.Awards;

public sealed class ExportAwardsTests
{
    private TestApp _app = null!;

    [SetUp]
    public async Task Prepare()
    {
        _app = await TestApp.StartAsync();
        for (var i = 1; i <= 7; i++)
        {
            var organization = i == 7 ? "Theirs" : "Ours";
            await _app.Given.Award(a => a.Worth(1_000m * i).For(organization).Active());
        }
    }

    [TearDown]
    public async Task Leave() => await _app.DisposeAsync();

    [Test]
    public async Task EveryPage_ComesInTheListsOrder()
    {
        var search = new SearchAwardsQuery { Sort = AwardSort.Obligated, Descending = true, PageSize = 2, Page = 2 };

        var (rows, count) = await Export(search, Role.Auditor);

        Assert.That(rows.Select(r => r.Obligated), Is.EqualTo(new[] { 7_000m, 6_000m, 5_000m, 4_000m, 3_000m, 2_000m, 1_000m }));
        Assert.That(count, Is.EqualTo(7));
        var shown = await _app.Ask(search, Role.Auditor);
        Assert.That(rows.Skip(2).Take(2).Select(r => r.Fain), Is.EqualTo(shown.Rows.Select(r => r.Fain)));
    }

    [Test]
    public async Task Filters_AreTheListsOwn() =>
        Assert.That((await Export(new SearchAwardsQuery { Text = "theirs", Statuses = [AwardStatus.Active] }, Role.Director)).Rows.Select(r => r.Recipient), Is.EqualTo(new[] { "Theirs" }));

    [Test]
    public async Task Grantee_GetsItsOwnOrganizationOnly() =>
        Assert.That((await Export(new SearchAwardsQuery(), Role.GranteePreparer)).Rows.Select(r => r.Recipient).Distinct(), Is.EqualTo(new[] { "Ours" }));

    [Test]
    public async Task MoreThanOneChunk_IsWholeAndWithoutDoubles()
    {
        for (var i = 0; i < 120; i++)
        {
            await _app.Given.Award();
        }

        var (rows, count) = await Export(new SearchAwardsQuery { Sort = AwardSort.Fain }, Role.Auditor);

        Assert.That(count, Is.EqualTo(127));
        Assert.That(rows.Select(r => r.Fain), Is.Ordered.Using((IComparer<string>)StringComparer.Ordinal).And.Unique);
    }

    private async Task<(List<AwardRow> Rows, int Count)> Export(SearchAwardsQuery search, Role role)
    {
        List<AwardRow> rows = [];
        var count = await _app.Ask(
            new ExportAwardsQuery(search, (row, _) =>
            {
                rows.Add(row);
                return Task.CompletedTask;
            }),
            role);
        return (rows, count);
    }
}
