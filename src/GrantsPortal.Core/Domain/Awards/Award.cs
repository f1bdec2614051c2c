using GrantsPortal.Domain.Organizations;
using GrantsPortal.Domain.People;

namespace GrantsPortal.Domain.Awards;

/// <summary>
/// One federal assistance award, identified by its FAIN, from draft to closed. It moves only through <see cref="AwardLifecycle"/>;
/// its file (split, budget, objectives, risk, plan) is in <c>AwardFile.cs</c>, its terms and what moves its schedule in <c>AwardTerms.cs</c>.
/// </summary>
public sealed partial class Award : Aggregate, IAudited, IBelongsToAward
{
    public const int TitleMaxLength = 300;
    public const int PlanMaxLength = 4000;
    public const int ReasonMaxLength = 1000;
    public const int MaxYears = 15;
    public const int MaxShares = 100;
    public const int MaxBudgetLines = 150;
    public const int MaxObjectives = 30;

    /// <summary>Far above any award, far below what the stores can hold.</summary>
    public const decimal AmountMax = 999_999_999_999.99m;

    private readonly List<Obligation> _obligations = [];
    private readonly List<AwardPreparer> _preparers = [];

    private Award() { }

    /// <summary>Upper case, without dashes.</summary>
    public string Fain { get; private set; } = "";
    public string Title { get; private set; } = "";
    public string TitleFolded { get; private set; } = "";
    public long RecipientId { get; private set; }
    public Organization Recipient { get; private set; } = null!;
    public string ProgramCode { get; private set; } = "";
    public string InstrumentCode { get; private set; } = "";
    public long? CompactId { get; private set; }

    /// <summary>The program officer whose desk it is on.</summary>
    public long OfficerId { get; private set; }
    public AwardStatus Status { get; private set; } = AwardStatus.Draft;
    public DateOnly Start { get; private set; }
    public DateOnly End { get; private set; }

    /// <summary>Federal amount of the award as written; what is bound is the sum of <see cref="Obligations"/>.</summary>
    public decimal Amount { get; private set; }
    public decimal CostShare { get; private set; }
    public PaymentMethod PaymentMethod { get; private set; }

    /// <summary>Partner and place are withheld from everything public (rule 9); each reading of its file is in the trail.</summary>
    public bool IsSensitive { get; private set; }
    public bool IsDemo { get; private set; }
    public DateOnly? SignedOn { get; private set; }
    public long? SignedById { get; private set; }
    public DateOnly? ClosedOn { get; private set; }
    public string? StatusReason { get; private set; }

    public AwardBalance Balance { get; private set; } = null!;
    public IReadOnlyList<Obligation> Obligations => _obligations;
    public IReadOnlyList<AwardPreparer> Preparers => _preparers;

    long IBelongsToAward.AwardId => Id;

    public static Award Prepare(AwardDraft draft, bool isDemo, DateTime now, CurrentUser by)
    {
        var award = new Award { IsDemo = isDemo, Balance = new AwardBalance(0) };
        award.Write(draft);
        award.PreparedBy(by, now);
        return award;
    }

    public void Edit(AwardDraft draft, DateTime now, CurrentUser by)
    {
        AwardLifecycle.Require(Status, AwardAction.Edit, by);
        Write(draft);
        PreparedBy(by, now);
    }

    /// <summary>Checks the file and offers the award for signature. All that is missing is said at once.</summary>
    public void MakeReady(DateTime now, CurrentUser by)
    {
        var move = AwardLifecycle.Require(Status, AwardAction.MakeReady, by);
        RefuseWhileObstructed(AwardAction.MakeReady, by);
        Status = move.To;
        PreparedBy(by, now);
    }

    public void ReturnToDraft(string reason, DateTime now, CurrentUser by)
    {
        Status = AwardLifecycle.Require(Status, AwardAction.ReturnToDraft, by).To;
        StatusReason = Reason(reason);
        Touch(now);
    }

