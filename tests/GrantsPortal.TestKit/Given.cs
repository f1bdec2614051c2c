using GrantsPortal.Data;
using GrantsPortal.Domain;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.Money;
using GrantsPortal.Domain.Organizations;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Results;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.TestKit;

/// <summary>Puts data into a test application by the domain's own verbs: <c>await app.Given.Award(a => a.Active())</c>.</summary>
public sealed class Given(TestApp app)
{
    private int _serial;

    public TestApp App => app;

    /// <summary>A new award of "Ours", a draft unless told otherwise; answers with its FAIN.</summary>
    public async Task<string> Award(Action<AwardBuilder>? describe = null)
    {
        var builder = new AwardBuilder(app, ++_serial);
        describe?.Invoke(builder);
        await builder.BuildAsync();
        return builder.Fain;
    }

    public async Task<long> Organization(string name, string? uei = null, string country = "GH")
    {
        var organization = Domain.Organizations.Organization.Register(name, OrganizationType.Ngo, country, false, app.Clock.UtcNow);
        organization.Identify(uei, "test", app.Clock.UtcNow);
        await app.Change(db =>
        {
            db.Organizations.Add(organization);
            return Task.CompletedTask;
        });
        return organization.Id;
    }
}

/// <summary>One award, told in the order of its life.</summary>
public sealed class AwardBuilder(TestApp app, int serial)
{
    private readonly List<(string Country, decimal Percent)> _shares = [];
    private readonly List<Action<Award>> _life = [];
    private readonly List<Func<long, LedgerEntry>> _ledger = [];
    private readonly List<(DateOnly On, decimal Amount)> _payments = [];
    private string? _fain;
    private string _recipient = "Ours";
    private string _program = "BILATERAL";
    private string? _compact;
    private string _title = $"Award {serial}";
    private decimal _amount = 100_000m;
    private (DateOnly Start, DateOnly End) _period = (app.Today.AddYears(-1), app.Today.AddYears(1));
    private bool _sensitive;
    private bool _complete;
    private RiskLevel _risk = RiskLevel.Low;

    public string Fain => _fain ?? $"SSJTIP24GR{serial:0000}";

    public AwardBuilder Numbered(string fain) => Set(() => _fain = fain);

    public AwardBuilder Titled(string title) => Set(() => _title = title);

    public AwardBuilder For(string organization) => Set(() => _recipient = organization);

    public AwardBuilder Under(string program, string? compact = null) => Set(() => (_program, _compact) = (program, compact));

    public AwardBuilder Worth(decimal amount) => Set(() => _amount = amount);

    public AwardBuilder From(DateOnly start, DateOnly end) => Set(() => _period = (start, end));

    public AwardBuilder In(string country, decimal percent = 100m) => Set(() => _shares.Add((country, percent)));

    public AwardBuilder Sensitive() => Set(() => _sensitive = true);

    public AwardBuilder AtRisk(RiskLevel risk) => Set(() => _risk = risk);

    /// <summary>Split, budget, objective, risk and plan are in the file; still a draft.</summary>
    public AwardBuilder Complete() => Set(() => _complete = true);

    public AwardBuilder Ready() => Complete().Then(a => a.MakeReady(app.Clock.UtcNow, Officer));

    public AwardBuilder Active(DateOnly? signedOn = null) => Ready().Then(a => a.Sign(signedOn ?? a.Start, app.Clock.UtcNow, Signer));

    public AwardBuilder Suspended() => Active().Then(a => a.Suspend("Audit is open", "Letter", app.Today, app.Clock.UtcNow, Signer));

    /// <summary>Anything else the domain can do, in order.</summary>
    public AwardBuilder Then(Action<Award> verb) => Set(() => _life.Add(verb));

    public AwardBuilder Spent(DateOnly on, decimal amount, string? country = null, string category = "H", DateTime? postedAt = null) => Set(() =>
        _ledger.Add(award => LedgerEntry.Post(award, on, amount < 0 ? LedgerEntryKind.Refund : LedgerEntryKind.Expenditure, category, "Line", amount, country, postedAt ?? app.Clock.UtcNow)));

    public AwardBuilder Paid(DateOnly on, decimal amount) => Set(() => _payments.Add((on, amount)));

    private CurrentUser Officer => app.As(Role.ProgramOfficer);

    private CurrentUser Signer => app.As(Role.GrantsOfficer);

    internal Task BuildAsync() => app.Change(async db =>
    {
        var recipient = await db.Organizations.SingleAsync(o => o.Name == _recipient);
        var compact = _compact is null ? null : await db.Compacts.SingleAsync(c => c.Code == _compact);
        var now = app.Clock.UtcNow;
        var award = Domain.Awards.Award.Prepare(
            new AwardDraft
            {
                Fain = Fain,
                Title = _title,
                RecipientId = recipient.Id,
                ProgramCode = _program,
                InstrumentCode = Domain.Awards.Fain.TryParse(Fain, out var parsed) ? parsed!.Type : "GR",
                CompactId = compact?.Id,
                OfficerId = Officer.Id,
                Start = _period.Start,
                End = _period.End,
                Amount = _amount,
                IsSensitive = _sensitive,
            },
            false, now, Officer);
        db.Awards.Add(award);
        if (_shares.Count > 0 || _complete)
        {
            award.Split([.. (_shares.Count > 0 ? _shares : [("GH", 100m)]).Select(s => new CountryShare(s.Country, s.Percent))], now, Officer);
        }
        if (_complete)
        {
            award.SetBudget([new BudgetLine(1, "H", _amount, 0)], now, Officer);
            award.SetObjectives([new Objective(1, Pillar.Protection, "Survivors receive care", [new AwardIndicator("PS.5.1-29", 0, 100, [new IndicatorTarget(award.Start.Year, 50)])])], now, Officer);
            award.AssessRisk(_risk, award.Start, null, now, Officer);
            award.PlanMonitoring("Two site visits a year.", now, Officer);
        }
        foreach (var verb in _life)
        {
            verb(award);
        }
        LedgerEntry[] ledger = [.. _ledger.Select(post => post(award.Id))];
        db.LedgerEntries.AddRange(ledger);
        db.Payments.AddRange(_payments.Select((p, i) => Payment.Record(award.Id, i + 1, p.Amount, p.On, p.On, now)));
        award.Balance.Move(0, _payments.Sum(p => p.Amount), ledger.Sum(l => l.Amount));
    });

    private AwardBuilder Set(Action change)
    {
        change();
        return this;
    }
}
