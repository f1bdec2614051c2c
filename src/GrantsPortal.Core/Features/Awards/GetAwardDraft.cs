using GrantsPortal.Data;
using GrantsPortal.Domain;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.People;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Awards;

/// <summary>A draft as its form shows it, with what may be done with it and what is missing before it can be signed.</summary>
[Access(Roles.Officers)]
public sealed record GetAwardDraftQuery(string Fain) : IQuery<AwardDraftDetails>;

/// <summary>An action this user's role may take in this status; <see cref="Obstacles"/> says why it would be refused now.</summary>
public sealed record OfferedAction(AwardAction Action, IReadOnlyList<Error> Obstacles)
{
    public bool IsOpen => Obstacles.Count == 0;
}

public sealed record AwardDraftDetails(
    EditAwardCommand Form, AwardStatus Status, string RecipientName, string OfficerName, string? StatusReason,
    IReadOnlyList<string> Preparers, IReadOnlyList<Error> Missing, IReadOnlyList<OfferedAction> Actions)
{
    public OfferedAction? Offer(AwardAction action) => Actions.FirstOrDefault(a => a.Action == action);
}

internal sealed class GetAwardDraftHandler(GrantsDbContext db, Caller caller) : IRequestHandler<GetAwardDraftQuery, AwardDraftDetails>
{
    public async Task<AwardDraftDetails> Handle(GetAwardDraftQuery query, CancellationToken cancellationToken)
    {
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTrackingWithIdentityResolution;
        var award = await db.LoadAwardAsync(query.Fain, cancellationToken);
        var compact = await db.Compacts.Where(c => c.Id == award.CompactId).Select(c => c.Code).FirstOrDefaultAsync(cancellationToken);
        var wanted = award.Preparers.Select(p => p.UserId).Append(award.OfficerId).ToArray();
        var people = await db.Users.Where(u => wanted.Contains(u.Id)).Select(u => new { u.Id, u.DisplayName }).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancellationToken);
        return new AwardDraftDetails(
            Form(award, compact), award.Status, award.Recipient.Name, people.GetValueOrDefault(award.OfficerId, ""), award.StatusReason,
            [.. award.Preparers.Where(p => people.ContainsKey(p.UserId)).Select(p => people[p.UserId]).Order(StringComparer.Ordinal)],
            [.. award.WhatIsMissing()],
            [.. AwardLifecycle.PermittedTo(caller.User.Role, award.Status).Select(a => new OfferedAction(a, award.Obstacles(a, caller.User)))]);
    }

    private static EditAwardCommand Form(Award award, string? compact) => new()
    {
        Opened = award.Fain,
        Version = award.Version,
        Fain = award.Fain,
        Title = award.Title,
        RecipientId = award.RecipientId,
        ProgramCode = award.ProgramCode,
        InstrumentCode = award.InstrumentCode,
        CompactCode = compact,
        OfficerId = award.OfficerId,
        Start = award.Start,
        End = award.End,
        Amount = award.Amount,
        CostShare = award.CostShare,
        PaymentMethod = award.PaymentMethod,
        Frequency = award.Frequency,
        IsSensitive = award.IsSensitive,
        Split = [.. award.Splits.SelectMany(s => s.Shares).OrderByDescending(s => s.Percent).ThenBy(s => s.CountryCode, StringComparer.Ordinal)
            .Select(s => new ShareRow { CountryCode = s.CountryCode, Percent = s.Percent })],
        Budget = [.. award.Budget.OrderBy(b => b.Period).ThenBy(b => b.CategoryCode, StringComparer.Ordinal)
            .Select(b => new BudgetRow { Period = b.Period, CategoryCode = b.CategoryCode, FederalShare = b.FederalShare, CostShare = b.CostShare })],
        Objectives = [.. award.Objectives.OrderBy(o => o.Number).Select(Row)],
        Risk = award.Risk,
        RiskAssessedOn = award.RiskAssessedOn,
        RiskNote = award.RiskNote,
        MonitoringPlan = award.MonitoringPlan,
    };

    private static ObjectiveRow Row(Objective objective) => new()
    {
        Pillar = objective.Pillar,
        Text = objective.Text,
        Indicators = [.. objective.Indicators.OrderBy(i => i.IndicatorCode, StringComparer.Ordinal).Select(i => new IndicatorRow
        {
            IndicatorCode = i.IndicatorCode,
            Baseline = i.Baseline,
            LifeTarget = i.LifeTarget,
            Targets = [.. i.Targets.OrderBy(t => t.Year).Select(t => new TargetRow { Year = t.Year, Value = t.Value })],
        })],
    };
}