    /// <summary>
    /// A grants officer who never worked on the draft signs: the amount becomes an obligation of that day (rule 1; 2 CFR 200.1, "obligation").
    /// </summary>
    public void Sign(DateOnly today, DateTime now, CurrentUser by)
    {
        var move = AwardLifecycle.Require(Status, AwardAction.Sign, by);
        RefuseWhileObstructed(AwardAction.Sign, by);
        (Status, SignedOn, SignedById, StatusReason) = (move.To, today, by.Id, null);
        // Money is bound from today on, so the split is in force from today on, also when the period starts later.
        foreach (var split in _splits.Where(s => s.EffectiveFrom > today))
        {
            split.TakeEffect(today);
        }
        Obligate(today, ObligationKind.Award, Amount, "", now);
        Raise(new AwardSigned(this, today));
    }

    /// <summary>Binds more money, or less when negative. Amendments call it; so does the close-out's de-obligation.</summary>
    internal void Obligate(DateOnly on, ObligationKind kind, decimal amount, string note, DateTime now)
    {
        _obligations.Add(new Obligation(on, kind, amount, note, now));
        Balance.Move(amount, 0, 0);
        Touch(now);
    }

    public void Cancel(string reason, DateTime now, CurrentUser by)
    {
        Status = AwardLifecycle.Require(Status, AwardAction.Cancel, by).To;
        StatusReason = Reason(reason);
        Touch(now);
    }

    /// <summary>The period of performance is over: closeout is open (2 CFR 200.344).</summary>
    public void Expire(DateOnly today, DateTime now, CurrentUser by)
    {
        var move = AwardLifecycle.Require(Status, AwardAction.Expire, by);
        Status = today > End ? move.To : throw AwardErrors.PeriodNotEnded(End);
        Touch(now);
    }

    /// <summary>Ends the file once nothing is open (2 CFR 200.344); <paramref name="openRequirements"/> counts what is neither accepted nor waived.</summary>
    public void Close(int openRequirements, DateOnly today, DateTime now, CurrentUser by)
    {
        var move = AwardLifecycle.Require(Status, AwardAction.Close, by);
        List<Error> open = [];
        if (openRequirements > 0)
        {
            open.Add(AwardErrors.RequirementsOpen(openRequirements));
        }
        if (Balance.Paid != Balance.Expended)
        {
            open.Add(AwardErrors.PaidNotExpended(Balance.Paid, Balance.Expended));
        }
        if (Balance.Obligated != Balance.Expended)
        {
            open.Add(AwardErrors.BalanceLeft(Balance.Obligated - Balance.Expended));
        }
        if (open.Count > 0)
        {
            throw AwardErrors.CloseoutOpen(open);
        }
        (Status, ClosedOn) = (move.To, today);
        Touch(now);
    }

    private void Write(AwardDraft draft)
    {
        Error[] wrong = [.. draft.Faults()];
        if (wrong.Length > 0)
        {
            throw new ValidationFailed(wrong);
        }
        Fain = Awards.Fain.Normalize(draft.Fain);
        foreach (var split in _splits)
        {
            split.TakeEffect(draft.Start);
        }
        (Title, TitleFolded) = (draft.Title.Trim(), Folding.Fold(draft.Title));
        (RecipientId, ProgramCode, InstrumentCode, CompactId, OfficerId) =
            (draft.RecipientId, draft.ProgramCode, draft.InstrumentCode, draft.CompactId, draft.OfficerId);
        (Start, End, Amount, CostShare, PaymentMethod, Frequency, IsSensitive) =
            (draft.Start, draft.End, draft.Amount, draft.CostShare, draft.PaymentMethod, draft.Frequency, draft.IsSensitive);
        (ReportingYear, KeepInterimEndingWithAward, ProgramIncomeMethod, IndirectRateCap) =
            (draft.ReportingYear, draft.KeepInterimEndingWithAward, draft.ProgramIncomeMethod, draft.IndirectRateCap);
    }

    private void PreparedBy(CurrentUser by, DateTime now)
    {
        if (_preparers.All(p => p.UserId != by.Id))
        {
            _preparers.Add(new AwardPreparer(by.Id));
        }
        Touch(now);
    }

    private static string Reason(string reason) =>
        string.IsNullOrWhiteSpace(reason) || reason.Length > ReasonMaxLength ? throw AwardErrors.ReasonMissing() : reason.Trim();
}
