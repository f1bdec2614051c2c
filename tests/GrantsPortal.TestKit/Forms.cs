using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Results;
using GrantsPortal.Features.Awards;
using GrantsPortal.Features.Organizations;

namespace GrantsPortal.TestKit;

/// <summary>Filled-in forms, as an officer would send them.</summary>
public static class Forms
{
    /// <summary>A draft that can be made ready as it is: 100,000.00 in Ghana for Ours.</summary>
    public static async Task<PrepareAwardCommand> CompleteAwardAsync(this TestApp app, string fain = "SSJTIP26GR0001")
    {
        var form = new PrepareAwardCommand();
        await FillAsync(app, form, fain);
        return form;
    }

    /// <summary>The draft as its form reads it now.</summary>
    public static async Task<EditAwardCommand> OpenAsync(this TestApp app, string fain) =>
        (await app.Ask(new GetAwardDraftQuery(fain), Role.ProgramOfficer)).Form;

    private static async Task FillAsync(TestApp app, AwardForm form, string fain)
    {
        var ours = await app.Ask(new FindOrganizationsQuery("Ours"), Role.ProgramOfficer);
        form.Fain = fain;
        form.Title = "Care for survivors in the Volta basin";
        form.RecipientId = ours.Rows[0].Id;
        form.ProgramCode = "BILATERAL";
        form.InstrumentCode = "GR";
        form.OfficerId = app.As(Role.ProgramOfficer).Id;
        form.Start = app.Today;
        form.End = app.Today.AddYears(2);
        form.Amount = 100_000m;
        form.CostShare = 5_000m;
        form.Split = [new ShareRow { CountryCode = "GH", Percent = 70 }, new ShareRow { CountryCode = "TG", Percent = 30 }];
        form.Budget =
        [
            new BudgetRow { Period = 1, CategoryCode = "A", FederalShare = 60_000m, CostShare = 5_000m },
            new BudgetRow { Period = 2, CategoryCode = "C", FederalShare = 40_000m },
        ];
        form.Objectives =
        [
            new ObjectiveRow
            {
                Pillar = Pillar.Protection,
                Text = "Survivors receive care",
                Indicators =
                [
                    new IndicatorRow { IndicatorCode = "PS.5.1-29", Baseline = 0, LifeTarget = 100, Targets = [new TargetRow { Year = 2026, Value = 50 }] },
                ],
            },
        ];
        form.Risk = RiskLevel.Medium;
        form.RiskAssessedOn = app.Today;
        form.MonitoringPlan = "Two site visits a year.";
    }
}
