using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Features.Awards;
using GrantsPortal.Features.Reporting.Closures;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Core.Tests.Features.Reporting.Closures;

/// <summary>
/// A signed award, 10 February 2025 to 10 February 2027, quarterly: two reports are due on 30 April 2026 and two on Saturday 30 January 2027,
/// which counts from Monday 1 February.
/// </summary>
public abstract class ClosureCommandTests
{
    protected static readonly DateOnly Thursday = new(2026, 4, 30);
    protected static readonly DateOnly Friday = new(2026, 5, 1);
    protected static readonly DateOnly Monday = new(2027, 2, 1);

    protected TestApp App { get; private set; } = null!;
    protected string Fain { get; private set; } = "";

    [SetUp]
    public async Task StartAsync()
    {
        App = await TestApp.StartAsync();
        Fain = await App.Given.Award(a => a.Ready());
        await App.Ask(new SignAwardCommand(Fain, 0), Role.GrantsOfficer);
    }

    [TearDown]
    public async Task StopAsync() => await App.DisposeAsync();

    protected static AddClosureCommand Closing(DateOnly? day, int shown = 2) =>
        new() { Date = day, NameEn = "National Day of Mourning", NameFr = "Journée de deuil national", NameEs = "Día de luto nacional", Source = "Executive Order 14999", Reason = "Order of the President", Shown = shown };

    protected Task<int> CloseAsync(DateOnly day, int shown = 2) => App.Ask(Closing(day, shown), Role.Administrator);

    protected Task<List<Requirement>> DueAsync(DateOnly statutory) => App.Read(db =>
        db.Requirements.AsNoTracking().Include(r => r.History).Where(r => r.StatutoryDue == statutory).OrderBy(r => r.Number).ToListAsync());

    protected async Task<string> CodeAsync<T>(MediatR.IRequest<T> request, Role by = Role.Administrator) => (await App.Send(request, by)).Errors[0].Code;

    protected Task ChangeAsync(DateOnly statutory, Action<Requirement> change) => App.Change(async db =>
    {
        foreach (var requirement in await db.Requirements.Include(r => r.History).Where(r => r.StatutoryDue == statutory).ToListAsync())
        {
            change(requirement);
        }
    });
}
