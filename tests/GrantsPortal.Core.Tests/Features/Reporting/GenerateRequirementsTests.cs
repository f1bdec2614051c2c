using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Features.Reporting;

namespace GrantsPortal.Core.Tests.Features.Reporting;

public sealed class GenerateRequirementsTests
{
    private static readonly DateTime Now = new(2025, 2, 1, 15, 0, 0, DateTimeKind.Utc);

    [Test]
    public void QuarterlyAward_OwesBothReportsForEachPeriod()
    {
        Requirement[] owed = [.. GenerateRequirements.For(Award(new(2025, 2, 10), new(2025, 11, 20), ReportingFrequency.Quarterly), new FederalCalendar(), [], Now)];

        Assert.That(owed.Select(r => (r.Kind, r.Phase, r.PeriodStart, r.PeriodEnd, r.StatutoryDue)), Is.EqualTo(new[]
        {
            (RequirementKind.PerformanceReport, ReportKind.Interim, new DateOnly(2025, 2, 10), new DateOnly(2025, 3, 31), new DateOnly(2025, 4, 30)),
            (RequirementKind.FinancialReport, ReportKind.Interim, new DateOnly(2025, 2, 10), new DateOnly(2025, 3, 31), new DateOnly(2025, 4, 30)),
            (RequirementKind.PerformanceReport, ReportKind.Interim, new DateOnly(2025, 4, 1), new DateOnly(2025, 6, 30), new DateOnly(2025, 7, 30)),
            (RequirementKind.FinancialReport, ReportKind.Interim, new DateOnly(2025, 4, 1), new DateOnly(2025, 6, 30), new DateOnly(2025, 7, 30)),
            (RequirementKind.PerformanceReport, ReportKind.Interim, new DateOnly(2025, 7, 1), new DateOnly(2025, 9, 30), new DateOnly(2025, 10, 30)),
            (RequirementKind.FinancialReport, ReportKind.Interim, new DateOnly(2025, 7, 1), new DateOnly(2025, 9, 30), new DateOnly(2025, 10, 30)),
            (RequirementKind.PerformanceReport, ReportKind.Final, new DateOnly(2025, 10, 1), new DateOnly(2025, 11, 20), new DateOnly(2026, 3, 20)),
            (RequirementKind.FinancialReport, ReportKind.Final, new DateOnly(2025, 10, 1), new DateOnly(2025, 11, 20), new DateOnly(2026, 3, 20)),
        }));
    }

    [Test]
    public void DueOnAClosedDay_IsEffectiveOnTheNextBusinessDay()
    {
        DateOnly closed = new(2025, 4, 30);

        var first = GenerateRequirements.For(Award(new(2025, 1, 1), new(2025, 12, 31), ReportingFrequency.Quarterly), new FederalCalendar([closed]), [], Now).First();

        Assert.That((first.StatutoryDue, first.EffectiveDue), Is.EqualTo((closed, closed.AddDays(1))));
    }

    [Test]
    public void FrequencyOfTheAward_SetsTheInterims()
    {
        DateOnly start = new(2025, 1, 1), end = new(2026, 12, 31);

        Assert.Multiple(() =>
        {
            Assert.That(GenerateRequirements.For(Award(start, end, ReportingFrequency.SemiAnnual), new FederalCalendar(), [], Now).Count(), Is.EqualTo(8));
            Assert.That(GenerateRequirements.For(Award(start, end, ReportingFrequency.Annual), new FederalCalendar(), [], Now).Count(), Is.EqualTo(4));
        });
    }

    [TestCase(500_000, 0, 0, Description = "not above the threshold")]
    [TestCase(500_000.01, 0, 2)]
    [TestCase(1_000_000, 50, 0, Description = "half of it at home")]
    [TestCase(1_000_100, 50, 2)]
    public void AboveTheThresholdAbroad_CertifiesOnEachAnniversary(decimal amount, decimal atHome, int certifications)
    {
        var award = Award(new(2025, 2, 10), new(2027, 3, 9), ReportingFrequency.Annual, amount);
        award.Split(atHome > 0 ? [new CountryShare("GH", 100 - atHome), new CountryShare("US", atHome)] : [new CountryShare("GH", 100)], Now, Officer);
        var (before, now) = (Threshold.Create(Threshold.TraffickingCertification, new(2015, 3, 2)), Threshold.Create(Threshold.TraffickingCertification, new(2026, 1, 1)));
        before.Describe(500_000m, "then");
        now.Describe(1m, "from a later day");

        var certified = GenerateRequirements.For(award, new FederalCalendar(), [before, now], Now).Where(r => r.Kind == RequirementKind.Certification);

        Assert.That(certified.Select(r => (r.PeriodStart, r.StatutoryDue)), Is.EqualTo(new[]
        {
            (new DateOnly(2025, 2, 10), new DateOnly(2026, 2, 10)),
            (new DateOnly(2026, 2, 10), new DateOnly(2027, 2, 10)),
        }.Take(certifications)));
    }

    private static readonly CurrentUser Officer = new(1, "Officer", Role.ProgramOfficer, null);

    private static Award Award(DateOnly start, DateOnly end, ReportingFrequency frequency, decimal amount = 100_000m) => GrantsPortal.Domain.Awards.Award.Prepare(
        new AwardDraft
        {
            Fain = "SSJTIP25GR0001",
            Title = "Safe return",
            RecipientId = 1,
            ProgramCode = "BILATERAL",
            InstrumentCode = "GR",
            OfficerId = 1,
            Start = start,
            End = end,
            Amount = amount,
            Frequency = frequency,
        },
        isDemo: true,
        Now,
        Officer);
}
