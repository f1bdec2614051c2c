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
            award.ToForm(compact), award.Status, award.Recipient.Name, people.GetValueOrDefault(award.OfficerId, ""), award.StatusReason,
            [.. award.Preparers.Where(p => people.ContainsKey(p.UserId)).Select(p => people[p.UserId]).Order(StringComparer.Ordinal)],
            [.. award.WhatIsMissing()],
            [.. AwardLifecycle.PermittedTo(caller.User.Role, award.Status).Select(a => new OfferedAction(a, award.Obstacles(a, caller.User)))]);
    }
}
