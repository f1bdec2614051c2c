using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Features.Reporting;
using GrantsPortal.Features.Reporting.Reports;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.TestKit;

/// <summary>Brings a report to a state by the use cases themselves: the preparer writes, the certifier certifies, the officers review.</summary>
public static class GivenReport
{
    /// <summary>Answers of a financial report that leave no finding on an award without payments and ledger lines.</summary>
    public static Dictionary<string, string> NothingSpent => new(StringComparer.Ordinal)
    {
        [ReportTemplate.Basis] = "Cash",
        ["a"] = "0",
        ["b"] = "0",
        ["e"] = "0",
        ["f"] = "0",
        ["j"] = "0",
        ["l"] = "0",
        ["m"] = "0",
        ["n"] = "0",
        [ReportTemplate.Remarks] = "Nothing was drawn so far; the rest may be de-obligated at the end.",
    };

    /// <summary>Answers of a performance report on the objective and the indicator that a complete award of the builder has.</summary>
    public static Dictionary<string, string> CareGiven => new(StringComparer.Ordinal)
    {
        ["narrative/1"] = "Two shelters took up the new protocol; 120 survivors received care.",
        [ReportTemplate.Developments] = "None.",
        ["actual/1/PS.5.1-29"] = "120",
    };

    public static Dictionary<string, string> Answers(RequirementKind kind) => kind == RequirementKind.FinancialReport ? NothingSpent : CareGiven;

    /// <summary>The report of the award's first open period of the kind, in the status; answers with its number.</summary>
    public static async Task<string> Report(
        this Given given, string fain, ReportStatus status = ReportStatus.Draft, RequirementKind kind = RequirementKind.FinancialReport, IReadOnlyDictionary<string, string>? answers = null)
    {
        var app = given.App;
        await given.Requirements(fain);
        var requirement = await app.Read(db => db.Requirements.AsNoTracking()
            .Where(r => db.Awards.Any(a => a.Id == r.AwardId && a.Fain == fain) && r.Kind == kind && r.Status == RequirementStatus.NotYetDue
                && !db.Reports.Any(x => x.RequirementId == r.Id)).OrderBy(r => r.PeriodEnd).FirstAsync());
        var number = await app.Ask(new StartReportCommand(fain, kind, requirement.Phase, requirement.PeriodEnd), Role.GranteePreparer);
        await app.WriteAsync(number, answers ?? Answers(kind));
        return await app.BringAsync(number, status);
    }

    /// <summary>What signing would have generated, for an award that the builder brought to life without the use case.</summary>
    public static Task Requirements(this Given given, string fain) => given.App.Change(async db =>
    {
        var award = await db.Awards.Include(a => a.Splits).ThenInclude(s => s.Shares).SingleAsync(a => a.Fain == fain);
        if (!await db.Requirements.AnyAsync(r => r.AwardId == award.Id))
        {
            var calendar = await GenerateRequirements.CalendarAsync(db, CancellationToken.None);
            db.Requirements.AddRange(GenerateRequirements.For(award, calendar, await GenerateRequirements.ThresholdsAsync(db, CancellationToken.None), given.App.Clock.UtcNow));
        }
    });

    /// <summary>Writes the answers into a draft as the preparer, over whatever stands there.</summary>
    public static async Task WriteAsync(this TestApp app, string number, IReadOnlyDictionary<string, string> answers)
    {
        var there = (await app.Ask(new GetReportQuery(number), Role.GranteePreparer)).Content!.Answers;
        var saved = await app.Ask(new SaveReportDraftCommand(number, [.. answers.Select(a => new FieldEdit(a.Key, there.GetValueOrDefault(a.Key, ""), a.Value))]), Role.GranteePreparer);
        Assert.That(saved.Conflicts, Is.Empty);
    }

    /// <summary>Moves a draft on to the status, one use case after the other.</summary>
    public static async Task<string> BringAsync(this TestApp app, string number, ReportStatus status)
    {
        if (status == ReportStatus.Draft)
        {
            return number;
        }
        await app.Ask(new MarkReportReadyCommand(number, await app.VersionAsync(number), true), Role.GranteePreparer);
        if (status == ReportStatus.ReadyToCertify)
        {
            return number;
        }
        await app.CertifyAsync(number);
        if (status == ReportStatus.Submitted)
        {
            return number;
        }
        await app.Ask(new BeginReportReviewCommand(number, await app.VersionAsync(number)), Role.ProgramOfficer);
        switch (status)
        {
            case ReportStatus.InReview:
                break;
            case ReportStatus.Returned:
                await app.Ask(new ReturnReportCommand(number, await app.VersionAsync(number), "Please look at it again.", [], false), Role.ProgramOfficer);
                break;
            case ReportStatus.SecondReview:
                await app.Ask(new PassReportToSecondReviewCommand(number, await app.VersionAsync(number)), Role.ProgramOfficer);
                break;
            case ReportStatus.Accepted:
                await app.Ask(new AcceptReportCommand(number, await app.VersionAsync(number)), Role.ProgramOfficer);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(status), status, "Reached by accepting a correction.");
        }
        return number;
    }

    public static async Task<ReportReceipt> CertifyAsync(this TestApp app, string number)
    {
        var content = (await app.Ask(new GetReportQuery(number), Role.GranteeCertifier)).Content!;
        return await app.Ask(new CertifyReportCommand(number, content.Fingerprint, true, "Director", "director@example.org", "+233 30 000 0000", true), Role.GranteeCertifier);
    }

    public static Task<int> VersionAsync(this TestApp app, string number) => app.Read(db => db.Reports.Where(r => r.Number == number).Select(r => r.Version).SingleAsync());
}
