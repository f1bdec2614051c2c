using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.Organizations;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Results;

namespace GrantsPortal.Core.Tests.Domain.Awards;

/// <summary>Awards in every status, reached by the domain's own verbs and without a database.</summary>
internal static class AwardSample
{
    public static readonly DateTime Now = new(2026, 2, 10, 17, 0, 0, DateTimeKind.Utc);
    public static readonly DateOnly Today = new(2026, 2, 10);
    public static readonly CurrentUser Officer = new(1, "Officer", Role.ProgramOfficer, null);
    public static readonly CurrentUser Signer = new(2, "Signer", Role.GrantsOfficer, null);
    public static readonly CurrentUser Clock = new(3, "Clock", Role.Administrator, null);

    public static AwardDraft Draft => new()
    {
        Fain = "SSJTIP26GR0001",
        Title = "Care",
        RecipientId = 10,
        ProgramCode = "BILATERAL",
        InstrumentCode = "GR",
        OfficerId = Officer.Id,
        Start = Today.AddYears(-1),
        End = Today.AddDays(-1),
        Amount = 100m,
    };

    /// <summary>A draft whose file is complete.</summary>
    public static Award Complete(CurrentUser? by = null)
    {
        var award = Award.Prepare(Draft, isDemo: false, Now, by ?? Officer);
        Attach(award, Recipient());
        award.Split([new CountryShare("GH", 70m), new CountryShare("TG", 30m)], Now, Officer);
        award.SetBudget([new BudgetLine(1, "A", 100m, 0m)], Now, Officer);
        award.SetObjectives([new Objective(1, Pillar.Protection, "Care", [new AwardIndicator("PS.5.1-29", 0, 10, [])])], Now, Officer);
        award.AssessRisk(RiskLevel.Low, Today, null, Now, Officer);
        award.PlanMonitoring("Visits", Now, Officer);
        return award;
    }

    public static Award In(AwardStatus status)
    {
        var award = Complete();
        Action[] life = status switch
        {
            AwardStatus.Draft => [],
            AwardStatus.ReadyToSign => [Ready],
            AwardStatus.Active => [Ready, Sign],
            AwardStatus.Suspended => [Ready, Sign, () => award.Suspend("Audit", "Letter", Today, Now, Signer)],
            AwardStatus.Expired => [Ready, Sign, Expire],
            AwardStatus.Closed => [Ready, Sign, Expire, () => award.Obligate(Today, ObligationKind.Deobligation, -100m, "", Now), () => award.Close(0, Today, Now, Signer)],
            AwardStatus.Terminated => [Ready, Sign, () => award.Terminate(Today.AddDays(-1), null, "Breach", "Letter", Today, Now, Signer)],
            AwardStatus.Cancelled => [() => award.Cancel("Withdrawn", Now, Officer)],
            _ => throw new ArgumentOutOfRangeException(nameof(status)),
        };
        foreach (var step in life)
        {
            step();
        }
        return award;

        void Ready() => award.MakeReady(Now, Officer);
        void Sign() => award.Sign(Today, Now, Signer);
        void Expire() => award.Expire(Today, Now, Clock);
    }

    public static Organization Recipient()
    {
        var organization = Organization.Register("Volta Bridge", OrganizationType.Ngo, "GH", isDemo: false, Now);
        organization.Identify("YNDUZMUZF8H8", null, Now);
        return organization;
    }

    // The store joins an award with its recipient; here it is done by hand.
    public static void Attach(Award award, Organization recipient) => typeof(Award).GetProperty(nameof(Award.Recipient))!.SetValue(award, recipient);
}
