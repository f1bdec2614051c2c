using GrantsPortal.Data;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Features.Awards;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Reporting;

/// <summary>One requirement by its award's FAIN and its number, with its history, its requests and what the reader may do.</summary>
[Access(Roles.Everyone)]
public sealed record GetRequirementQuery(string Fain, int Number) : IQuery<RequirementDetails>;

/// <summary>Why lateness does not count from the statutory date.</summary>
public enum DueReason { Statutory, BusinessDay, Extended }

public sealed record RequirementDetails
{
    public required DateOnly Today { get; init; }
    public required string Fain { get; init; }
    public required string AwardTitle { get; init; }
    public required string Recipient { get; init; }
    public required AwardStatus AwardStatus { get; init; }
    public required int Number { get; init; }
    public required int Version { get; init; }
    public required RequirementKind Kind { get; init; }
    public required ReportKind Phase { get; init; }
    public required string? Title { get; init; }
    public required string? Text { get; init; }
    public required string? Statement { get; init; }
    public required DateOnly PeriodStart { get; init; }
    public required DateOnly PeriodEnd { get; init; }
    public required DateOnly StatutoryDue { get; init; }
    public required DateOnly EffectiveDue { get; init; }
    public required DueReason DueReason { get; init; }
    public required RequirementState State { get; init; }
    public required DateOnly? SubmittedOn { get; init; }
    public required DateOnly? DecidedOn { get; init; }
    public required string? Note { get; init; }
    public required bool FellAway { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<RequirementStep> Steps { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<RequestRow> Requests { get; init; }

    /// <summary>The report that answers it, then its corrections.</summary>
    public required IReadOnlyList<RequirementReport> Reports { get; init; }
    public required IReadOnlyList<RequirementAction> PermittedActions { get; init; }
    public bool IsSuspended => AwardStatus == AwardStatus.Suspended;
    public bool May(RequirementAction action) => PermittedActions.Contains(action);
}

public sealed record RequirementStep(
    RequirementAction Action, DateTime At, string Who, string Why, ScheduleCause? Cause, DateOnly? EndFrom, DateOnly? EndTo, DateOnly? DueFrom, DateOnly? DueTo);

public sealed record RequestRow(
    RequestKind Kind, RequestStatus Status, DateOnly? WishedDue, string Reason, DateTime AskedAt, string AskedBy, DateTime? DecidedAt, string? DecidedBy, string? Answer);

public sealed record RequirementReport(string Number, ReportStatus Status, bool IsCorrection);

internal sealed class GetRequirementHandler(GrantsDbContext db, AwardReader reader, Caller caller, OfficeClock clock) : IRequestHandler<GetRequirementQuery, RequirementDetails>
{
    public async Task<RequirementDetails> Handle(GetRequirementQuery query, CancellationToken cancellationToken)
    {
        var awardId = await reader.OpenAsync(query.Fain, cancellationToken);
        var award = await db.Awards.AsNoTracking().Where(a => a.Id == awardId).Select(a => new { a.Fain, a.Title, Recipient = a.Recipient.Name, a.Status }).SingleAsync(cancellationToken);
        var requirement = await db.Requirements.AsNoTracking().Include(r => r.History).Include(r => r.Requests).AsSplitQuery()
            .SingleOrDefaultAsync(r => r.AwardId == awardId && r.Number == query.Number, cancellationToken) ?? throw RequirementErrors.NotFound();
        return new RequirementDetails
        {
            Today = clock.Today,
            Fain = award.Fain,
            AwardTitle = award.Title,
            Recipient = award.Recipient,
            AwardStatus = award.Status,
            Number = requirement.Number,
            Version = requirement.Version,
            Kind = requirement.Kind,
            Phase = requirement.Phase,
            Title = requirement.Title,
            Text = requirement.Text,
            Statement = requirement.Statement,
            PeriodStart = requirement.PeriodStart,
            PeriodEnd = requirement.PeriodEnd,
            StatutoryDue = requirement.StatutoryDue,
            EffectiveDue = requirement.EffectiveDue,
            DueReason = requirement.EffectiveDue == requirement.StatutoryDue ? DueReason.Statutory : requirement.IsExtended ? DueReason.Extended : DueReason.BusinessDay,
            State = requirement.StateOn(clock.Today),
            SubmittedOn = requirement.SubmittedOn,
            DecidedOn = requirement.DecidedOn,
            Note = requirement.Note,
            FellAway = requirement.FellAway,
            Steps = [.. requirement.History.OrderByDescending(e => e.At).ThenByDescending(e => e.Id)
                .Select(e => new RequirementStep(e.Action, e.At, e.ByName, e.Why, e.Cause, e.EndFrom, e.EndTo, e.DueFrom, e.DueTo))],
            Requests = [.. requirement.Requests.OrderByDescending(r => r.AskedAt).ThenByDescending(r => r.Id)
                .Select(r => new RequestRow(r.Kind, r.Status, r.WishedDue, r.Reason, r.AskedAt, r.AskedByName, r.DecidedAt, r.DecidedByName, r.Answer))],
            Reports = await db.Reports.Where(r => r.RequirementId == requirement.Id).OrderBy(r => r.Serial)
                .Select(r => new RequirementReport(r.Number, r.Status, r.CorrectsId != null)).ToListAsync(cancellationToken),
            PermittedActions = [.. requirement.OfferedTo(caller.User.Role)],
        };
    }
}
